"""A finger that taps twice answers once: the question that comes after it is not hit."""

import time

import pytest
from playwright.sync_api import Page

from tests.conftest import Server

PLACES = {"#f-home": "IN-BR", "#f-here": "IN-MH"}
SETTLED = 0.6


def asked(page: Page) -> str:
    return page.locator("input[name=q]").first.input_value()


# Whether the question still settled when it was tapped: where the machine was slower, that was no quick tap.
SEES = """addEventListener("pointerdown", () => {
  const settles = document.getAnimations().filter((one) => one.animationName === "mh-settle");
  sessionStorage.setItem("settles", settles.some((one) => one.playState === "running"));
}, true);"""
TRIES = 20


def tapped_twice(server: Server, page: Page, apart: float) -> tuple[str, float, float]:
    """The question that came after the first tap, and where both fell."""
    page.goto(f"{server.url}/hi/")
    for field, place in PLACES.items():
        page.select_option(field, place)
    page.locator("button[value=start]:not([hidden])").first.click()
    first = asked(page)
    answer = page.locator("button[name=v]").first
    box = answer.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    time.sleep(SETTLED)
    with page.expect_navigation():
        page.mouse.click(x, y)
    second = asked(page)
    time.sleep(apart)
    page.mouse.click(x, y)
    time.sleep(SETTLED)
    page.wait_for_load_state()
    assert first != second
    return second, x, y


@pytest.mark.parametrize("apart", [0.0, 0.08, 0.2])
def test_the_second_of_two_quick_taps_answers_nothing(
    server: Server, looked: Page, apart: float
) -> None:
    """`apart`: seconds from the new question to the tap that was meant for the old one."""
    looked.add_init_script(SEES)
    for _ in range(TRIES):
        second, x, y = tapped_twice(server, looked, apart)
        is_quick = looked.evaluate("sessionStorage.getItem('settles')") == "true"
        if is_quick:
            break

    assert is_quick, "this machine never taps twice within half a second"
    assert second == asked(looked)
    assert looked.locator("main input[type=checkbox]:checked").count() == 0

    under = "([x, y]) => document.elementFromPoint(x, y).closest('button, label') !== null"
    assert looked.evaluate(under, [x, y]), "what was tapped too early is there for a later tap"
