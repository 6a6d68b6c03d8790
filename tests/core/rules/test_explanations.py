"""Reasons in plain words; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.rules.explanations import (
    WORDS,
    answer_text,
    asked_for,
    changes,
    explained,
    rule_text,
)
from migrant_helper.core.rules.screening import screen

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/explanations.json").read_text("utf-8"))
SMALL = json.loads((Path(__file__).parents[2] / "vectors/small.json").read_text("utf-8"))


def named(case):
    return case["name"]


SHOW = {**VECTORS["show"], "words": WORDS}
FACTS = SMALL["IN"]["facts"]


@pytest.mark.parametrize("case", VECTORS["answer_text"], ids=named)
def test_answer_text(case):
    assert case["is"] == answer_text(FACTS[case["fact"]], case["value"], SHOW)


@pytest.mark.parametrize("case", VECTORS["rule_text"], ids=named)
def test_rule_text(case):
    assert case["is"] == rule_text(case["row"], FACTS, SHOW)


@pytest.mark.parametrize("case", VECTORS["explained"], ids=named)
def test_explained(case):
    on = case.get("on", VECTORS["on"])
    [result] = screen(SMALL["IN"], case["facts"], on, schemes=[case["scheme"]])

    assert case["is"] == explained(result, FACTS, SHOW, on)
    if "changes" in case:
        assert case["changes"] == changes(result["would_change"], FACTS, SHOW)
    if "asked_for" in case:
        assert case["asked_for"] == asked_for(result, case["facts"], FACTS)


def test_a_unit_without_a_word_leaves_the_bare_number():
    words = {key: text for key, text in WORDS.items() if not key.startswith("unit_")}

    assert answer_text(FACTS["construction_days_12m"], 90, {**SHOW, "words": words}) == "90"


@pytest.mark.parametrize(
    ("chosen", "negated", "said"),
    [
        ("bcdefg", False, "not: a"),
        ("bcdefg", True, "a"),
        ("bcde", False, "b or c or d or e"),
        ("abcdefg", False, "a or b or c or d or e or f or g"),
    ],
)
def test_all_choices_but_one_are_told_by_the_one(chosen: str, negated: bool, said: str) -> None:
    fact = {"type": "choice", "values": list("abcdefg"), "label": "Letter"}
    row = {"fact": "letter", "operator": "in", "value": list(chosen), "negated": negated}

    assert rule_text(row, {"letter": fact}, SHOW) == said
