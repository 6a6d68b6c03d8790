"""Numbers and money in the habit of a language; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.words.numbers import grouped, money

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/numbers.json").read_text("utf-8"))


def named(case):
    return case["name"]


@pytest.mark.parametrize("case", VECTORS["grouped"], ids=named)
def test_grouped(case):
    assert case["is"] == grouped(*case["args"])


@pytest.mark.parametrize("case", VECTORS["money"], ids=named)
def test_money(case):
    assert case["is"] == money(*case["args"])
