"""Every page in every language: by keyboard, by axe, nothing wider than 320 px, fingers hit,
languages named."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page

from migrant_helper.catalogue import load
from tests.browser.conftest import SOUND, WRITTEN, Open, looked_at
from tests.browser.corpus import ANSWERS, LANGUAGES, Look
from tests.conftest import ROOT
from tests.sweep import opened_in

HOLDS = "(text) => document.documentElement.outerHTML.includes(text)"
Seen = tuple[str, dict[str, dict[str, Any]]]


@pytest.fixture(scope="module")
def known() -> dict[str, Any]:
    """What keyboard and axe met on each page that differs by more than its words."""
    return {}


@pytest.fixture(scope="module", params=opened_in(LANGUAGES, ("en", "ur")))
def seen(
    request: pytest.FixtureRequest,
    corpus: list[Look],
    opened: Open,
    screen: Page,
    known: dict[str, Any],
) -> Seen:
    """(language, what each page of the corpus looks like in it). In English each is gone to, in the
    others written into the page that is open."""
    found = {}
    opened(f"/{request.param}/", None)
    for look in corpus:
        path = f"/{request.param}/{look.path}"
        is_written = request.param != "en"
        given = [path, look.fields]
        status = screen.evaluate(WRITTEN, given) if is_written else opened(path, look.fields)
        assert (status, screen.evaluate(HOLDS, look.holds)) == (look.status, True), look
        found[look.name] = looked_at(screen, known)
    return request.param, found


def test_no_page_is_left_out(corpus: list[Look]) -> None:
    """Each route stands in the corpus, but for the file of dates, and the card and an entry by
    another name."""
    rows = json.loads((ROOT / "static/js/phone/routes.json").read_text("utf-8"))
    paths = {re.sub(r"/in-.*", "/*", look.path) for look in corpus}

    assert {row["path"] for row in rows} - paths == {"checklist.ics", "card/signed", "entry"}


def problems(seen: Seen, kind: str) -> dict[str, Any]:
    return {name: found[kind] for name, found in seen[1].items() if found[kind] != SOUND[kind]}


def test_tab_reaches_every_control_in_order_and_shows_where_it_is(seen: Seen) -> None:
    assert problems(seen, "keyboard") == {}


def test_axe_finds_nothing(seen: Seen) -> None:
    assert problems(seen, "axe") == {}


def test_nothing_is_wider_than_320_pixels(seen: Seen) -> None:
    assert problems(seen, "overflowing") == {}


def test_every_target_is_44_pixels(seen: Seen) -> None:
    assert problems(seen, "small") == {}


def test_every_text_in_another_language_says_so(seen: Seen) -> None:
    assert problems(seen, "foreign") == {}


@pytest.mark.parametrize("lang", ["hi", "ur"])
def test_every_entry_s_texts_say_their_language_and_fit(
    opened: Open, screen: Page, lang: str
) -> None:
    entries = [f"schemes/{one['id']}" for country in ("IN", "NP") for one in entries_of(country)]
    found = {}
    opened(f"/{lang}/schemes", None)
    for path in entries:
        assert screen.evaluate(WRITTEN, [f"/{lang}/{path}", ANSWERS]) == 200
        found[path] = screen.evaluate("[...foreign(), ...overflowing()]")

    assert len(entries) >= 40
    assert {path: problems for path, problems in found.items() if problems} == {}


def entries_of(country: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = load.catalogue(country, "en")["schemes"]
    return entries


def test_the_page_says_its_language_and_direction(seen: Seen) -> None:
    lang, found = seen
    expected = [lang, "rtl" if lang == "ur" else "ltr"]

    assert {name: each["html"] for name, each in found.items() if each["html"] != expected} == {}
