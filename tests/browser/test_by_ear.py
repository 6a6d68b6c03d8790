"""From start to list by pictures and sound alone: the words of every page cannot be seen, and whoever
taps decides by what a button's picture is and what the phone said when the line was heard."""

import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from migrant_helper.catalogue import load
from tests.browser.test_hear import VOICES
from tests.conftest import PHONE, Server, tap

LIVES: dict[str, tuple[tuple[str, str], str, dict[str, str]]] = {
    "hi": (
        ("IN-BR", "IN-KL"),
        "IN",
        {"work": "construction", "sex": "man", "ration_card": "phh", "identity_card": "true"},
    ),
    "ne": (
        ("NP-P5", "NP-P3"),
        "NP",
        {
            "citizen_of": "NP",
            "work": "brick_kiln",
            "employment": "contractor",
            "abroad": "never",
            "india_work": "false",
        },
    ),
}
MOST = 9
# Text alone is out of sight: pictures, edges and colours stay.
HIDDEN = """
const sheet = new CSSStyleSheet();
sheet.replaceSync("* { -webkit-text-fill-color: transparent !important; }");
document.adoptedStyleSheets = [sheet];
"""
VOICE = '[{lang: "%s-%s", name: "", voiceURI: "", localService: true}]'


@pytest.fixture(params=LIVES)
def blind_to_words(request: pytest.FixtureRequest, browser: Browser) -> Iterator[tuple[str, Page]]:
    """(language, a phone with a voice for it that shows no word)."""
    lang = request.param
    context = browser.new_context(viewport=PHONE, service_workers="block")
    context.add_init_script(VOICES % (VOICE % (lang, LIVES[lang][1])))
    context.add_init_script(HIDDEN)
    yield lang, context.new_page()
    context.close()


def test_from_start_to_list_by_pictures_and_sound(
    server: Server, blind_to_words: tuple[str, Page]
) -> None:
    lang, page = blind_to_words
    places, country, life = LIVES[lang]
    whole = load.catalogue(country, lang)
    facts, lists = whole["facts"], whole["ticks"]
    questions = {**facts, **lists}
    by_sound = {plain(one["ask"]): name for name, one in questions.items() if "ask" in one}
    page.goto(f"{server.url}/{lang}/")
    page.select_option("#f-home", places[0])
    page.select_option("#f-here", places[1])
    # The two words and the two places.
    assert len(heard(page, page.locator(".mh-ends")).split()) >= 4
    tap_pictured(page, ".mh-door--first")

    asked: list[str] = []
    questions_asked = 0
    while page.locator("fieldset h1").count():
        fact = by_sound[plain(heard(page, page.locator("fieldset h1")))]
        if fact in lists:
            asked.extend(tick(page, lists[fact]["rows"], life))
        else:
            asked.append(fact)
            answer(page, facts[fact], life.get(fact))
        questions_asked += 1
    actions = page.locator(".mh-do")
    said = [heard(page, actions.nth(at)) for at in range(actions.count())]
    tap_pictured(page, "button[formaction$='/checklist']")
    trip = heard(page, page.locator("#next"))
    steps = page.locator(".mh-next .mh-choice")

    assert questions_asked <= MOST
    assert len(set(life) & set(asked)) >= 4, asked
    assert 1 <= len(said) <= 3
    assert all(len(text.split()) >= 5 for text in said)
    assert trip
    assert all(heard(page, steps.nth(at)) for at in range(steps.count()))
    assert page.locator(".mh-next h2 > .mh-pic").is_visible()


def answer(page: Page, fact: dict[str, Any], wanted: str | None) -> None:
    """Taps the choice that sounds as the wanted one: each in sight has a picture, but for a number,
    and sounds as no other. What is not known, or is written, is skipped by its sign."""
    choices = page.locator("button.mh-answer[name=v]:visible")
    all_choices = [choices.nth(at) for at in range(choices.count())]
    sounds = [plain(heard(page, one)) for one in all_choices]
    assert fact["type"] == "number" or all(picture_of(one) for one in all_choices)
    assert len(set(sounds)) == len(sounds)
    if wanted is None:
        tap_pictured(page, ".mh-answer--unknown")
        return
    place = (
        sounds.index(plain(fact["labels"][wanted]))
        if "labels" in fact
        else ("true", "false").index(wanted)
    )
    with page.expect_navigation():
        all_choices[place].click()


def tick(page: Page, rows: list[dict[str, str]], life: dict[str, str]) -> list[str]:
    """Ticks the rows that sound as what is so in this life; the rest is not known. Which were
    asked."""
    by_sound = {plain(row["text"]): row for row in rows}
    choices = page.locator("label.mh-choice")
    asked = []
    for at in range(choices.count()):
        row = by_sound[plain(heard(page, choices.nth(at)))]
        asked.append(row["fact"])
        assert picture_of(choices.nth(at))
        if life.get(row["fact"]) == row["ticked"]:
            choices.nth(at).locator("input").check()
    tap_pictured(page, ".mh-answer--unknown")
    return asked


def tap_pictured(page: Page, selector: str) -> None:
    assert picture_of(page.locator(selector))
    tap(page, selector)


def picture_of(button: Locator) -> str:
    """Which picture a button shows."""
    use = button.locator("svg use").first
    return use.get_attribute("href") or ""


def heard(page: Page, line: Locator) -> str:
    """What the phone says when the button that reads this line is tapped."""
    page.evaluate("spoken.splice(0)")
    inside, before = line.locator("> .mh-hear"), line.locator("xpath=preceding-sibling::*[1]")
    (inside if inside.count() else before).click()
    said = " ".join(text for _, text in page.evaluate("spoken.splice(0)"))
    page.evaluate("ended()")
    return said


def plain(text: str) -> str:
    """Without the stops that are heard as a pause, and what no voice says."""
    signs = unicodedata.normalize("NFC", text)
    return " ".join("".join(" " if sign in ".,;:?!।()/" else sign for sign in signs).split())
