"""A phone without room for the app says so at the first visit; one with room says nothing of it."""

import pytest
from playwright.sync_api import Page, expect

from tests.phone.phones import Server, visit

NOTE = "#not-kept"


@pytest.mark.parametrize("lang", ["hi", "ur"])
def test_a_full_phone_is_told_that_it_needs_a_network(
    stoppable: Server, handset: Page, lang: str
) -> None:
    phone = handset.context.new_cdp_session(handset)
    phone.send("Storage.overrideQuotaForOrigin", {"origin": stoppable.url, "quotaSize": 1000})
    handset.goto(f"{stoppable.url}/{lang}/")

    expect(handset.locator(NOTE)).to_be_visible(timeout=20_000)


def test_a_phone_with_room_is_told_nothing(stoppable: Server, handset: Page) -> None:
    visit(handset, f"{stoppable.url}/hi/")
    handset.reload()

    expect(handset.locator(NOTE)).to_be_hidden()
