"""The diary's pages in a real Chromium: by keyboard, by axe, nothing wider than 320 px, fingers hit, languages
named."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import SOUND, Open, looked_at
from tests.browser.corpus import LANGUAGES
from tests.sweep import opened_in

LINES = [
    "j|29900000|j1|2026-11-01||IN-DL|construction||day|60000|7||",
    "d|29900001|j1|2026-11-02|full|3",
    "d|29900002|j1|2026-11-03|half|0",
    "d|29900003|j1|2026-11-03|none|0",
    "m|29900004|m1|j1|2026-11-03|advance|50000|",
    "m|29900005|m2|j1|2026-11-03|cut|20000|agent",
    "not a line",
]
LETTER = [
    ("letter", "in-wage-claim"),
    ("name", "Sita"),
    ("address", "Gaya"),
    ("employer", "Ram"),
    ("employer_address", "Delhi"),
    ("filer", "other"),
    ("filer_name", "The union"),
    ("job", "j1"),
]
# A path again is the same page with other fields.
PAGES: dict[str, list[tuple[str, str]]] = {
    "": [],
    "day": [("on", "2026-11-03")],
    "money": [("do", "write"), ("amount", "x")],
    "hearing": [("do", "write"), ("day", "2090-01-01"), ("time", "x")],
    "job": [],
    "owed": [],
    "paper": [],
    "letters": [],
    "letter": [("letter", "in-injury-notice"), ("do", "write")],
    "letter?read": [*LETTER, ("do", "write")],
    "letter?print": [*LETTER, ("do", "yes"), ("unsent", "network")],
    "clear": [],
}


@pytest.mark.parametrize("lang", opened_in(LANGUAGES))
def test_every_page_is_sound(screen: Page, opened: Open, lang: str) -> None:
    for path, own in PAGES.items():
        status = opened(f"/diary/{lang}/{path}", [*[("line", one) for one in LINES], *own])
        screen.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")

        assert status == 200
        found = looked_at(screen)
        assert {name: found[name] for name in SOUND} == SOUND, path
