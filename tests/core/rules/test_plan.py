"""A plan is whole when it is made: nothing that is asked of it changes it."""

import json
from dataclasses import FrozenInstanceError, asdict
from pathlib import Path

import pytest

from migrant_helper.core.asking.next import next_question, question_for
from migrant_helper.core.rules.check import MOST_DEEP, Words, check
from migrant_helper.core.rules.decide import answered, decide, start
from migrant_helper.core.rules.plan import make_plan
from migrant_helper.core.rules.screening import results, screen

VECTORS = Path(__file__).parents[2] / "vectors"
DATA = json.loads((VECTORS / "screenings.json").read_text(encoding="utf-8"))
CATALOGUE = DATA["catalogue"]
ON = "2026-11-22"


def test_nothing_asked_of_a_plan_changes_it():
    plan = make_plan(CATALOGUE, ON)
    before = repr(asdict(plan))
    for case in DATA["cases"]:
        screening = answered(decide(plan, case["facts"]), "bank", None)
        results(screening)
        question_for(screening)

    assert repr(asdict(plan)) == before
    with pytest.raises(FrozenInstanceError):
        plan.on = "2027-01-01"


LEAF = {"fact": "n", "over": 2}
KINDS = {
    "not": lambda inside: {"not": inside},
    "all": lambda inside: {"all": [LEAF, inside]},
    "any": lambda inside: {"any": [{"fact": "n", "under": 1}, inside]},
    "at_least": lambda inside: {"at_least": 1, "of": [{"fact": "n", "under": 1}, inside]},
}


@pytest.mark.parametrize("kind", KINDS)
def test_rules_as_deep_as_may_be_are_decided_explained_and_asked_about(kind):
    rule = {"fact": "m", "is": 3}
    for _ in range(MOST_DEEP):
        rule = KINDS[kind](rule)
    facts = {name: {"type": "number", "changes": "by_doing"} for name in ("n", "m")}
    check(rule, Words(facts))
    catalogue = {"facts": facts, "schemes": [{"id": "deep", "rule": rule}]}

    assert next_question(catalogue, {}, ON) in facts
    assert screen(catalogue, {}, ON)[0]["outcome"] == "unknown"
    assert screen(catalogue, {"n": 3, "m": 3}, ON)[0]["outcome"] == "met"
    assert screen(catalogue, {"n": 2, "m": 4}, ON)[0]["outcome"] in ("unmet", "met")


def test_what_is_told_although_it_is_not_asked_counts_in_one_more_answer_as_from_the_start():
    catalogue = {
        "facts": {
            "work": {"type": "choice", "values": ["a", "none"]},
            "esi": {"type": "bool", "only_if": {"fact": "work", "is": "a"}},
            "cover": {"type": "choices", "values": ["x", "y"]},
        },
        "schemes": [
            {"id": "asked", "rule": {"fact": "esi", "is": True}},
            {"id": "not-asked", "rule": {"not": {"fact": "esi", "is": True}}},
            {
                "id": "untold",
                "rule": {"not": {"fact": "cover", "includes": "x", "untold": "unmet"}},
            },
        ],
    }
    begun = start(catalogue, {"work": "none"}, "2026-11-28")
    for fact, value in (("esi", True), ("cover", ["x"]), ("esi", None), ("work", "a")):
        more = answered(begun, fact, value)
        anew = start(catalogue, {"work": "none", fact: value}, "2026-11-28")
        assert more.state == anew.state, (fact, value)
