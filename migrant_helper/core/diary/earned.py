"""What a job has earned, month by month, by what was agreed and by law: a least and a most, with the codes of
why they differ.

On the phone as well; kept the same by tests/vectors/diary.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.law import Law, pair_of
from migrant_helper.core.diary.months import WORKED, Month, month_of, months, weeks
from migrant_helper.core.diary.rates import Rate, plus, rate_of, times

Line = Mapping[str, Any]
Calendar = Mapping[str, Any] | None

_HALF_HOURS = 16
_WEEK = 7
_HALF = (0.5, 0.5)
_PLAIN = (1.0, 1.0)
_NOTHING = (0, 0)
# The parts of what is earned, in the order in which they are shown.
PARTS = ("days", "over", "rest_work", "rest_paid")


def earned(
    job: Line, days: Sequence[Line], law: Law, last: str, calendar: Calendar
) -> list[dict[str, Any]]:
    """Of each month, the oldest first: what `months` says of it, and "agreed", "lawful": [least, most] in
    shares, None where neither pay nor lowest pay is known; "parts": {part: {"count", "lawful"}}; "rows" of the
    lowest pay, "rules" ids, "why" codes of what is not settled.
    """
    found = [_month(job, month, law) for month in months(job, days, last, calendar)]
    worked = [line for line in days if line["job"] == job["job"] and line["on"] <= last]
    for week in weeks(worked):
        name = month_of(week[-1]["on"], calendar)
        month = next(one for one in found if one["month"] == name)
        _week(month, job, week, law)
    return found


def _month(job: Line, month: Month, law: Law) -> dict[str, Any]:
    days: Sequence[Line] = month["days"]
    rates = [rate_of(job, law, line["on"]) for line in days]
    found = _empty(month)
    for rate in rates:
        found["rows"] = _with(found["rows"], rate["rows"])
        found["why"] = _with(found["why"], rate["why"])
    for line, rate in zip(days, rates, strict=True):
        if job["per"] != "month":
            _day(found, line, rate, law, job["place"])
        _over(found, line, rate, law, job["place"])
    if job["per"] == "month":
        _by_month(found, month, rates[-1], law, job["place"])
    if all(rate["lawful"] is None for rate in rates):
        found["lawful"] = None
    if all(rate["agreed"] is None for rate in rates):
        found["agreed"] = None
    return found


def _day(found: dict[str, Any], line: Line, rate: Rate, law: Law, place: str) -> None:
    """A day's pay of one paid by the day or the hour."""
    if line["part"] not in WORKED or rate["lawful"] is None:
        return
    half = line["part"] == "half"
    share = _rule(found, law, "half-day", place, line["on"]) or _HALF if half else _PLAIN
    if rate["agreed"] is not None:
        _agree(found, times(rate["agreed"], _HALF if half else _PLAIN))
    if share[0] != share[1]:
        found["why"] = _with(found["why"], ["half_day"])
    _add(found, "days", 0.5 if half else 1.0, times(rate["lawful"], share))


def _over(found: dict[str, Any], line: Line, rate: Rate, law: Law, place: str) -> None:
    """The half hours above a day's."""
    over: int = line["over"]
    if over == 0 or rate["lawful"] is None:
        return
    fold = _rule(found, law, "overtime-fold", place, line["on"])
    if fold is None:
        found["why"] = _with(found["why"], ["no_overtime"])
    if rate["agreed"] is not None:
        _agree(found, _hours(rate["agreed"], over))
    _add(found, "over", over / 2, times(_hours(rate["lawful"], over), fold or _PLAIN))


def _hours(pair: Sequence[int], over: int) -> list[int]:
    return [pair[0] * over // _HALF_HOURS, pair[1] * over // _HALF_HOURS]


def _by_month(found: dict[str, Any], month: Month, rate: Rate, law: Law, place: str) -> None:
    """A month's pay: by the days worked, never more than the month's; of a whole month at most as much as its
    days off beyond one a week leave of it."""
    if rate["base"] is None:
        return
    days: Sequence[Line] = month["days"]
    worked = sum(_halves(line) for line in days)
    length: int = month["length"]
    off = 2 * length - worked
    rests = 2 * ((length + _WEEK - 1) // _WEEK)
    parts = _rule(found, law, "month-days", place, month["last"]) or (26.0, 30.0)
    for name in ("agreed", "lawful"):
        base: Sequence[int] = rate["base"] if name == "lawful" else _month_agreed(rate, parts)
        least = min(base[0], base[0] * worked // (2 * int(parts[1])))
        most = min(base[1], base[1] * worked // (2 * int(parts[0])))
        if month["whole"]:
            beyond = max(0, off - rests)
            most = max(most, base[1] - base[1] * beyond // (2 * int(parts[0])))
        if name == "lawful":
            _add(found, "days", worked / 2, [least, most])
            if least != most:
                found["why"] = _with(found["why"], ["month_days"])
        elif rate["agreed"] is not None:
            _agree(found, [least, most])


def _month_agreed(rate: Rate, parts: Sequence[float]) -> list[int]:
    """The month's pay as it was agreed, from a day's."""
    agreed: Sequence[int] | None = rate["agreed"]
    return [0, 0] if agreed is None else [agreed[0] * int(parts[1]), agreed[1] * int(parts[0])]


def _halves(line: Line) -> int:
    return {"full": 2, "half": 1}.get(line["part"], 0)


def _week(month: dict[str, Any], job: Line, week: Sequence[Line], law: Law) -> None:
    """The rest day of a week: paid, or worked on."""
    last = week[-1]
    rate = rate_of(job, law, last["on"])
    if len(week) < _WEEK - 1 or rate["lawful"] is None or month["lawful"] is None:
        return
    by_month = job["per"] == "month"
    if len(week) == _WEEK:
        fold = _rule(month, law, "rest-work-fold", job["place"], last["on"])
        if fold is not None:
            above = [fold[0] - 1, fold[1] if by_month else fold[1] - 1]
            _add(month, "rest_work", 1.0, times(rate["lawful"], above))
            if above[0] != above[1]:
                month["why"] = _with(month["why"], ["rest_work"])
    elif not by_month:
        paid = _rule(month, law, "rest-paid", job["place"], last["on"])
        if paid is not None and paid[1] > 0:
            _add(month, "rest_paid", 1.0, times(rate["lawful"], paid))
            if paid[0] != paid[1]:
                month["why"] = _with(month["why"], ["rest_paid"])


def _rule(
    found: dict[str, Any], law: Law, name: str, place: str, on: str
) -> Sequence[float] | None:
    """What a rule says; that it was used is noted."""
    pair = pair_of(law, name, place, on)
    if pair is not None:
        found["rules"] = _with(found["rules"], [name])
    return pair


def _empty(month: Month) -> dict[str, Any]:
    own = {"agreed": [0, 0], "lawful": [0, 0], "parts": {}, "rows": [], "rules": [], "why": []}
    return {**month, **own}


def _agree(found: dict[str, Any], pair: Sequence[int]) -> None:
    found["agreed"] = plus(found["agreed"], pair)


def _add(found: dict[str, Any], part: str, count: float, pair: Sequence[int]) -> None:
    held: Mapping[str, Any] = found["parts"].get(part) or {"count": 0.0, "lawful": _NOTHING}
    before: float = held["count"]
    one = {"count": before + count, "lawful": plus(held["lawful"], pair)}
    found["parts"] = {**found["parts"], part: one}
    found["lawful"] = plus(found["lawful"], pair)


def _with(held: Sequence[Any], more: Sequence[Any]) -> list[Any]:
    return [*held, *[one for one in more if one not in held]]
