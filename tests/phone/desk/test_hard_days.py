"""A desk's phone on its hard days: updated in the middle, emptied, away for a quarter, cut off in mid-answer, of a
clock that starts anew, of a service that was put back. A clear message, and nothing lost that was not."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from sqlalchemy import delete

from migrant_helper.store import era
from migrant_helper.store.desk.tables import CaseChange
from tests.phone.cutting import cutting
from tests.phone.desk import desks
from tests.phone.desk.test_faults import clock
from tests.phone.phones import Server, phone, put
from tests.phone.waiting import until_answers

# A newer worker waits, or answers.
UPDATED = """async (answers) => {
  const made = await navigator.serviceWorker.getRegistration("/desk/");
  const before = made.active;
  await made.update();
  for (let at = 0; at < 200 && !(answers ? made.active !== before : made.waiting); at += 1) {
    await new Promise((done) => setTimeout(done, 50));
  }
  return Boolean(answers ? made.active : made.waiting);
}"""


def test_an_update_in_the_middle_of_a_form_costs_no_letter(
    server: Server, page: Page, tmp_path: Path
) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    other = tmp_path / "other"
    shutil.copytree(server.build, other)
    put(other / "desk.js", "Date.now()", "(0,Date.now())")
    half_filled(page, "Sunita Devi")
    server.stop()
    server.start(other)
    assert page.evaluate(UPDATED, False)

    # It waits while something is open.
    desks.go(page, "button[value=open]")
    desks.go(page, "header button[formaction$='/case']")
    assert page.inner_text("h1") == "Sunita Devi"
    desks.today(page)
    half_filled(page, "Ram Kumar")
    # Where nothing is open, in another window, it takes over; this one's form is asked for again, not lost.
    with page.context.expect_page() as opened:
        page.evaluate("() => { window.open('/desk/en/how') }")
    desks.shut(opened.value)
    opened.value.goto("/desk/en/")
    assert opened.value.evaluate(UPDATED, True)
    opened.value.close()
    desks.go(page, "button[value=open]")
    assert "locked" in page.inner_text("h1")
    desks.unlock(page)
    desks.go(page, "header button[formaction$='/case']")
    assert page.inner_text("h1") == "Ram Kumar"
    assert "Everything is sent." in desks.send(page)
    assert desks.on_server(server) == desks.on_phone(page)


@pytest.mark.parametrize("waiting", [True, False])
def test_a_browser_that_threw_all_away_is_told_of_and_the_service_brings_back_the_rest(
    server: Server, page: Page, waiting: bool
) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    desks.register(page, "Sunita Devi")
    assert "Everything is sent." in desks.send(page)
    if waiting:
        server.stop()
        desks.register(page, "Ram Kumar")
        page.goto("/desk/en/")
        page.evaluate(desks.TELL, {})
        page.wait_for_timeout(300)
        server.start()
    thrown_away(page, server.url)
    page.goto("/desk/en/")
    until_answers(page, "/desk/sw.js")
    page.goto("/desk/en/")

    page.wait_for_selector("#gone")
    text = page.inner_text("#gone")
    assert "threw away what lay here" in text
    assert ("not sent and are lost: 3" in text) is waiting
    assert "Sunita Devi" in (page.text_content("main") or "")
    desks.go(page, "#gone button")
    desks.signs_in(page, "asha")
    assert not page.locator("#gone").is_visible()
    server.stop()
    page.goto("/desk/en/")
    assert "Sunita Devi" in (page.text_content("main") or "")
    assert page.locator("#gone").count() == 0


def test_ninety_days_without_a_network_are_kept_and_sent_after_signing_in(
    moved_clock: tuple[Server, Page],
) -> None:
    server, page = moved_clock
    desks.come_in(page, desks.invited(server, "asha"))
    server.stop()
    clock(page, -91)
    desks.register(page, "Sunita Devi")
    waiting = desks.on_phone(page)
    clock(page, 0)
    server.start()
    desks.run_out(server)

    told = desks.send(page)

    assert f"Not sent yet: {len(waiting)} changes (" in told
    assert "You are signed out" in told
    desks.sign_in(page, "asha")
    assert "Everything is sent." in desks.send(page)
    assert desks.on_server(server) == desks.on_phone(page) == waiting


@pytest.mark.parametrize("days", [-20_000, -1_200])
def test_a_clock_that_starts_anew_loses_nothing(
    moved_clock: tuple[Server, Page], days: int
) -> None:
    server, page = moved_clock
    desks.come_in(page, desks.invited(server, "asha"))
    server.stop()
    clock(page, days)
    desks.register(page, "Sunita Devi")
    assert "The clock of this phone is behind by" in desks.today(page)
    assert "Sunita Devi" in (page.text_content("main") or "")
    server.start()

    assert "Everything is sent." in desks.send(page)
    kept = desks.on_server(server)
    assert kept == desks.on_phone(page)
    assert {change["kind"] for change in kept.values()} == {"opened", "consent", "journey"}


def test_an_answer_that_breaks_off_is_asked_for_again(server: Server, browser: Browser) -> None:
    code = desks.invited(server, "asha")
    with (
        cutting(server.port, "/desk/sync") as line,
        phone(browser, f"http://127.0.0.1:{line.port}") as page,
    ):
        desks.come_in(page, code)
        server.stop()
        desks.register(page, "Sunita Devi")
        for at in range(4):
            desks.note(page, f"Note {at} {'x' * 300}")
        here = desks.on_phone(page)
        server.start()
        line.after = [0, 20, 400, 700]
        while line.after:
            left = len(line.after)
            page.goto("/desk/en/")
            page.evaluate(desks.TELL, {"online": True})
            assert len(line.after) < left

        assert "Everything is sent." in desks.send(page)
        assert desks.on_server(server) == here == desks.on_phone(page)


def test_a_service_that_was_put_back_and_went_on_gets_again_what_it_lost(
    server: Server, page: Page
) -> None:
    desks.come_in(page, desks.invited(server, "asha"))
    desks.register(page, "Sunita Devi")
    assert "Everything is sent." in desks.send(page)
    desks.invited(server, "binod")
    with desks.office(server) as service, service.begin() as session:
        session.execute(delete(CaseChange))
        era.begin(session)
    case = {"name": "Ram Kumar", "phone": "", "lang": "hi", "camp": ""}
    others = [{"case": f"{at:016x}", "kind": "opened", "data": case} for at in range(9)]
    desks.written(server, "binod", others)

    assert "Everything is sent." in desks.send(page)

    kept = desks.on_server(server)
    assert len(kept) == 9 + 3
    assert kept == desks.on_phone(page)


def half_filled(page: Page, name: str) -> None:
    """The form of the next person, as it is before it is sent."""
    desks.go(page, "main .mh-door--first")
    page.fill("#name", name)
    page.locator("#f-here").evaluate("one => { one.closest('details').open = true }")
    page.select_option("#f-home", "IN-BR")
    page.select_option("#f-here", "IN-GJ")
    page.check("input[name=keep]")


def thrown_away(page: Page, origin: str) -> None:
    """As a browser does that needs room: all of a site goes, but its cookies."""
    page.goto("about:blank")
    session = page.context.new_cdp_session(page)
    kinds = "indexeddb,cache_storage,service_workers,local_storage"
    session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": kinds})
    session.detach()
