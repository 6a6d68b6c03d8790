"""The list cut by who carries it; hand-written vectors shared with JavaScript."""

import json
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.core.list.burdens import borne
from migrant_helper.core.list.slips import (
    MOST_PRINTED,
    kept_back,
    printed,
    slip_case,
    slips,
    steps_in,
)

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/slips.json").read_text("utf-8"))
CASES = VECTORS["cases"]


def made() -> dict[str, Any]:
    """The checklist of the vectors: the worker's and the family's steps in trips, others' apart."""
    steps = [step_of(line) for line in VECTORS["steps"]]
    states = {f"{one['scheme']}.{one['step']}": one["done"] for one in steps}
    documents = VECTORS["documents"]
    return {
        "documents": {
            "required": [
                {"id": name, "schemes": schemes} for name, schemes in documents["required"].items()
            ],
            "choices": [
                {**choice, "papers": [{"id": name} for name in choice["papers"]]}
                for choice in documents["choices"]
            ],
        },
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
    return {**row, "when": "there", "office": where, "find": None}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_slips(case: dict[str, Any]) -> None:
    found = slips(made(), case["untold"])

    assert {
        slip["id"]: {
            place["where"]: [f"{step['scheme']}.{step['step']}" for step in place["steps"]]
            for place in slip["places"]
        }
        for slip in found
    } == case["is"]
    assert {slip["id"]: slip["left"] for slip in found} == case["left"]
    assert {slip["id"]: slip["papers"] for slip in found} == case["papers"]
    assert [slip["id"].partition(".")[0] for slip in found] == [slip["carrier"] for slip in found]
    back = kept_back(made(), found)
    assert [f"{step['scheme']}.{step['step']}" for step in back] == case["kept_back"]


def test_one_sheet_prints_what_can_be_done_now_before_what_comes_later() -> None:
    stages = ["before", *["there"] * 5, "return", *["apply"] * 7]
    steps = [{"scheme": "a", "step": str(at), "when": when} for at, when in enumerate(stages)]

    found = printed({"steps": steps}, ("there", "apply"))

    now = ["a.1", "a.2", "a.3", "a.4", "a.5", "a.7", "a.8", "a.9", "a.10", "a.11", "a.12", "a.13"]
    assert len(now) == MOST_PRINTED
    assert found == now
    assert printed({"steps": steps[:3]}, ("there",)) == ["a.1", "a.2", "a.0"]


@pytest.mark.parametrize("carrier", VECTORS["cards"])
def test_the_card_of_a_slip_holds_its_duties_alone(carrier: str) -> None:
    [slip] = [one for one in slips(made(), {}) if one["id"] == carrier]
    case = {"id": "00", "entries": ["all"], "issued": "2026-11-22"}

    found = slip_case(slip, made(), case)

    assert {one["scheme"]: one["steps"] for one in found["entries"]} == VECTORS["cards"][carrier]
    assert [one["deadlines"] for one in found["entries"]] == [[]] * len(found["entries"])
    assert (found["id"], found["issued"]) == ("00", "2026-11-22")


@pytest.mark.parametrize("case", VECTORS["borne"])
def test_who_bears_how_much(case: dict[str, Any]) -> None:
    found = borne(steps_in(made()), case["own"])

    assert [[one["carrier"], one["steps"], one["trips"]] for one in found] == case["is"]
