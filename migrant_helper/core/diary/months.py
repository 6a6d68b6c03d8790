"""The months of a job, in the calendar in which it is paid: what was written down of each.

On the phone as well; kept the same by tests/vectors/diary.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.words.bikram import bikram_of
from migrant_helper.core.words.days import add_days, days_between

Line = Mapping[str, Any]
Month = dict[str, Any]
WORKED = ("half", "full")
# 1 January 2024 was a Monday: weeks begin on it.
_MONDAY = "2024-01-01"
_WEEK = 7


def month_of(day: str, calendar: Mapping[str, Any] | None) -> str:
    """The month of a day as "2026-11", in the Bikram Sambat where its table is given."""
    found = bikram_of(day, calendar) if calendar else None
    return f"{found[0]:04d}-{found[1]:02d}" if found else day[:7]


def months(
    job: Line, days: Sequence[Line], last: str, calendar: Mapping[str, Any] | None
) -> list[Month]:
    """The months of a job in which something was written down, to the day `last`: {"month", "first", "last" (the
    days of the month), "days" (the lines), "whole": whether the job lasted all of it and each day of it was
    told, "length"}.
    """
    found: dict[str, list[Line]] = {}
    for line in days:
        if line["job"] == job["job"] and line["on"] <= last:
            found.setdefault(month_of(line["on"], calendar), []).append(line)
    return [_month(name, found[name], job, calendar) for name in sorted(found)]


def _month(name: str, days: Sequence[Line], job: Line, calendar: Mapping[str, Any] | None) -> Month:
    first = days[0]["on"]
    while month_of(add_days(first, -1), calendar) == name:
        first = add_days(first, -1)
    last = days[0]["on"]
    while month_of(add_days(last, 1), calendar) == name:
        last = add_days(last, 1)
    length = days_between(first, last) + 1
    lasted = job["from"] <= first and (job["to"] == "" or last <= job["to"])
    whole = lasted and len(days) == length
    return {
        "month": name,
        "first": first,
        "last": last,
        "length": length,
        "days": days,
        "whole": whole,
    }


def weeks(days: Sequence[Line], parts: Sequence[str] = WORKED) -> list[list[Line]]:
    """The days on which there was work, or of which such `parts` were written, by the weeks from Monday to Sunday
    that they lie in."""
    found: dict[str, list[Line]] = {}
    for line in days:
        if line["part"] in parts:
            since = days_between(_MONDAY, line["on"])
            found.setdefault(f"week {since // _WEEK}", []).append(line)
    return [found[week] for week in found]
