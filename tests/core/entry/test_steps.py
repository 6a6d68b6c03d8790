"""The steps that apply to one person; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.entry.steps import decider, staged, steps_of

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/steps.json").read_text("utf-8"))
SMALL = json.loads((Path(__file__).parents[2] / "vectors/small.json").read_text("utf-8"))


def named(case):
    return case["name"]


@pytest.mark.parametrize("case", VECTORS["steps_of"], ids=named)
def test_steps_of(case):
    catalogue = SMALL["IN"]
    scheme = next(each for each in catalogue["schemes"] if each["id"] == case["scheme"])
    decide = decider(catalogue, case["facts"], case["on"])
    rows = steps_of(scheme, catalogue["offices"], decide, case["on"])

    assert case["rows"] == [[row["step"], row["when"], row["fee"], row["if"]] for row in rows]


@pytest.mark.parametrize("case", VECTORS["staged"], ids=named)
def test_staged(case):
    assert case["is"] == staged(*case["args"])


def test_a_step_names_its_office_and_who_carries_it():
    catalogue = SMALL["IN"]
    scheme = next(each for each in catalogue["schemes"] if each["id"] == "in-onorc")
    rows = steps_of(
        scheme, catalogue["offices"], decider(catalogue, {}, "2026-11-22"), "2026-11-22"
    )

    assert rows[0] == {
        "scheme": "in-onorc",
        "name": "IN-ONORC",
        "step": "ekyc",
        "code": 1,
        "when": "before",
        "do": "Do ekyc.",
        "who": "worker",
        "where": "ration-shop",
        "office": "Ration shop",
        "find": "Ask.",
        "fee": 0,
        "takes": None,
        "if": "met",
        "source": 1,
        "verified": True,
    }
