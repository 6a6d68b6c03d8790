"""The list cut by who carries it: for each other carrier its own duties, and nothing else.

On the phone as well; kept the same by tests/vectors/slips.json.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from migrant_helper.core.list.papers import brought
from migrant_helper.core.list.trips import named_step

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
# What A6 holds on two sides: so many steps whole, so many by their first sentence.
MOST_WHOLE = 8
MOST_PRINTED = 12
# Who does not learn which papers an entry asks of the worker.
_WITHOUT_PAPERS = ("employer",)


def slips(made: Row, untold: Mapping[str, Collection[str]]) -> list[dict[str, Any]]:
    """A slip for each carrier that has a duty, in the order of CARRIERS: {"id", "carrier", "steps",
    "places", "schemes", "papers", "left"}. Each office has a slip of its own, "office.bank": what
    is done at one is not the other's business.

    `made` is a `checklist.checklist`; `untold` names for a carrier, and by "" for all, the entries it must
    not learn of: none of their steps stands on its slip. `places` are the steps again, by office: [{"where",
    "office", "find", "steps"}]; `papers` is [[id]], one of each list is brought; `left` counts the
    steps not done yet.
    """
    found = dict[str, list[Row]]()
    steps = steps_in(made)
    for carrier in CARRIERS:
        hidden = [*untold.get("", ()), *untold.get(carrier, ())]
        for step in steps:
            if carrier_of(step) == carrier and step["scheme"] not in hidden:
                name = f"office.{step['where']}" if carrier == "office" else carrier
                found.setdefault(name, []).append(step)
    return [_slip(name, made, rows) for name, rows in found.items()]


def without(slip: Row, made: Row, hidden: Collection[str]) -> dict[str, Any]:
    """The slip without the steps of these entries."""
    return _slip(slip["id"], made, [one for one in slip["steps"] if one["scheme"] not in hidden])


def printed(slip: Row, stages: Collection[str]) -> list[str]:
    """The steps that one sheet of A6 holds, "scheme.step": all, or the first MOST_PRINTED, those of
    the `stages` of now before others. The slip on the screen holds them all."""
    steps = sorted(slip["steps"], key=lambda step: step["when"] not in stages)
    return [named_step(step) for step in steps[:MOST_PRINTED]]


def steps_in(made: Row) -> list[Row]:
    """All steps of a checklist, the household's first."""
    own = [step for trip in made["trips"] for step in trip["steps"]]
    return [*own, *(step for group in made["carried"] for step in group["steps"])]


def carrier_of(step: Row) -> str:
    """Whose slip a step stands on; "worker" for what stands on none."""
    return _CARRIERS.get(step["who"], "worker")


def kept_back(made: Row, found: Sequence[Row]) -> list[Row]:
    """The steps of others that stand on none of these slips, since their carrier must not learn of
    them: the worker's alone to know."""
    told = [named_step(step) for slip in found for step in slip["steps"]]
    others = [step for group in made["carried"] for step in group["steps"]]
    return [step for step in others if named_step(step) not in told]


def _slip(name: str, made: Row, steps: Sequence[Row]) -> dict[str, Any]:
    places: dict[str, list[Row]] = {}
    for step in steps:
        places.setdefault(step["where"], []).append(step)
    carrier = name.partition(".")[0]
    schemes = list(dict.fromkeys(step["scheme"] for step in steps))
    return {
        "id": name,
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
        "schemes": schemes,
        "papers": [] if carrier in _WITHOUT_PAPERS else brought(made["documents"], schemes),
        "left": sum(1 for step in steps if not step["done"]),
    }


def slip_case(slip: Row, made: Row, case: Row) -> dict[str, Any]:
    """The case of a card for a slip: of the list's `case` (see core/card/case.py) only the slip's
    entries, of these only its own steps, and no day: what is not on the slip is not on its card.
    Give it an id of its own, or two slips can be joined up."""
    own = [named_step(step) for step in slip["steps"]]
    entries = [
        {
            "scheme": entry["scheme"],
            "steps": {
                step: state
                for step, state in entry["steps"].items()
                if f"{entry['scheme']}.{step}" in own
            },
            "deadlines": [],
        }
        for entry in made["entries"]
        if entry["scheme"] in slip["schemes"]
    ]
    return {**case, "entries": entries}
