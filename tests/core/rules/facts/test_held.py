"""Places that there are, and what they were called before; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.rules.facts.held import held_place, with_places

VECTORS = json.loads((Path(__file__).parents[3] / "vectors/held.json").read_text("utf-8"))


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["why"])
def test_place(case):
    assert held_place(case["place"], VECTORS["places"]) == case["is"]


def test_facts_keep_all_but_the_places_that_are_not_there():
    declared = {name: {"type": "place"} for name in ("home", "here", "going_to")}
    declared["age"] = {"type": "number"}
    facts = {"home": "IN-OR", "here": "IN-ZZ", "going_to": None, "age": 35}

    settled = {"home": "IN-OD", "going_to": None, "age": 35}
    assert with_places(declared, facts, VECTORS["places"]) == (settled, ["here"])
