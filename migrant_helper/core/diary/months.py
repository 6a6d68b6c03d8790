"""The months of a job, in the calendar in which it is paid: what was written down of each.

On the phone as well; kept the same by tests/vectors/diary.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.words.bikram import bikram_of, day_of
from migrant_helper.core.words.days import add_days, add_months, days_between

Line = Mapping[str, Any]
Month = dict[str, Any]
WORKED = ("half", "full")
# 1 January 2024 was a Monday, 7 January a Sunday. The law's week begins with Sunday, or with another day where the
# employer or an office set one: see the rule rest-after in pay.yaml.
MONDAY, SUNDAY = "2024-01-01", "2024-01-07"
STARTS = (MONDAY, SUNDAY)
_WEEK = 7
_YEAR = 12


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
    found: list[list[Line]] = []
    end = ""
    for line in sorted(days, key=_on):
        on = _on(line)
        if line["job"] != job["job"] or on > last:
            continue
        if on > end:
            found.append([])
            end = _bounds(on, calendar)[1]
        found[-1].append(line)
    return [_month(lines, job, calendar) for lines in found]


def _on(line: Line) -> str:
    return str(line["on"])


def _bounds(day: str, calendar: Mapping[str, Any] | None) -> tuple[str, str]:
    """The first and the last day of the month of a day."""
    found = bikram_of(day, calendar) if calendar else None
    if calendar and found:
        year, month, date = found
        after = day_of(year + month // _YEAR, month % _YEAR + 1, 1, calendar)
        if after:
            return add_days(day, 1 - date), add_days(after, -1)
    first = f"{day[:7]}-01"
    return first, add_days(add_months(first, 1), -1)


def _month(days: Sequence[Line], job: Line, calendar: Mapping[str, Any] | None) -> Month:
    first, last = _bounds(_on(days[0]), calendar)
    length = days_between(first, last) + 1
    lasted = job["from"] <= first and (job["to"] == "" or last <= job["to"])
    whole = lasted and len(days) == length
    return {
        "month": month_of(_on(days[0]), calendar),
        "first": first,
        "last": last,
        "length": length,
        "days": days,
        "whole": whole,
    }


def weeks(
    days: Sequence[Line], parts: Sequence[str] = WORKED, start: str = MONDAY
) -> list[list[Line]]:
    """The days on which there was work, or of which such `parts` were written, by the weeks that they lie in, which
    begin with the weekday of `start`."""
    found: dict[str, list[Line]] = {}
    for line in days:
        if line["part"] in parts:
            since = days_between(start, line["on"])
            found.setdefault(f"week {since // _WEEK}", []).append(line)
    return [found[week] for week in found]
