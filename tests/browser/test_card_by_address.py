"""A card opens by the address its picture holds: on this phone, and with nothing of it sent away."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.corpus import PLACES, Fields
from tests.browser.test_offline import card_of, went
from tests.phone.phones import Server, visit

PICKED: Fields = [*PLACES, ("picked", "1"), ("pick", "in-onorc"), ("pick", "in-bocw")]


def opens(page: Page, address: str) -> None:
    """Follows the address of a card until what the card says is shown."""
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector("#c-in-onorc")


def digits_reached(server: Server, address: str) -> list[str]:
    """Requests that carry some of a card's digits, or a body."""
    digits = address.partition("#")[2]
    return [
        line
        for line in server.requests()
        if line.startswith("POST")
        or any(run in digits for run in re.findall(r"[0-9]{8,}", line.partition("?")[0]))
        or "?" in line
    ]


def test_a_card_made_offline_is_its_holder_s_and_opens_by_its_address(
    stoppable: Server, handset: Page
) -> None:
    visit(handset, f"{stoppable.url}/hi/")
    stoppable.stop()
    went(handset, f"{stoppable.url}/hi/card", PICKED)
    address = handset.locator(".mh-digits").text_content() or ""
    assert address.startswith(f"{stoppable.url}/c#")
    opens(handset, address)

    assert handset.url == f"{stoppable.url}/c"
    assert handset.locator("main .mh-note").count() == 1
    assert handset.locator("#c-in-bocw").count() == 1
    assert digits_reached(stoppable, address) == []


@pytest.mark.parametrize("signed", [True, False])
def test_a_phone_that_was_nowhere_yet_opens_a_card_without_sending_it(
    stoppable: Server, handset: Page, signed: bool
) -> None:
    digits = card_of(stoppable)
    (stoppable.folder / "log").write_text("")
    last = digits[-1] if signed else str((int(digits[-1]) + 1) % 10)
    address = f"{stoppable.url}/c#{digits[:-1]}{last}"
    handset.goto(address)
    if signed:
        handset.wait_for_selector("#c-in-onorc")
    else:
        handset.wait_for_selector("[role=alert]")

    assert handset.url == f"{stoppable.url}/c"
    assert digits_reached(stoppable, address) == []
    handset.go_back()
    assert "#" not in handset.url


def test_the_digits_leave_the_address_bar_though_no_worker_comes(
    stoppable: Server, handset: Page
) -> None:
    handset.route("**/sw.js", lambda route: route.abort())
    handset.context.route("**/sw.js", lambda route: route.abort())
    address = f"{stoppable.url}/c#{card_of(stoppable)}"
    (stoppable.folder / "log").write_text("")
    handset.goto(address)

    assert handset.url == f"{stoppable.url}/c"
    assert handset.locator("#digits").input_value() == address.partition("#")[2]
    assert digits_reached(stoppable, address) == []
