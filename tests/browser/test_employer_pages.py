"""The pages of the employer's door in a real Chromium: by keyboard, by axe, nothing wider than 320 px, fingers hit,
languages named; the list on one sheet."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import SOUND, Open, looked_at
from tests.browser.corpus import LANGUAGES
from tests.sweep import opened_in

FIRM = [
    ("place", "IN-KA"),
    ("work", "construction"),
    ("workers", "40"),
    ("women", "6"),
    ("lodged", "1"),
    ("since", "2026-11-02"),
    *[("home", home) for home in ("IN-BR", "IN-OD", "IN-WB")],
    *[("count", count) for count in ("15", "12", "13")],
]
WRONG = [("place", "IN-KA"), ("workers", "x"), ("home", "IN-BR"), ("count", "-1"), ("do", "list")]
PAGES: dict[str, list[tuple[str, str]]] = {
    "": WRONG,
    "list": FIRM,
    "cards": FIRM,
    "card": [*FIRM, ("registered", "in-epf"), ("registered", "in-bocw"), ("copies", "2")],
}


@pytest.mark.parametrize("lang", opened_in(LANGUAGES))
def test_every_page_is_sound(screen: Page, opened: Open, lang: str) -> None:
    for path, own in PAGES.items():
        status = opened(f"/employer/{lang}/{path}", own)
        screen.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")

        assert status == 200
        found = looked_at(screen)
        assert {name: found[name] for name in SOUND} == SOUND, path
