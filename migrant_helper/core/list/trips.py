"""Steps put together: what is done in one visit, what from home, and what others carry.

On the phone as well; kept the same by tests/vectors/checklists.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]

# Places of a step that nobody travels to.
_NO_TRIP = ("online", "phone", "home", "workplace", "checklist")

# Who bears a step: the worker's own household, or somebody else for them.
_OWN = ("worker", "family")


def trips(steps: Sequence[Row]) -> list[dict[str, Any]]:
    """The worker's and the family's steps, as visits: {"id", "when", "who", "where", "office",
    "find", "travel", "steps", "schemes"}, in the order of the steps.

    One visit is one person at one office at one time of the move. `travel` is False where nobody
    has to go anywhere: by phone, online, at home, at work.
    """
    groups: dict[str, list[Row]] = {}
    for row in steps:
        if is_own(row):
            groups.setdefault(f"{row['when']}.{row['who']}.{row['where']}", []).append(row)
    return [
        {
            "id": name,
            "when": rows[0]["when"],
            "who": rows[0]["who"],
            "where": rows[0]["where"],
            "office": rows[0]["office"],
            "find": rows[0]["find"],
            "travel": travels(rows[0]),
            "steps": rows,
            "schemes": list(dict.fromkeys(row["scheme"] for row in rows)),
        }
        for name, rows in groups.items()
    ]


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


def travels(step: Row) -> bool:
    """Whether somebody has to go somewhere for it."""
    return step["where"] not in _NO_TRIP
