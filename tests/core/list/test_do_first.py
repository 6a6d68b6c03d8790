"""What to do first; hand-written vectors shared with JavaScript."""

import json
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.core.list.do_first import do_first
from migrant_helper.core.list.papers import papers

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/first.json").read_text("utf-8"))
CASES = VECTORS["cases"]


def made(case: dict[str, Any]) -> dict[str, Any]:
    """The parts of a checklist that decide, of a case's short lines."""
    entries = [line.split() for line in case["entries"]]
    steps = [step_of(line) for line in case["steps"]]
    days = [line.split() for line in case.get("deadlines", ())]
    return {
        "as_of": VECTORS["on"],
        "entries": [
            {
                "scheme": entry[0],
                "eligible": "unknown" if "unknown" in entry else "met",
                "confirm": "confirm" in entry,
            }
            for entry in entries
        ],
        "trips": [
            {"when": one["when"], "travel": one["where"].startswith("office"), "steps": [one]}
            for one in steps
            if one["who"] != "cso"
        ],
        "carried": [{"who": "cso", "steps": [one for one in steps if one["who"] == "cso"]}],
        "documents": papers([(scheme_of(entry[0]), {}) for entry in entries]),
        "deadlines": [
            {"scheme": day[0], "on": day[1], "if": day[2] if len(day) > 2 else "met"}
            for day in days
        ],
    }


def scheme_of(name: str) -> dict[str, Any]:
    """A scheme of the vectors as the papers are gathered from it."""
    scheme = VECTORS["schemes"][name]
    return {"id": name, "documents": [{**row, "verified": True} for row in scheme["documents"]]}


def step_of(line: str) -> dict[str, Any]:
    """ "scheme.step when who where [done|unknown|unchecked]" as a step."""
    name, when, who, where, *more = line.split()
    scheme, step = name.split(".")
    row = {"scheme": scheme, "step": step, "when": when, "who": who, "where": where}
    return {
        **row,
        "done": "done" in more,
        "if": "unknown" if "unknown" in more else "met",
        "verified": "unchecked" not in more,
    }


HOME = {"phase": "settled", "home": "IN-BR", "here": "IN-BR"}
AWAY = {"home": "NP-P5", "here": "NP-P3"}


def seen(case: dict[str, Any], facts: dict[str, Any]) -> list[list[str]]:
    actions = do_first(made(case), VECTORS["schemes"], facts, case.get("pressing", {}))
    return [
        [one["scheme"], one["why"]["because"], one["step"]["step"], *one["also"]] for one in actions
    ]


def test_what_matters_most_of_the_same_visit_goes_along_and_of_the_same_trouble_does_not() -> None:
    board = {
        "entries": ["in-board", "in-grain", "in-eshram", "in-wage", "in-complaint"],
        "steps": [
            "in-board.register there worker office-a",
            "in-grain.draw there worker office-a",
            "in-eshram.enrol there worker office-a",
            "in-wage.claim there worker office-b",
            "in-complaint.tell there worker office-c",
        ],
    }
    owed = {"in-wage": "owed", "in-complaint": "owed"}
    actions = do_first(made(board), VECTORS["schemes"], {"phase": "there"}, owed)

    assert [(one["scheme"], one["along"]) for one in actions] == [
        ("in-wage", []),
        ("in-board", ["in-grain"]),
    ]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_do_first(case: dict[str, Any]) -> None:
    for phase in ("leaving", "returned"):
        if phase in case:
            assert seen(case, {"phase": phase}) == case[phase]
    if "home" in case:
        assert seen(case, HOME) == case["home"]
    if "alone" in case:
        assert seen(case, AWAY) == case["alone"]
        assert seen(case, {**AWAY, "who_moved": ["self", "children"]}) == case["together"]
    if "bereaved" in case:
        assert seen(case, {"phase": "there", "event": ["death_at_work"]}) == case["bereaved"]
    assert seen(case, {"phase": "there"}) == case["is"]
