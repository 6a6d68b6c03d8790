"""A desk that is locked: nothing of its people stands in clear, the passphrase opens it without a network, and
who does not have it loses all that is kept."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright

from tests.phone.desk import desks
from tests.phone.phones import Server
from tests.phone.test_locked import holding
from tests.phone.test_profile import WRITTEN, windowed

# No file of the app holds these, and no address.
NAME, NUMBER, NOTE, OFFICE = "Sunita Zq5b1d", "+91 90000 71719", "seeded-77e0 brother", "RC-4b1c/22"
# Of whom nothing was written down yet, with the number typed beside.
DRAFT = ("Kamla Xv7c2e", "91234 86420")
SEEDED = (NAME, NUMBER, NOTE, OFFICE, "Zq5b1d", "90000 71719", "seeded-77e0", *DRAFT)


def a_day(page: Page) -> None:
    """A person with a number, answers, a note and an application, without a network."""
    desks.register(page, NAME, NUMBER)
    desks.questions(page)
    desks.go(page, ".mh-stick button")
    desks.go(page, "header button[formaction$='/case']")
    desks.note(page, NOTE)
    desks.go(page, "button[formaction$='/follow']")
    desks.go(page, "button[value='stage:sent']")
    page.fill("#reference", OFFICE)
    desks.go(page, "button[value=applied]")


def test_a_copied_profile_of_a_locked_phone_holds_nobody_in_clear(
    server: Server, playwright: Playwright, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    code = desks.invited(server, "asha")
    with windowed(playwright, profile, server) as page:
        page.set_viewport_size({"width": 360, "height": 640})
        desks.come_in(page, code)
        server.stop()
        a_day(page)
        desks.go(page, "button[formaction$='/schemes']")
        entry = page.locator("main button[name=look]").first
        looked = str(entry.get_attribute("value"))
        with page.expect_navigation():
            entry.evaluate("(button) => setTimeout(() => button.click())")
        page.goto("/desk/en/")
        desks.go(page, "main .mh-door--first")
        page.fill("#name", DRAFT[0])
        page.fill("#phone", DRAFT[1])
        page.wait_for_timeout(WRITTEN)
        desks.go(page, "#lock")
        page.wait_for_timeout(WRITTEN)
        live = holding(profile, *SEEDED, desks.PASSPHRASE)

    assert live == {}
    assert holding(profile, *SEEDED, desks.PASSPHRASE) == {}
    # Nor which entry was looked at for them, in what the browser keeps of addresses and forms.
    named = holding(profile, looked)
    assert {file for file in named if "Cache" not in file and "Service" not in file} == set()
    # It is there, sealed, and opens without a network.
    with windowed(playwright, profile, server) as page:
        page.goto("/desk/en/")
        assert "locked" in page.inner_text("h1")
        desks.unlock(page)
        assert NAME in (page.text_content("main") or "")


def test_what_was_posted_to_a_locked_desk_goes_on_when_it_opens(server: Server, page: Page) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    desks.register(page, NAME)
    desks.shut(page)
    desks.note(page, NOTE)
    assert "locked" in page.inner_text("h1")
    assert NAME not in page.inner_text("body")
    # In a language that is not here the page is that of one that is.
    server.stop()
    other = page.evaluate("fetch('/desk/hi/').then((one) => one.text())")
    assert "The desk is locked" in other
    server.start()
    for lang, word in (("ur", "بند"), ("hi", "डेस्क")):
        there = page.evaluate(f"fetch('/desk/{lang}/').then((one) => one.text())")
        assert f'lang="{lang}"' in there.partition(">")[2][:200]
        assert word in there

    desks.unlock(page)

    assert page.inner_text("h1") == NAME
    assert NOTE in (page.text_content("main") or "")


def test_wrong_passphrases_slow_down_and_then_erase_what_was_counted_before(
    moved_clock: tuple[Server, Page],
) -> None:
    server, page = moved_clock
    desks.come_in(page, desks.invited(server, "asha"))
    server.stop()
    desks.register(page, NAME)
    waiting = len(desks.on_phone(page))
    desks.shut(page)
    page.goto("/desk/en/")
    desks.unlock(page, "00000001")
    assert "opens nothing here" in page.inner_text("main")
    said = [tries(page, 1) for _ in range(2)]
    assert all("opens nothing here" in text and "Wait" not in text for text in said)
    assert "Wait 1 minute." in tries(page, 1)
    # Even the right one is not tried before that.
    desks.unlock(page)
    assert "locked" in page.inner_text("h1")
    for tried in range(5, 10):
        ahead(page, tried)
        text = tries(page, 1)
        assert (f"Tries left: {10 - tried}" in text) == (tried >= 6)
        assert (f"would be lost: {waiting}" in text) == (tried >= 6)
    ahead(page, 10)
    last = tries(page, 1)

    assert f"Changes that had not been sent: {waiting}" in last
    lying = page.evaluate(desks.LYING)
    assert lying["vaults"] == lying["cases"] == []
    # The right one opens nothing any more; with a network somebody begins anew.
    page.goto("/desk/en/")
    assert "erased" in page.inner_text("main")
    server.start()
    desks.sign_in(page, "asha")
    assert "No case yet" in page.inner_text("main")


def test_the_right_passphrase_ends_the_count(moved_clock: tuple[Server, Page]) -> None:
    server, page = moved_clock
    desks.come_in(page, desks.invited(server, "asha"))
    desks.shut(page)
    page.goto("/desk/en/")
    for _ in range(2):
        tries(page, 3)
        desks.unlock(page)
        assert page.locator(".mh-door--first").count()
        desks.shut(page)
        page.goto("/desk/en/")


def test_a_desk_that_nobody_touches_locks_itself(moved_clock: tuple[Server, Page]) -> None:
    server, page = moved_clock
    desks.come_in(page, desks.invited(server, "asha"))
    desks.worker(page.context).evaluate("self.off = 14 * 60000")
    page.goto("/desk/en/")
    assert page.locator(".mh-door--first").count()
    desks.worker(page.context).evaluate("self.off = 30 * 60000")
    page.goto("/desk/en/")

    assert "locked" in page.inner_text("h1")


ASKS = """async () => {
  const { port1, port2 } = new MessageChannel();
  const told = new Promise((done) => { port1.onmessage = done; });
  navigator.serviceWorker.controller.postMessage({ used: false }, [port2]);
  await told;
}"""


def test_what_the_page_asks_by_itself_does_not_keep_it_open(
    moved_clock: tuple[Server, Page],
) -> None:
    server, page = moved_clock
    desks.come_in(page, desks.invited(server, "asha"))
    desks.worker(page.context).evaluate("self.off = 10 * 60000")
    page.evaluate(ASKS)
    desks.worker(page.context).evaluate("self.off = 20 * 60000")
    page.goto("/desk/en/")

    assert "locked" in page.inner_text("h1")


WRONG = """async (count) => {
  for (let at = 0; at < count; at += 1) {
    const made = { name: "AES-GCM", length: 256 };
    const open = await crypto.subtle.generateKey(made, false, ["encrypt", "decrypt"]);
    const { port1, port2 } = new MessageChannel();
    const told = new Promise((done) => { port1.onmessage = done; });
    navigator.serviceWorker.controller.postMessage({ open }, [port2]);
    await told;
  }
}"""


def tries(page: Page, count: int) -> str:
    """So many keys of other passphrases; what the page says after them."""
    page.evaluate(WRONG, count)
    page.goto("/desk/en/")
    return page.inner_text("main")


def ahead(page: Page, hours: int) -> None:
    """So many hours pass."""
    desks.worker(page.context).evaluate(f"self.off = {hours} * 3600000 + 60000")


@pytest.mark.parametrize("role", ["ended", "out", "other"])
def test_who_works_there_no_more_is_told_what_is_lost(
    server: Server, page: Page, role: str
) -> None:
    """Their time over, or somebody else signed in, everything stays."""
    desks.come_in(page, desks.invited(server, "asha"))
    server.stop()
    desks.register(page, NAME)
    waiting = len(desks.on_phone(page))
    server.start()
    if role == "other":
        page.context.clear_cookies()
        desks.sign_in_elsewhere(page, server, desks.invited(server, "binod"), desks.OTHERS)
    elif role == "ended":
        desks.leave(server, "asha", ended=True)
    else:
        desks.run_out(server)
    page.goto("/desk/en/")
    page.evaluate(desks.TELL, {"online": True})
    page.goto("/desk/en/")

    text = page.inner_text("main")
    if role == "ended":
        assert f"Changes that had not been sent: {waiting}" in text
        assert page.evaluate(desks.LYING)["cases"] == []
        return
    assert f"Not sent yet: {waiting}" in text
    assert ("signed out" in text, "Somebody else" in text) == (role == "out", role == "other")
    if role == "out":
        desks.sign_in(page, "asha")
        assert "Everything is sent." in desks.send(page)
        assert len(desks.on_server(server)) == waiting
