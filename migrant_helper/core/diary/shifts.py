"""What a job has earned, however it is paid; by the shift its hours are those of days.

On the phone as well; kept the same by tests/vectors/diary.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.earned import Calendar, earned
from migrant_helper.core.diary.law import Law
from migrant_helper.core.diary.rates import higher, whole

Line = Mapping[str, Any]
_HUNDRED = 100
_DAY = 8
_HALF = 4


def earned_of(
    job: Line, days: Sequence[Line], law: Law, last: str, calendar: Calendar
) -> list[dict[str, Any]]:
    """As `earned` says. A shift longer than a day's hours has paid its hours above a day already, or its pay is for a
    day's hours alone: nobody knows which, so the least is the one, the most the other."""
    if job["per"] != "shift":
        return earned(job, days, law, last, calendar)
    hours: int = job["lot"]
    amount: int = job["amount"]
    own = [line for line in days if line["job"] == job["job"]]
    told = [_as_day(line, hours) for line in own]
    by_day = {**job, "per": "day", "amount": amount * _DAY / min(hours, _DAY)}
    most = earned(by_day, told, law, last, calendar)
    least = earned({**job, "per": "", "amount": 0}, told, law, last, calendar)
    sums = [_agreed(job, own, month) for month in most]
    long = hours > _DAY
    return [
        _month(month, alone, sum_, long)
        for month, alone, sum_ in zip(most, least, sums, strict=True)
    ]


def shifts(line: Line) -> int:
    """So many hundredths of a shift a day's line says: those it counts, else a whole one or a half."""
    count: int = line["count"]
    return count or {"full": _HUNDRED, "half": _HUNDRED // 2}.get(line["part"], 0)


def _as_day(line: Line, hours: int) -> dict[str, Any]:
    """The line with the hours of its shifts as those of a day: all or half of it, and half hours above."""
    over: int = line["over"]
    worked = shifts(line) * hours * 2 // _HUNDRED + over
    if worked == 0:
        return {**line}
    if worked < 2 * _HALF:
        return {**line, "part": "half", "over": 0}
    begun = _DAY if worked >= 2 * _DAY else _HALF
    part = "full" if begun == _DAY else "half"
    return {**line, "part": part, "over": worked - 2 * begun}


def _agreed(job: Line, days: Sequence[Line], month: Mapping[str, Any]) -> list[int] | None:
    """What the shifts of a month bring by what was agreed, hours more in parts of a shift."""
    amount: int = job["amount"]
    hours: int = job["lot"]
    if amount == 0:
        return None
    sum_ = 0
    for line in days:
        if month["first"] <= line["on"] <= month["last"]:
            over: int = line["over"]
            sum_ += whole(amount) * shifts(line) // _HUNDRED + whole(amount) * over // (2 * hours)
    return [sum_, sum_]


def _month(
    month: Mapping[str, Any], alone: Mapping[str, Any], agreed: list[int] | None, long: bool
) -> dict[str, Any]:
    """A month by what was agreed and by law: of a long shift from the lowest pay alone to that of day by day."""
    if agreed is None or month["lawful"] is None:
        return {**month, "agreed": agreed}
    if not long:
        return {**month, "agreed": agreed, "lawful": higher(agreed, month["lawful"])}
    found = higher(agreed, alone["lawful"])
    most: Sequence[int] = month["lawful"]
    least = agreed[0] if found is None else found[0]
    unsure = least < most[1]
    why: Sequence[str] = month["why"]
    return {
        **month,
        "agreed": agreed,
        "lawful": [least, max(least, most[1])],
        "why": [*why, "shift"] if unsure else why,
    }
