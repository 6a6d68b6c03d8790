"""Steps put together: what is done in one visit, what from home, and what others carry.

On the phone as well; kept the same by tests/vectors/checklists.json.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from migrant_helper.core.entry.steps import STAGES
from migrant_helper.core.list.order import travels, visits

Row = Mapping[str, Any]

# Who bears a step: the worker's own household, or somebody else for them.
_OWN = ("worker", "family")


def trips(
    steps: Sequence[Row], before: Mapping[str, Sequence[str]], urge: Callable[[Row], str]
) -> dict[str, Any]:
    """{"trips", "exact"}: the worker's and the family's steps as visits, stage by stage and in the
    order of `order.visits`; `exact` where it is shown that there are no fewer.

    A trip is {"id", "when", "who", "where", "office", "find", "travel", "steps", "schemes"}: one
    visit of one person to one office at one time of the move. `travel` is False where nobody has
    to go anywhere: by phone, online, at home, at work. Where an office is visited once more at the
    same stage, the id and each step's "again" say so.
    """
    found = dict[str, dict[str, Any]]()
    exact = True
    for when in STAGES:
        own = [row for row in steps if is_own(row) and row["when"] == when]
        ordered, least = visits(own, before, urge)
        exact = exact and least
        for rows in ordered:
            name, again = f"{when}.{rows[0]['who']}.{rows[0]['where']}", ""
            while name + again in found:
                again += "+"
            found[name + again] = {
                "id": name + again,
                **trip_of([{**row, "again": again} for row in rows] if again else rows),
            }
    return {"trips": list(found.values()), "exact": exact}


def trip_of(rows: Sequence[Row]) -> dict[str, Any]:
    """The steps of one visit as a trip without an id (see `trips`)."""
    one = rows[0]
    return {
        **{name: one[name] for name in ("when", "who", "where", "office", "find")},
        "travel": travels(one),
        "steps": rows,
        "schemes": list(dict.fromkeys(row["scheme"] for row in rows)),
    }


def carried(steps: Sequence[Row]) -> list[dict[str, Any]]:
    """The steps that others carry, by who does: {"who", "steps"}, in the order of the steps."""
    groups: dict[str, list[Row]] = {}
    for row in steps:
        if not is_own(row):
            groups.setdefault(row["who"], []).append(row)
    return [{"who": who, "steps": rows} for who, rows in groups.items()]


def is_own(step: Row) -> bool:
    """Whether the worker or the family does it: a field worker, an employer, an office do not."""
    return step["who"] in _OWN


def named_step(step: Row) -> str:
    """The step as ticks name it: "<scheme>.<step>"."""
    return f"{step['scheme']}.{step['step']}"


def each_once(steps: Sequence[Row]) -> list[Row]:
    """The steps of a visit, what two entries say alike once: done once, it is done for both."""
    found = dict[str, Row]()
    for step in steps:
        found.setdefault(step["do"], step)
    return list(found.values())
