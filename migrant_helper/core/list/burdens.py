"""What the checklist asks of a worker, counted as it would be alone and as it is with the list.

On the phone as well; kept the same by tests/vectors/checklists.json.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from migrant_helper.core.list.slips import CARRIERS, carrier_of
from migrant_helper.core.list.trips import is_own, travels

Row = Mapping[str, Any]

_SUM = re.compile(r"([^0-9]*)([0-9][0-9,]*)([^0-9,.][^0-9]*)?")


def burden(schemes: Sequence[Row], steps: Sequence[Row], documents: Row) -> dict[str, Any]:
    """{"before": load, "after": load}; a load is {"steps", "trips", "documents", "fees"}.

    Before: each entry dealt with alone and by the worker: all its steps, a trip for each office
    and time of each entry, its papers counted again for each entry. After: the steps of the worker
    and the family only, a trip for each visit (see `trips.trips`), each paper once, and no paper
    for a choice that a required one covers. Papers are those required and one of each choice;
    optional ones are not counted. `fees` is {"sums": [{"pattern": "₹{n}", "sum"}], "unknown": n}:
    sums of known fees by currency; a fee nobody knows, or that is no plain sum, is only counted.
    """
    own = [row for row in steps if is_own(row)]
    choices = [choice for choice in documents["choices"] if choice["covered"] is None]
    return {
        "before": {
            "steps": len(steps),
            "trips": _visits(steps, "scheme"),
            "documents": sum(_papers(scheme) for scheme in schemes),
            "fees": _fees(steps),
        },
        "after": {
            "steps": len(own),
            "trips": _visits(own, "who"),
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
        {"carrier": carrier, "steps": len(rows), "trips": _visits(rows, "who")}
        for carrier, rows in shares.items()
    ]


def _visits(steps: Sequence[Row], apart_by: str) -> int:
    return len({f"{row['when']} {row['where']} {row[apart_by]}" for row in steps if travels(row)})


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
