"""Where the phone forces its own colours (high contrast): what can be pressed or is chosen keeps a
line, and every picture its ink."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import WRITTEN
from tests.browser.corpus import CHECKLIST, PLACES, Fields
from tests.browser.persons import PERSONS
from tests.conftest import PHONE, Server

PAGES: dict[str, tuple[str, Fields]] = {
    "start": ("", []),
    "question": ("check", [*PLACES, ("f.ration_card", "phh"), ("do", "change:ration_card")]),
    "ticks": ("check", [*PLACES, ("f.who_moved", "self"), ("do", "change:who_moved")]),
    "results": ("results", PERSONS["builder"]),
    "list": ("checklist", CHECKLIST),
}
FILLS = """() => [...document.querySelectorAll(".mh-left i")].map(
  (one) => getComputedStyle(one).backgroundColor)"""
# What no line shows as pressed or chosen, and which pictures are of the ground's own colour.
FAINT = """() => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  const style = (one) => getComputedStyle(one);
  const shown = [...document.querySelectorAll("a[href], button, label:has(:checked), summary, svg")]
    .filter((one) => one.checkVisibility() && !one.matches(".mh-skip"));
  const isLined = (one) =>
    (parseFloat(style(one).borderTopWidth) >= 1 && style(one).borderTopStyle !== "none") ||
    style(one).textDecorationLine === "underline";
  const ground = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const { backgroundColor } = style(at);
      if (!/, 0\\)$/.test(backgroundColor)) return backgroundColor;
    }
    return "rgb(0, 0, 0)";
  };
  const light = (colour) => Math.max(...colour.match(/[0-9.]+/g).slice(0, 3).map(Number));
  const isFaint = (one) =>
    one.matches("svg") ? Math.abs(light(style(one).fill) - light(ground(one))) < 100 : !isLined(one);
  return shown.filter(isFaint).map((one) => one.outerHTML.slice(0, 120));
}"""


@pytest.fixture(scope="module")
def forced(browser: Browser) -> Iterator[Page]:
    """A phone with light letters on black, whatever a page says."""
    context = browser.new_context(
        viewport=PHONE, service_workers="block", forced_colors="active", color_scheme="dark"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("lang", ["hi", "ur"])
def test_what_is_pressed_or_chosen_has_a_line_and_pictures_are_seen(
    server: Server, forced: Page, lang: str
) -> None:
    forced.goto(f"{server.url}/{lang}/schemes")
    faint = {}
    for name, (path, fields) in PAGES.items():
        assert forced.evaluate(WRITTEN, [f"/{lang}/{path}", fields]) == 200
        assert forced.locator("svg.mh-pic").count() > 3
        faint[name] = forced.evaluate(FAINT)

    assert {name: found for name, found in faint.items() if found} == {}


def test_the_bar_of_a_question_that_is_answered_is_filled(server: Server, forced: Page) -> None:
    forced.goto(f"{server.url}/hi/schemes")
    answered = [*PLACES, ("f.ration_card", "phh"), ("trail", "ration_card")]
    assert forced.evaluate(WRITTEN, ["/hi/check", answered]) == 200
    done, *left = forced.evaluate(FILLS)

    assert left
    assert done not in left
