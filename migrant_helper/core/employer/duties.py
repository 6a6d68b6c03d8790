"""Which duties a firm has by law, and when the next day of each is.

The table is that of catalogue/compile/duties.py. On the phone as well; kept the same by tests/vectors/employer.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.employer.firm import Firm
from migrant_helper.core.words.bikram import bikram_of, day_of
from migrant_helper.core.words.days import add_days, add_months

Law = Mapping[str, Any]
Row = Mapping[str, Any]
Calendar = Mapping[str, Any] | None

# In this order they are told: what has a day first.
GROUPS = ("month", "begin", "year", "leave", "always")
_GROUP_OF = {
    "monthly": "month",
    "once": "begin",
    "joining": "begin",
    "yearly": "year",
    "leaving": "leave",
    "event": "leave",
    "always": "always",
}
_YEAR = 12
_LAST = "9999-12-31"


def duties_of(law: Law, firm: Firm, today: str, calendar: Calendar) -> list[dict[str, Any]]:
    """What the firm must do: {"duty" (the row), "group" (one of GROUPS), "on" (the next day, "" where none is known),
    "late" (that day is over)}, what has a day first, by day. `calendar` is the one by whose months the country pays
    (core/words/bikram.py), None for the common one."""
    held: Sequence[Row] = law["duties"]
    found = [_told(row, firm, today, calendar) for row in held if holds(row, firm, today)]
    return sorted(found, key=lambda one: str(one["on"] or _LAST))


def holds(duty: Row, firm: Firm, today: str) -> bool:
    """Whether a duty is in force and the firm's: one of its cases fits in all that it names."""
    until = duty["until"]
    if duty["from"] > today or (until is not None and until < today):
        return False
    return any(_fits(case, firm) for case in duty["for"])


def next_day(when: Row, since: str, today: str, calendar: Calendar) -> str:
    """The next day of a duty: of a monthly or yearly one from today on, of others counted from `since`; "" where no
    day is known."""
    kind = str(when["kind"])
    if kind == "monthly" and when["day"] is not None:
        return _monthly(when["day"], today, calendar)
    if kind == "yearly" and when["dates"]:
        return min([_yearly(str(date), today) for date in when["dates"]])
    if kind in ("once", "joining"):
        if when["days"] is not None:
            return add_days(since, when["days"])
        if when["months"] is not None:
            return add_months(since, when["months"])
    return ""


def _told(duty: Row, firm: Firm, today: str, calendar: Calendar) -> dict[str, Any]:
    when: Row = duty["when"]
    on = next_day(when, firm.since, today, calendar)
    return {
        "duty": duty,
        "group": _GROUP_OF[str(when["kind"])],
        "on": on,
        "late": on != "" and on < today,
    }


def _fits(case: Row, firm: Firm) -> bool:
    least = {
        "workers": firm.workers,
        "women": firm.women,
        "others": firm.others,
        "abroad": firm.abroad,
    }
    enough = [case[name] <= least[name] for name in least if name in case]
    if not all(enough):
        return False
    if "work" in case and firm.work not in case["work"]:
        return False
    if "not_work" in case and firm.work in case["not_work"]:
        return False
    if "places" in case and firm.place not in case["places"]:
        return False
    if "not_places" in case and firm.place in case["not_places"]:
        return False
    return "lodged" not in case or case["lodged"] == firm.lodged


def _monthly(day: int, today: str, calendar: Calendar) -> str:
    found = bikram_of(today, calendar) if calendar else None
    if calendar and found:
        year, month, date = found
        after = month if date > day else month - 1
        on = day_of(year + after // _YEAR, after % _YEAR + 1, day, calendar)
        return on or ""
    here = f"{today[:8]}{day:02d}"
    return here if here >= today else add_months(here, 1)


def _yearly(date: str, today: str) -> str:
    here = f"{today[:5]}{date}"
    return here if here >= today else add_months(here, _YEAR)
