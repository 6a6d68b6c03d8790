"""The list cut by who carries it: for each other carrier its own duties, and nothing else.

On the phone as well; kept the same by tests/vectors/slips.json.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]

# Whose slip a step stands on. What the worker does stands on none.
_CARRIERS = {
    "family": "family",
    "cso": "cso",
    "employer": "employer",
    "contractor": "employer",
    "office": "office",
    "bank": "office",
    "service-centre": "service-centre",
}
CARRIERS = ("family", "cso", "employer", "office", "service-centre")


def slips(made: Row, untold: Mapping[str, Collection[str]]) -> list[dict[str, Any]]:
    """A slip for each carrier that has a duty, in the order of CARRIERS: {"carrier", "steps",
    "places", "schemes", "left"}.

    `made` is a `checklist.checklist`; `untold` names for a carrier the entries it must not learn
    of: none of their steps stands on its slip. `places` are the steps again, by office: [{"where",
    "office", "find", "steps"}]; `left` counts the steps not done yet.
    """
    steps = [
        *(step for trip in made["trips"] for step in trip["steps"]),
        *(step for group in made["carried"] for step in group["steps"]),
    ]
    found = []
    for carrier in CARRIERS:
        hidden = list(untold.get(carrier, ()))
        own = [
            step
            for step in steps
            if _CARRIERS.get(step["who"]) == carrier and step["scheme"] not in hidden
        ]
        if own:
            found.append(_slip(carrier, own))
    return found


def _slip(carrier: str, steps: Sequence[Row]) -> dict[str, Any]:
    places: dict[str, list[Row]] = {}
    for step in steps:
        places.setdefault(step["where"], []).append(step)
    return {
        "carrier": carrier,
        "steps": list(steps),
        "places": [
            {
                "where": where,
                "office": rows[0]["office"],
                "find": rows[0]["find"],
                "steps": rows,
            }
            for where, rows in places.items()
        ],
        "schemes": list(dict.fromkeys(step["scheme"] for step in steps)),
        "left": sum(1 for step in steps if not step["done"]),
    }


def slip_case(slip: Row, made: Row, case: Row) -> dict[str, Any]:
    """The case of a card for a slip: of the list's `case` (see core/card/case.py) only the slip's
    entries, of these only its own steps, no day; all else "not_needed". Give it an id of its own,
    or two slips can be joined up."""
    own = [f"{step['scheme']}.{step['step']}" for step in slip["steps"]]
    entries = [
        {
            "scheme": entry["scheme"],
            "steps": {
                step: state if f"{entry['scheme']}.{step}" in own else "not_needed"
                for step, state in entry["steps"].items()
            },
            "deadlines": [],
        }
        for entry in made["entries"]
        if entry["scheme"] in slip["schemes"]
    ]
    return {**case, "entries": entries}
