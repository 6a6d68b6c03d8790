"""A Bengali case ending stands at its word, without a hyphen: at an amount with its unit, and at no name that is
filled in, which may end in any letter. After digits and Latin letters the hyphen is right."""

import re

import pytest

from migrant_helper import paths
from tests.pages.shown import show

GLUED = re.compile("[\u0985-\u09cd\u09dc-\u09df]-(?:এর|এ|র|কে|তে|য়)(?![\u0980-\u09ff])")
FILLED = re.compile(r"(?:\}|\)s)-?(?:এর|এ|কে|তে)(?![\u0980-\u09ff])")
# A day ends in the digits of its year.
DAYS = re.compile(r"%\((?:newest|oldest|day)\)s-এর")


def own_lines(domain: str) -> list[str]:
    text = (paths.TRANSLATIONS / f"bn/LC_MESSAGES/{domain}.po").read_text("utf-8")
    return [DAYS.sub("", line) for line in text.splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("domain", ["messages", "schemes"])
def test_no_ending_hangs_on_a_hyphen_or_on_a_name_that_is_filled_in(domain: str) -> None:
    assert [line for line in own_lines(domain) if GLUED.search(line) or FILLED.search(line)] == []


def test_an_amount_is_read_with_its_ending() -> None:
    text = show("schemes/in-bonded-labour", lang="bn").document.text

    assert "48 ঘণ্টার মধ্যে" in text
    assert GLUED.search(text) is None
