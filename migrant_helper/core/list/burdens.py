"""What the checklist asks of a worker, counted as it would be alone and as it is with the list.

On the phone as well; kept the same by tests/vectors/checklists.json.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from migrant_helper.core.list.order import travels
from migrant_helper.core.list.slips import CARRIERS, carrier_of
from migrant_helper.core.list.trips import is_own

Row = Mapping[str, Any]

# What tells one visit from another at the same place and time of the move.
_VISIT = ("who", "again")

_SUM = re.compile(r"([^0-9]*)([0-9][0-9,]*)([^0-9,.][^0-9]*)?")


def burden(
    schemes: Sequence[Row], steps: Sequence[Row], documents: Row, wage: Any
) -> dict[str, Any]:
    """{"before": load, "after": load}; a load is {"steps", "trips", "documents", "fees", "days",
    "pay"}. `steps` are those of the trips and of other carriers.

    Before: each entry dealt with alone and by the worker: all its steps, a trip for each office
    and time of each entry, its papers counted again for each entry. After: the steps of the worker
    and the family only, a trip for each visit (see `trips.trips`), each paper once, and no paper
    for a choice that a required one covers. Papers are those required and one of each choice;
    optional ones are not counted. `fees` is {"sums": [{"pattern": "₹{n}", "sum"}], "unknown": n}:
    sums of known fees by currency; a fee nobody knows, or that is no plain sum, is only counted.
    `days` of wages are lost at most, one for each trip of the worker (before: for each trip), and
    `pay` with them: by `wage`, a day's pay as it was told, by the most of a range; None where that
    was not told.
    """
    own = [row for row in steps if is_own(row)]
    choices = [choice for choice in documents["choices"] if choice["covered"] is None]
    alone = _visits(steps, ["scheme"])
    return {
        "before": {
            "steps": len(steps),
            "trips": alone,
            **_lost(alone, wage),
            "documents": sum(_papers(scheme) for scheme in schemes),
            "fees": _fees(steps),
        },
        "after": {
            "steps": len(own),
            "trips": _visits(own, _VISIT),
            **_lost(_visits([row for row in own if row["who"] == "worker"], _VISIT), wage),
            "documents": len(documents["required"]) + len(choices),
            "fees": _fees(own),
        },
    }


def borne(steps: Sequence[Row], own: Collection[str]) -> list[dict[str, Any]]:
    """Who bears how much of a list: [{"carrier", "steps", "trips"}] of who has a step, the worker
    first, then in the order of CARRIERS. The steps of the carriers in `own` are the worker's."""
    shares = dict[str, list[Row]]()
    for carrier in ("worker", *CARRIERS):
        for row in steps:
            bearer = carrier_of(row)
            if ("worker" if bearer in own else bearer) == carrier:
                shares.setdefault(carrier, []).append(row)
    return [
        {"carrier": carrier, "steps": len(rows), "trips": _visits(rows, _VISIT)}
        for carrier, rows in shares.items()
    ]


def _visits(steps: Sequence[Row], apart_by: Sequence[str]) -> int:
    names = ["when", "where", *apart_by]
    return len({" ".join([row.get(name, "") for name in names]) for row in steps if travels(row)})


def _lost(days: int, wage: Any) -> dict[str, Any]:
    most: float | None = wage.get("max") if isinstance(wage, dict) else wage
    return {"days": days, "pay": None if most is None else days * most}


def _papers(scheme: Row) -> int:
    rows = scheme["documents"]
    required = {row["id"] for row in rows if row["need"] == "required"}
    choices = {row.get("group") or "" for row in rows if row["need"] == "one_of"}
    return len(required) + len(choices)


def _fees(steps: Sequence[Row]) -> dict[str, Any]:
    sums: dict[str, int] = {}
    unknown = 0
    for row in steps:
        found = _SUM.fullmatch(row["fee"]) if isinstance(row["fee"], str) else None
        if found:
            before, digits, after = found.groups()
            pattern = f"{before}{{n}}{after or ''}"
            sums[pattern] = sums.get(pattern, 0) + int(str(digits).replace(",", ""))
        elif row["fee"] != 0:
            unknown += 1
    return {
        "sums": [{"pattern": pattern, "sum": total} for pattern, total in sums.items()],
        "unknown": unknown,
    }
