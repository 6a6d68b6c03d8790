"""Where a move starts and ends, and how far it is; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.moving.moves import apart, both_ends, country_of, journey, standing, vague
from migrant_helper.core.rules.truth import WORDS

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/moves.json").read_text("utf-8"))


def named(case):
    return case["name"]


@pytest.mark.parametrize("case", VECTORS["journey"], ids=named)
def test_journey(case):
    assert case["is"] == journey(*case["args"])


@pytest.mark.parametrize("case", VECTORS["standing"], ids=named)
def test_standing(case):
    assert case["is"] == standing(*case["args"])


@pytest.mark.parametrize("case", VECTORS["apart"], ids=named)
def test_apart(case):
    assert case["is"] == apart(*case["args"])


@pytest.mark.parametrize("case", VECTORS["vague"], ids=named)
def test_vague(case):
    assert case["is"] == vague(*case["args"])


@pytest.mark.parametrize("case", VECTORS["country_of"], ids=named)
def test_country_of(case):
    assert case["is"] == country_of(*case["args"])


@pytest.mark.parametrize("case", VECTORS["both_ends"], ids=named)
def test_both_ends(case):
    assert case["truth"] == WORDS[both_ends(*case["args"])]
