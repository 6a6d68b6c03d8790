"""The shop says no: two taps from the list, four from the start, and the line to show stands on the screen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.corpus import ANSWERS, PLACES, Fields
from tests.browser.test_budgets import posting
from tests.conftest import PHONE, Server

SHOP, STRANGER = "ration-shop", "in-onorc.other-state"
# Who is in India from Nepal told so before: the start knows it.
STARTS: dict[str, Fields] = {"hi": [], "ne": [("f.home", "NP-P5"), PLACES[1]]}
LIST: Fields = [*ANSWERS, ("picked", "1"), ("pick", "in-onorc")]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, service_workers="block")
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def walk(page: Page, buttons: list[str]) -> int:
    """How many taps it took to press these one after the other, folds that had to be opened among them."""
    taps = 0
    for name in buttons:
        button = page.locator(f"button{name}").first
        folds = button.locator("xpath=ancestor::details[not(@open)]")
        while folds.count():
            folds.first.locator("summary").first.click()
            taps += 1
        with page.expect_navigation():
            button.click()
        taps += 1
    return taps


def line_to_show(page: Page) -> str:
    """What stands largest on the page, where all of it is in sight at once."""
    line = page.locator(".mh-show .mh-big")
    low = line.evaluate("line => line.getBoundingClientRect().bottom")
    assert low <= PHONE["height"]
    return line.inner_text()


def is_in(lang: str, page: Page) -> bool:
    return page.locator(".mh-show .mh-big").get_attribute("lang") == lang


@pytest.mark.parametrize("lang", STARTS)
def test_from_the_start_four_taps(server: Server, page: Page, lang: str) -> None:
    if STARTS[lang]:
        page.route(f"**/{lang}/", posting(STARTS[lang]), times=1)
    page.goto(f"{server.url}/{lang}/")
    taps = walk(
        page,
        [
            "[formaction$='/urgent']",
            "[formaction$='/refused']",
            f"[name=office][value={SHOP}]",
            f"[name=line][value='{STRANGER}']",
        ],
    )

    assert taps == 4
    assert is_in("ml" if STARTS[lang] else lang, page)
    assert len(line_to_show(page).split()) > 5


@pytest.mark.parametrize("lang", STARTS)
def test_from_the_list_two_taps_and_in_the_words_of_the_office(
    server: Server, page: Page, lang: str
) -> None:
    page.route(f"**/{lang}/checklist", posting(LIST), times=1)
    page.goto(f"{server.url}/{lang}/checklist")
    taps = walk(page, [f"[name=office][value={SHOP}]", f"[name=line][value='{STRANGER}']"])

    assert taps == 2
    assert is_in("ml", page)
    assert len(line_to_show(page).split()) > 5
    # In the words of who shows it too.
    assert page.locator(f".mh-show p[lang={lang}]").count() == 1
