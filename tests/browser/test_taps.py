"""From start to a list in the hand: how often each of the four persons taps, and what they are asked,
in every language. `pytest -s` shows the counts.

A list to choose from takes two taps, a fold one; of a number every digit is one."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page

from migrant_helper.catalogue import load
from tests.browser.corpus import LANGUAGES
from tests.browser.persons import PERSONS
from tests.conftest import PHONE, Server
from tests.sweep import opened_in

MOST_TAPS, MOST_QUESTIONS = 25, 9
# What a tap on a button does, once a page has stood long enough to be tapped (test_two_quick_taps.py):
# it must lie in the open and its form be whole; and the answer is written in place of the page.
PRESSED = """async (button) => {
  for (const awaited of document.getAnimations()) awaited.finish();
  button.scrollIntoView({ block: "center" });
  const { left, top, width, height } = button.getBoundingClientRect();
  const met = document.elementFromPoint(left + width / 2, top + height / 2);
  if (!button.contains(met)) throw new Error(`a finger meets ${met?.outerHTML.slice(0, 90)}`);
  if (button.disabled || !button.form.checkValidity()) throw new Error("the form is not sent");
  const body = new URLSearchParams(new FormData(button.form, button));
  const address = button.hasAttribute("formaction") ? button.formAction : button.form.action;
  const answer = await fetch(address, { method: "POST", body });
  document.open();
  document.write(await answer.text());
  document.close();
  return answer.status;
}"""


@pytest.fixture(scope="module")
def tapped(browser: Browser) -> Iterator[Page]:
    """One page for all walks: what the server sends."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("lang", opened_in(LANGUAGES))
def test_a_list_in_the_hand_takes_few_taps_and_few_questions(
    server: Server, tapped: Page, lang: str
) -> None:
    """In English by real taps that lead from page to page."""
    counts = {}
    for who, fields in PERSONS.items():
        life = dict(fields)
        tapped.goto(f"{server.url}/{lang}/")
        counts[who] = Walk(tapped, life, is_real=lang == "en").to_the_list()
        print(lang, who, *counts[who])  # noqa: T201
    over = {
        who: found
        for who, found in counts.items()
        if found[0] > MOST_TAPS or found[1] > MOST_QUESTIONS
    }

    assert over == {}


class Walk:
    """Somebody who answers as their life is, and says of the rest that they do not know."""

    def __init__(self, page: Page, life: dict[str, str], *, is_real: bool) -> None:
        self.page, self.life, self.taps, self.is_real = page, life, 0, is_real
        ticks = load.catalogue(life["f.home"][:2], "en")["ticks"]
        self.rows = {row["fact"]: row for one in ticks.values() for row in one["rows"]}

    def to_the_list(self) -> tuple[int, int]:
        """The taps until the list is printed, and how many questions there were."""
        for place in ("home", "here"):
            self.page.select_option(f"#f-{place}", self.life[f"f.{place}"].partition("/")[0])
            self.taps += 2
        way = f"start:{self.life['way']}" if "way" in self.life else "start"
        self.press(self.page.locator(f"button[value='{way}']:not([hidden])").first)
        asked = 0
        while self.page.locator("fieldset h1").count() and asked <= MOST_QUESTIONS:
            asked += 1
            self.answer()
        self.press(self.page.locator("button[formaction$='/checklist']").first)
        self.tap(self.page.locator("[data-component=print]").first)
        return self.taps, asked

    def answer(self) -> None:
        fact = self.page.locator("input[name=q]").first.input_value()
        rows = self.page.locator("input[name=of]")
        if rows.count():
            self.tick([rows.nth(at).input_value() for at in range(rows.count())])
            return
        told = self.life.get(f"f.{fact}", "?")
        choices = self.page.locator("button[name=v]")
        values = [str(choices.nth(at).get_attribute("value")) for at in range(choices.count())]
        ticks = self.page.locator("fieldset input[type=checkbox]")
        if ticks.count() and told != "?":
            for value in told.split(","):
                self.tap(self.page.locator(f"input[type=checkbox][value='{value}']"))
            self.press(self.page.locator("button.mh-go--first"))
        elif matching(values, told) is not None:
            self.press(choices.nth(matching(values, told) or 0))
        else:
            self.press(self.page.locator(".mh-answer--unknown"))

    def tick(self, facts: list[str]) -> None:
        found = [fact for fact in facts if self.is_so(fact)]
        for fact in found:
            self.tap(self.page.locator(f"input[type=checkbox][value='{fact}']"))
        last = ".mh-go--first" if found else "[value=none]"
        self.press(self.page.locator(f"button{last}"))

    def is_so(self, fact: str) -> bool:
        told = self.life.get(f"f.{fact}", "?")
        return told == self.rows[fact]["ticked"] or told in ("1", "2", "3")

    def press(self, button: Locator) -> None:
        """A tap that leads to another page."""
        self.unfold(button)
        if self.is_real:
            with self.page.expect_navigation():
                button.click()
        else:
            assert button.evaluate(PRESSED) == 200
        self.taps += 1

    def tap(self, control: Locator) -> None:
        """A tap that stays."""
        self.unfold(control)
        control.dispatch_event("click")
        self.taps += 1

    def unfold(self, control: Locator) -> None:
        folds = control.locator("xpath=ancestor::details[not(@open)]")
        for at in range(folds.count()):
            folds.nth(at).evaluate("fold => { fold.open = true }")
        self.taps += folds.count()


def matching(values: list[str], told: str) -> int | None:
    """Which of the choices holds what is told: itself, or a range it lies in."""
    for at, value in enumerate(values):
        low, dots, high = value.partition("..")
        is_in = dots and told.isdecimal() and int(low or 0) <= int(told) <= int(high or told)
        if value == told or is_in:
            return at
    return None
