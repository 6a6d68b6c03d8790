"""A finger that taps twice answers once: the question that comes after it is not hit."""

import time

import pytest
from playwright.sync_api import Page

from tests.conftest import Server

PLACES = {"#f-home": "IN-BR", "#f-here": "IN-MH"}
SETTLED = 0.6


def asked(page: Page) -> str:
    return page.locator("input[name=q]").first.input_value()


@pytest.mark.parametrize("apart", [0.0, 0.08, 0.2])
def test_the_second_of_two_quick_taps_answers_nothing(
    server: Server, looked: Page, apart: float
) -> None:
    """`apart`: seconds from the new question to the tap that was meant for the old one."""
    looked.goto(f"{server.url}/hi/")
    for field, place in PLACES.items():
        looked.select_option(field, place)
    looked.locator("button[value=start]:not([hidden])").first.click()
    first = asked(looked)
    answer = looked.locator("button[name=v]").first
    box = answer.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    time.sleep(SETTLED)
    with looked.expect_navigation():
        looked.mouse.click(x, y)
    second = asked(looked)
    time.sleep(apart)
    looked.mouse.click(x, y)
    time.sleep(SETTLED)

    assert first != second == asked(looked)
    assert looked.locator("main input[type=checkbox]:checked").count() == 0

    under = "([x, y]) => document.elementFromPoint(x, y).closest('button, label') !== null"
    assert looked.evaluate(under, [x, y]), "what was tapped too early is there for a later tap"
