"""A phone that is full, that the browser emptied, or whose clock is wrong: in a real Chromium."""

import json
import re
import shutil
from pathlib import Path

from playwright.sync_api import Page

from migrant_helper.web.now import today
from tests.phone.phones import Fields, Server, ask, cached, put, visit
from tests.phone.test_worker import stop_worker

ANSWERS: Fields = [("f.home", "IN-BR"), ("f.here", "IN-KL"), ("case", "0123456789abcdef")]
KEEP: Fields = [*ANSWERS, ("do", "keep")]
YEARS = 2 * 365 * 86_400_000
SHELL = json.loads(Path("static/js/phone/shell.json").read_text("utf-8"))


def left_free(page: Page, server: Server, size: int) -> None:
    """Leaves this phone so many bytes for our pages."""
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": server.url, "quotaSize": size})


def test_a_full_phone_answers_every_page_and_says_that_nothing_was_kept(
    server: Server, page: Page
) -> None:
    visit(page, "/hi/")
    left_free(page, server, 1)
    # Another language, and the other country.
    nepal: Fields = [("f.home", "NP-P1"), ("f.here", "IN-KL"), ("case", "0123456789abcdef")]
    for path, fields in (("/ur/", None), ("/ur/results", ANSWERS), ("/hi/results", nepal)):
        status, _, body = ask(page, path, fields)
        assert status == 200
        assert re.sub('value="[0-9a-f]{16}"', "", body) == re.sub(
            'value="[0-9a-f]{16}"', "", server.ask(path, fields)[2]
        )

    status, _, body = ask(page, "/en/kept", [*KEEP, ("v", "typed")])

    assert (status, "Nothing was kept. Delete" in body) == (200, True)
    assert 'name="f.home" value="IN-BR"' in body
    left_free(page, server, 10**9)
    assert "Kept on" in ask(page, "/en/kept", KEEP)[2]


def test_what_the_browser_threw_away_comes_back_by_itself(server: Server, page: Page) -> None:
    visit(page, "/en/")
    page.evaluate("caches.keys().then((all) => Promise.all(all.map((one) => caches.delete(one))))")
    assert cached(page) == {}
    stop_worker(page)

    ask(page, "/en/check", ANSWERS)
    server.stop()

    assert set(SHELL) <= {file for files in cached(page).values() for file in files}
    assert ask(page, "/en/results", ANSWERS)[0] == 200


def test_a_clock_two_years_slow_decides_nothing_before_the_day_is_told(
    server: Server, page: Page, tmp_path: Path
) -> None:
    slow(server, tmp_path, -YEARS)
    visit(page, "/en/")
    right = server.ask("/en/results", ANSWERS)[2]
    # What the states add comes with the first answers, whatever the clock says.
    ask(page, "/en/check", ANSWERS)
    server.stop()

    status, _, asked = ask(page, "/en/results", ANSWERS)
    year, month, day = today("+05:30").split("-")
    told = [("today.year", year), ("today.month", month), ("today.day", day)]
    _, _, body = ask(page, "/en/results", [*ANSWERS, *told])

    assert (status, "Which day is today?" in asked) == (200, True)
    assert 'name="f.home" value="IN-BR"' in asked
    assert re.sub('<input type="hidden" name="today"[^>]*>', "", body) == right


def test_a_clock_far_ahead_is_asked_about_before_a_card_is_signed(
    server: Server, page: Page, tmp_path: Path
) -> None:
    slow(server, tmp_path, YEARS)
    visit(page, "/en/")
    picked: Fields = [*ANSWERS, ("picked", "1"), ("pick", "in-onorc")]

    asked = ask(page, "/en/card", picked)[2]

    assert "Others will read the day on this." in asked
    assert 'name="digits"' not in asked
    assert "Which day is today?" not in ask(page, "/en/results", picked)[2]


def slow(server: Server, folder: Path, by: int) -> None:
    """Has this phone's worker take the time for so many milliseconds later than it is."""
    other = folder / "other"
    shutil.copytree(server.build, other)
    put(other / "sw.js", "Date.now()", f"(Date.now()+{by})")
    server.stop()
    server.start(other)


def test_urgent_trouble_has_its_numbers_whatever_else_is_not_on_the_phone(
    server: Server, page: Page
) -> None:
    """Another country, another language: the door for urgent trouble opens with what is here."""
    visit(page, "/ne/")
    server.stop()
    ways: list[tuple[str, Fields]] = [
        ("/ne/urgent", [("f.home", "NP-P7"), ("f.here", "IN-HP")]),
        ("/hi/urgent", [("f.home", "NP-P7"), ("f.here", "IN-HP")]),
        ("/bn/urgent", [("f.home", "IN-WB"), ("f.here", "IN-DL")]),
    ]
    for path, places in ways:
        status, _, doors = ask(page, path, places)
        _, _, held = ask(page, path, [*places, ("trouble", "held")])

        assert (status, 'value="held"' in doors) == (200, True), path
        assert ('href="tel:112"' in held, places[1][1] in held) == (True, True), path
        assert ask(page, path.replace("urgent", "results"), places)[0] == 503
