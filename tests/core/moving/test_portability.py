"""What becomes of each entry in a move; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.moving.outcomes import entry_of
from migrant_helper.core.moving.portability import move
from migrant_helper.core.rules.truth import TRUTHS

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/portability.json").read_text("utf-8"))
SMALL = json.loads((Path(__file__).parents[2] / "vectors/small.json").read_text("utf-8"))


def named(case):
    return case["name"]


ROW_KEYS = ("missing", "family", "why", "eligible", "confirm")


def facts_of(case):
    return {**({} if case.get("bare") else VECTORS["worker"]), **case["facts"]}


def moved(case):
    on = case.get("on", VECTORS["on"])
    return move(SMALL, facts_of(case), on, schemes=case.get("only"))


def chosen(case):
    only = case.get("only")
    return {key: each for key, each in case["outcomes"].items() if only is None or key in only}


@pytest.mark.parametrize("case", VECTORS["move"], ids=named)
def test_outcomes(case):
    rows = moved(case)["schemes"]

    assert chosen(case) == {row["id"]: row["outcome"] for row in rows}
    assert sorted(chosen(case)) == [row["id"] for row in rows]


@pytest.mark.parametrize("case", [c for c in VECTORS["move"] if "crosses" in c], ids=named)
def test_crosses(case):
    assert case["crosses"] == moved(case)["crosses"]


@pytest.mark.parametrize("key", ROW_KEYS)
def test_row(key):
    cases = [case for case in VECTORS["move"] if key in case]

    assert [case[key] for case in cases] == [
        {row["id"]: row[key] for row in moved(case)["schemes"] if row["id"] in case[key]}
        for case in cases
    ]


@pytest.mark.parametrize("case", [c for c in VECTORS["move"] if "plan" in c], ids=named)
def test_plan(case):
    plan = moved(case)["plan"]

    assert case["plan"] == {
        stage: [f"{step['scheme']}.{step['step']}" for step in steps]
        for stage, steps in plan.items()
    }


def test_the_plan_holds_the_steps_of_the_rows():
    made = moved(VECTORS["move"][0])
    of_rows = [step for row in made["schemes"] for step in row["steps"]]
    of_plan = [step for steps in made["plan"].values() for step in steps]

    assert sorted(of_rows, key=json.dumps) == sorted(of_plan, key=json.dumps)


def test_an_unknown_outcome_asks_for_no_steps():
    rows = [row for case in VECTORS["move"] for row in moved(case)["schemes"]]

    assert all(row["steps"] == [] for row in rows if row["outcome"] == "unknown")


def test_facts_that_a_country_does_not_declare_are_not_read_there():
    facts = {"home": "NP-P1", "here": "IN-KL", "phase": "there", "ration_card": "phh"}

    assert "ration_card" not in SMALL["NP"]["facts"]
    assert [
        row["id"] for row in move(SMALL, facts, "2026-11-22")["schemes"] if row["id"][:2] == "np"
    ] == ["np-allowance", "np-fund"]


@pytest.mark.parametrize(
    ("open_there", "holding", "had"),
    [
        ("met", None, "met"),
        ("met", "met", "met"),
        ("met", "unknown", "unknown"),
        ("met", "unmet", "unmet"),
        ("unmet", "met", "met"),
        ("unmet", "unknown", "unmet"),
        ("unknown", "unmet", "unmet"),
    ],
)
def test_what_is_held_is_had_and_what_may_be_held_must_be_open(open_there, holding, had):
    scheme = {"id": "x", "jurisdiction": "IN", "household": False}
    scheme["portability"] = {"within_country": "portable"}
    seen = {"outcome": open_there, "missing": [], "confirm": False}
    facts = {"home": "IN-BR", "here": "IN-KL"}
    told = None if holding is None else TRUTHS[holding]

    entry = entry_of(scheme, facts, {"home": seen, "from": seen, "to": seen}, told)
    assert entry["had"] is TRUTHS[had]
