"""Back and forward as the browser's buttons take them."""

from contextlib import suppress
from time import monotonic, sleep
from typing import Any

from playwright.sync_api import Error, Page

# Seconds that a page may take to come.
PATIENCE = 5


def moved(page: Page, step: int) -> None:
    """One step in the history as the browser's button takes it, where there is one. A page that was kept whole
    comes without being loaded, so that nothing but its place in the history tells that it came."""
    before = place_of(page)
    at = before["currentIndex"] + step
    if 0 <= at < len(before["entries"]):
        control = page.context.new_cdp_session(page)
        control.send("Page.navigateToHistoryEntry", {"entryId": before["entries"][at]["id"]})
        until = monotonic() + PATIENCE
        while place_of(page) in ({}, before) and monotonic() < until:
            sleep(0.02)
        with suppress(Error):
            page.wait_for_function("document.readyState === 'complete'", timeout=PATIENCE * 1000)


def place_of(page: Page) -> dict[str, Any]:
    """Where the page stands in its history; nowhere while one comes."""
    found: dict[str, Any] = {}
    with suppress(Error):
        control = page.context.new_cdp_session(page)
        found = control.send("Page.getNavigationHistory")
        control.detach()
    return found
