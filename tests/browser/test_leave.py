"""Leaving fast in a real Chromium: a page in the person's language, and nothing of ours behind Back."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.browser.corpus import PLACES
from tests.conftest import tap
from tests.phone.phones import Server, visit

ELSEWHERE = "https://*.wikipedia.org/**"
LARGE = ".mh-exit--large"


def on_the_way(server: Server, page: Page, *, worker: bool) -> None:
    """A page of violence, two pages after the start, with both places answered."""
    page.context.route(ELSEWHERE, lambda route: route.fulfill(body="elsewhere"))
    start = f"{server.url}/hi/"
    if worker:
        visit(page, start)
    else:
        page.goto(start)
    for name, value in PLACES[:2]:
        page.select_option(f"[name='{name}']", value)
    tap(page, ".mh-door--trouble")
    tap(page, "[value=violence]")


@pytest.mark.parametrize("worker", [False, True])
@pytest.mark.parametrize("button", [LARGE, ".mh-top .mh-exit"])
def test_whoever_left_is_not_brought_back(
    stoppable: Server, handset: Page, button: str, *, worker: bool
) -> None:
    on_the_way(stoppable, handset, worker=worker)
    handset.click(button)
    handset.wait_for_url("https://hi.wikipedia.org/")
    for _ in range(2):
        handset.go_back(wait_until="commit")
        handset.wait_for_url("https://hi.wikipedia.org/")

        expect(handset.locator("body")).to_have_text("elsewhere")


def test_whoever_comes_anew_is_let_in(stoppable: Server, handset: Page) -> None:
    on_the_way(stoppable, handset, worker=False)
    handset.click(LARGE)
    handset.wait_for_url("https://hi.wikipedia.org/")
    handset.goto(f"{stoppable.url}/hi/")
    handset.goto(f"{stoppable.url}/hi/privacy")
    handset.go_back()

    expect(handset.locator(".mh-door--trouble")).to_be_visible()


@pytest.mark.parametrize(
    ("trouble", "large"), [("violence", 1), ("held", 1), ("unpaid", 0), ("hurt", 0), ("child", 0)]
)
def test_it_is_large_where_somebody_may_be_watching(
    opened: Open, screen: Page, trouble: str, large: int
) -> None:
    opened("/ur/urgent", [("trouble", trouble)])
    found = screen.locator(LARGE)

    assert found.count() == large
    assert {link.get_attribute("href") for link in screen.locator(".mh-exit").all()} == {
        "https://ur.wikipedia.org/"
    }
    if large:
        box = found.bounding_box()
        assert box
        assert box["height"] >= 56
        assert box["y"] + box["height"] <= 640


def test_without_a_network_leaving_ends_on_an_empty_page(stoppable: Server, handset: Page) -> None:
    on_the_way(stoppable, handset, worker=True)
    handset.context.set_offline(True)
    handset.click(LARGE)

    handset.wait_for_url("about:blank", timeout=5000)
