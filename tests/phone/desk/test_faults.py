"""A desk's phone that is full, or whose clock is wrong: said in words, and nothing is lost."""

from playwright.sync_api import Page

from tests.phone.desk import desks
from tests.phone.phones import Server

DAYS = 86_400_000
# A browser remembers for half a minute how much room there was.
FORGOTTEN = 32_000


def test_a_phone_that_is_full_holds_what_was_written_until_there_is_room(
    server: Server, page: Page
) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    desks.register(page, "Ram Kumar")
    room = page.context.new_cdp_session(page)
    room.send("Storage.overrideQuotaForOrigin", {"origin": server.url, "quotaSize": 1})
    page.wait_for_timeout(FORGOTTEN)
    desks.note(page, "A note of a full phone")
    assert "This phone is full" in page.inner_text("h1")

    room.send("Storage.overrideQuotaForOrigin", {"origin": server.url, "quotaSize": 10**9})
    page.wait_for_timeout(FORGOTTEN)
    desks.go(page, "main .mh-go--first")

    assert page.inner_text("h1") == "Ram Kumar"
    assert "A note of a full phone" in (page.text_content("main") or "")
    assert "Everything is sent." in desks.send(page)
    assert desks.on_server(server) == desks.on_phone(page)


def test_what_a_clock_far_ahead_wrote_waits_until_it_is_mended(
    moved_clock: tuple[Server, Page],
) -> None:
    server, page = moved_clock
    desks.come_in(page, desks.invited(server, "asha"))
    desks.register(page, "Sunita Devi")
    desks.send(page)
    good = len(desks.on_server(server))
    clock(page, 400)
    desks.register(page, "Ram Kumar")
    told = desks.send(page)
    assert "ahead by 400 days" in told
    assert "Ram Kumar (3): the clock of this phone was wrong" in told
    assert len(desks.on_server(server)) == good
    # The others go on.
    clock(page, 0)
    desks.open_case(page, "Sunita Devi")
    desks.note(page, "Written at the right time")
    desks.send(page)
    assert len(desks.on_server(server)) == good + 1

    page.goto("/desk/en/")
    desks.go(page, "button[value=stamp]")

    assert "Everything is sent." in desks.send(page)
    assert desks.on_server(server) == desks.on_phone(page)


def clock(page: Page, days: int) -> None:
    """The phone's clock is so many days ahead from now on; it is opened again, where that shut it."""
    desks.worker(page.context).evaluate(f"self.off = {days * DAYS}")
    page.goto("/desk/en/")
    if page.locator("#passphrase").count():
        desks.unlock(page)
