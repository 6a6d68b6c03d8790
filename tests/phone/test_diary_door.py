"""Whose the diary is, in a real Chromium: no door to it on a phone that is not theirs, and nothing of deleted days
behind Back."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.backwards import moved
from tests.phone.phones import Server
from tests.phone.test_diary import NAME, opened, press, with_job


@pytest.mark.parametrize("door", ["diary", "employer"])
def test_the_start_hides_its_doors_once_the_phone_is_not_theirs(
    server: Server, page: Page, door: str
) -> None:
    page.goto("/en/")
    page.click("main .mh-fold summary")
    link = page.locator(f"main a[href='/{door}/en/']")
    expect(link).to_be_visible()
    page.check("input[name=borrowed]")
    expect(link).to_be_hidden()
    page.uncheck("input[name=borrowed]")
    expect(link).to_be_visible()


def test_deleted_days_are_not_brought_back(server: Server, page: Page) -> None:
    """Twice: what was deleted first goes no less than what was deleted last."""
    opened(page)
    for _ in range(2):
        with_job(page)
        page.goto("/diary/en/paper")
        assert NAME in page.inner_text("main")
        page.goto("/diary/en/owed")
        page.goto("/diary/en/clear")
        press(page, "button[value=clear]")
        assert "deleted" in page.inner_text("h1")
    for _ in range(3):
        moved(page, -1)
        page.wait_for_url("**/en/")
        assert page.url == f"{server.url}/en/"
        assert NAME not in page.content()


def test_days_written_after_it_are_there_for_back(server: Server, page: Page) -> None:
    opened(page)
    press(page, "button[value=full]")
    page.goto("/diary/en/clear")
    press(page, "button[value=clear]")
    page.goto("/diary/en/")
    press(page, "button[value=half]")
    page.goto("/diary/en/money")
    page.go_back()

    expect(page.locator(".mh-row")).to_contain_text("Half day")
