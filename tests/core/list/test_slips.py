"""The list cut by who carries it; hand-written vectors shared with JavaScript."""

import json
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.core.list.slips import slip_case, slips

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/slips.json").read_text("utf-8"))
CASES = VECTORS["cases"]


def made() -> dict[str, Any]:
    """The checklist of the vectors: the worker's and the family's steps in trips, others' apart."""
    steps = [step_of(line) for line in VECTORS["steps"]]
    states = {f"{one['scheme']}.{one['step']}": one["done"] for one in steps}
    return {
        "trips": [{"steps": [one]} for one in steps if one["who"] in ("worker", "family")],
        "carried": [{"steps": [one]} for one in steps if one["who"] not in ("worker", "family")],
        "entries": [
            {
                "scheme": scheme,
                "steps": {step: "done" if states[f"{scheme}.{step}"] else "todo" for step in names},
            }
            for scheme, names in VECTORS["schemes"].items()
        ],
    }


def step_of(line: str) -> dict[str, Any]:
    """ "scheme.step who where [done]" as a step."""
    name, who, where, *more = line.split()
    scheme, step = name.split(".")
    row = {"scheme": scheme, "step": step, "who": who, "where": where, "done": bool(more)}
    return {**row, "office": where, "find": None}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_slips(case: dict[str, Any]) -> None:
    found = slips(made(), case["untold"])

    assert {
        slip["carrier"]: {
            place["where"]: [f"{step['scheme']}.{step['step']}" for step in place["steps"]]
            for place in slip["places"]
        }
        for slip in found
    } == case["is"]
    assert {slip["carrier"]: slip["left"] for slip in found} == case["left"]


@pytest.mark.parametrize("carrier", VECTORS["cards"])
def test_the_card_of_a_slip_holds_its_duties_alone(carrier: str) -> None:
    [slip] = [one for one in slips(made(), {}) if one["carrier"] == carrier]
    case = {"id": "00", "entries": ["all"], "issued": "2026-11-22"}

    found = slip_case(slip, made(), case)

    assert {one["scheme"]: one["steps"] for one in found["entries"]} == VECTORS["cards"][carrier]
    assert [one["deadlines"] for one in found["entries"]] == [[]] * len(found["entries"])
    assert (found["id"], found["issued"]) == ("00", "2026-11-22")
