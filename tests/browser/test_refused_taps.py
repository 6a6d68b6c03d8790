"""From "the shop refused me" to the line to show: two taps from the list, four from the start, in Hindi and in
Nepali; and as many from the start for a ward office of Nepal."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.browser.persons import PERSONS
from tests.browser.test_budgets import posting
from tests.conftest import PHONE, Server

AT_THE_SHOP = [*PERSONS["builder"], ("picked", "1"), ("pick", "in-onorc")]
LANGUAGES = ("hi", "ne")


@pytest.fixture
def handset(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    yield context.new_page()
    context.close()


class Taps:
    """Counts each tap that a finger makes: what lies in a fold is unfolded first."""

    def __init__(self, page: Page) -> None:
        self.page, self.count = page, 0

    def unfold(self, control: Locator) -> None:
        folds = control.locator("xpath=ancestor::details[not(@open)]")
        for at in range(folds.count()):
            folds.nth(at).locator("summary").first.click()
            self.count += 1

    def go(self, control: Locator) -> None:
        self.unfold(control)
        with self.page.expect_navigation():
            control.click()
        self.count += 1


def line_of(taps: Taps) -> str:
    """What is shown at the counter, one tap after the page of the office."""
    taps.go(taps.page.locator("button[name=line]").first)
    return taps.page.locator(".mh-show").first.inner_text().strip()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_taps_from_the_list(server: Server, handset: Page, lang: str) -> None:
    url = f"{server.url}/{lang}/checklist"
    handset.route(url, posting(AT_THE_SHOP), times=1)
    handset.goto(url)
    taps = Taps(handset)
    taps.go(handset.locator("button[name=office][value='ration-shop']").first)

    assert line_of(taps)
    assert taps.count == 2


@pytest.mark.parametrize("office", ["ration-shop", "np-ward"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_four_taps_from_the_start(server: Server, handset: Page, lang: str, office: str) -> None:
    home, here = ("IN-BR", "IN-KL") if office == "ration-shop" else ("NP-P5", "NP-P3")
    handset.goto(f"{server.url}/{lang}/")
    handset.select_option("#f-home", home)
    handset.select_option("#f-here", here)
    taps = Taps(handset)
    taps.go(handset.locator("button[formaction$='/urgent']").first)
    taps.go(handset.locator("button[formaction$='/refused'][name=do]").first)
    taps.go(handset.locator(f"button[name=office][value='{office}']").first)

    assert line_of(taps)
    assert taps.count == 4
