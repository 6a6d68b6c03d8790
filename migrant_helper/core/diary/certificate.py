"""The days of building work in a year, by job: the table that a board for building workers asks for.

On the phone as well; kept the same by tests/vectors/diary.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.months import WORKED
from migrant_helper.core.words.days import add_days, add_months

Line = Mapping[str, Any]

# What counts as building work, by the fact `work`.
BUILDING = ("construction", "brick_kiln")
_YEAR = 12


def certificate(found: Mapping[str, Any], on: str) -> dict[str, Any]:
    """{"from", "to": the year that ends on that day, "rows": [{"job": the line, "first", "last", "days",
    "halves"}], "days": all days, "halves": how many of them were half ones}. A day at two jobs is one day.
    """
    first = add_days(add_months(on, -_YEAR), 1)
    jobs: Sequence[Line] = found["jobs"]
    days: Sequence[Line] = found["days"]
    rows: list[dict[str, Any]] = []
    whole = set[str]()
    every = set[str]()
    for job in jobs:
        own = [
            line
            for line in days
            if job["work"] in BUILDING
            and line["job"] == job["job"]
            and first <= line["on"] <= on
            and line["part"] in WORKED
        ]
        full = [line["on"] for line in own if line["part"] == "full"]
        whole.update(full)
        every.update([line["on"] for line in own])
        if own:
            rows.append(_row(job, own, len(own) - len(full)))
    halves = len(every) - len(whole)
    return {"from": first, "to": on, "rows": rows, "days": len(every), "halves": halves}


def _row(job: Line, own: Sequence[Line], halves: int) -> dict[str, Any]:
    last = own[-1]["on"]
    return {"job": job, "first": own[0]["on"], "last": last, "days": len(own), "halves": halves}
