"""What an answer cannot be: tests/vectors/bounds.json; and what is said of it."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.rules.facts.bounds import contradicted, need_possible, outside, readings
from migrant_helper.core.rules.wrong import Wrong

VECTORS = json.loads((Path(__file__).parents[3] / "vectors/bounds.json").read_text("utf-8"))
FACTS, ON = VECTORS["facts"], VECTORS["on"]


@pytest.mark.parametrize(
    "case", VECTORS["cases"], ids=lambda case: f"{case['fact']} {case['value']}"
)
def test_a_value_outside_is_told_with_what_may_have_been_meant(case: dict) -> None:
    fact, value = FACTS[case["fact"]], case["value"]

    assert outside(fact, value, ON) == case["outside"]
    if "readings" in case:
        assert [list(pair) for pair in readings(fact, value, ON)] == case["readings"]


@pytest.mark.parametrize("pair", VECTORS["pairs"], ids=lambda pair: str(pair["facts"]))
def test_a_finer_answer_rules_out_a_coarser_one(pair: dict) -> None:
    facts = pair["facts"]
    assert contradicted(FACTS, facts) == pair["contradicted"]
    if pair["contradicted"]:
        with pytest.raises(Wrong, match=r"fact born: .* as the finer fact beside it says"):
            need_possible(FACTS, facts, ON)


def test_what_cannot_be_is_refused_with_what_can() -> None:
    with pytest.raises(Wrong, match="fact born: found 35, expected from 1906 to 2026"):
        need_possible(FACTS, {"card": True, "born": 35}, ON)
