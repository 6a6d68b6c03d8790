"""A person from "next person" to the card in the hand: how often the field worker taps, what is said aloud,
and how long that takes, in every language. `pytest -s` shows the figures.

Aloud is said what the person must hear: the box of the consent, each question with the answer they give (of several
facts to tick, every row), and what to do first with its papers; the list goes with them on paper. At 80 words a
minute; a tap takes a second and a half, a letter or digit one. With every answer of every question and the list
read out, as a field worker may in the first days, it is longer: that is shown, too, and not held to anything."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.corpus import LANGUAGES
from tests.browser.persons import PERSONS
from tests.browser.test_taps import Walk
from tests.conftest import Server
from tests.sweep import opened_in

WORDS_A_MINUTE, TAP_SECONDS, KEY_SECONDS = 80, 1.5, 1
MOST_SECONDS = 240
MOST_TAPS = 30
# Of each page what is read aloud.
ALOUD = {
    "person": "h2 + p, label:has([name=keep])",
    "question": "fieldset h1",
    "rows": "fieldset:has([name=of]) .mh-choice",
    "answers": "fieldset .mh-answer, fieldset:not(:has([name=of])) .mh-choice",
    "ticked": "fieldset:not(:has([name=of])) .mh-choice:has(:checked)",
    "results": ".mh-do .mh-row__go, .mh-do > p:first-of-type, .mh-do .mh-need",
    "private": "main > .mh-note, main > button[name=private]",
    "list": ".mh-next h2, .mh-next .mh-choice",
}
COUNTED = """(select) => [...document.querySelectorAll(select)]
  .filter((one) => one.checkVisibility() && !one.closest("details:not([open])"))
  .flatMap((one) => one.innerText.split(/\\s+/)).filter((word) => /[\\p{L}\\p{N}]/u.test(word)).length"""


class Day(Walk):
    """A field worker who asks somebody, and says what they say."""

    def __init__(self, page: Page, life: dict[str, str], *, is_real: bool) -> None:
        super().__init__(page, life, is_real=is_real)
        self.words = self.keys = self.others = 0

    def counted(self, part: str) -> int:
        """How many words a part of the page has."""
        found: int = self.page.evaluate(COUNTED, ALOUD[part])
        return found

    def said(self, *parts: str) -> None:
        """Says them aloud."""
        self.words += sum(self.counted(part) for part in parts)

    def press(self, button: Locator) -> None:
        """What was ticked, or the answer tapped, is said aloud; the others beside it are not."""
        if self.page.locator("fieldset h1").count():
            answer = button.evaluate("one => one.matches('.mh-answer')")
            told = len(button.inner_text().split()) if answer else self.counted("ticked")
            self.words += told
            self.others += self.counted("answers") - told
        super().press(button)

    def seconds(self, more: int = 0) -> float:
        """How long it took; with so many words more."""
        return (
            (self.words + more) * 60 / WORDS_A_MINUTE
            + self.taps * TAP_SECONDS
            + self.keys * KEY_SECONDS
        )

    def write(self, field: str, text: str) -> None:
        """Types."""
        self.page.fill(field, text)
        self.taps += 1
        self.keys += len(text)

    def to_the_card(self, name: str) -> int:
        """From the page before to the card; how many questions there were."""
        self.press(self.page.locator("button[formaction$='/person']").first)
        self.write("#name", name)
        self.write("#phone", "9876543210")
        # A list opens at one tap, and another chooses.
        self.page.select_option("#f-home", self.life["f.home"].partition("/")[0])
        self.taps += 2
        self.said("person")
        self.tap(self.page.locator("input[name=keep]"))
        self.press(self.page.locator("button[value=open]"))
        asked = 0
        while self.page.locator("fieldset h1").count() and asked < 12:
            asked += 1
            self.said("question", "rows")
            self.answer()
        self.said("results")
        self.press(self.page.locator("button[formaction$='/checklist']").first)
        self.others += self.counted("list")
        self.press(self.page.locator("button[formaction$='/card']").first)
        # What is private stays off until somebody asks for it: the worker is asked, and says yes.
        private = self.page.locator("main > button[name=private]")
        if private.count():
            self.said("private")
            self.press(private)
        return asked


@pytest.fixture(scope="module")
def lives() -> Iterator[dict[str, dict[str, str]]]:
    """Those of the four persons who stand before a field worker where they work."""
    return {who: dict(fields) for who, fields in PERSONS.items() if who in ("builder", "domestic")}


@pytest.mark.parametrize("lang", opened_in(LANGUAGES))
def test_a_person_takes_less_than_four_minutes(
    server: Server, desk: Page, lives: dict[str, dict[str, str]], lang: str
) -> None:
    over = {}
    for who, life in lives.items():
        desk.goto(f"{server.url}/desk/{lang}/person")
        before(desk, life)
        desk.goto(f"{server.url}/desk/{lang}/")
        day = Day(desk, life, is_real=lang == "en")
        asked = day.to_the_card("Sunita")
        figures = f"{day.seconds():.0f} s, {day.words} words, {day.taps} taps, {asked} questions"
        whole = f"{day.seconds(day.others):.0f} s with all read"
        print(lang, who, figures, whole)  # noqa: T201
        assert desk.locator(".mh-card").count() == 1
        if day.seconds() > MOST_SECONDS or day.taps > MOST_TAPS:
            over[who] = figures

    assert over == {}


def before(page: Page, life: dict[str, str]) -> None:
    """The person before, who came from the same place."""
    unfold(page.locator("#f-here"))
    for end in ("home", "here"):
        page.select_option(f"#f-{end}", life[f"f.{end}"].partition("/")[0])
    page.fill("#name", "Maya")
    page.check("input[name=keep]")
    with page.expect_navigation():
        page.click("button[value=open]")


def unfold(control: Locator) -> None:
    """Opens the fold that a control lies in."""
    control.evaluate("one => { one.closest('details').open = true }")
