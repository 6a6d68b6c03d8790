"""What a job has earned, month by month, by what was agreed and by law: a least and a most, with the codes of
why they differ.

On the phone as well; kept the same by tests/vectors/diary.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.adding import add, agree, rule, with_more
from migrant_helper.core.diary.either import either
from migrant_helper.core.diary.law import Law
from migrant_helper.core.diary.months import STARTS, WORKED, Month, months, weeks
from migrant_helper.core.diary.pieces import above, counted
from migrant_helper.core.diary.rates import MONTH_DAYS, Rate, half_of, rate_of, times

Line = Mapping[str, Any]
Calendar = Mapping[str, Any] | None

_HALF_HOURS = 16
_WEEK = 7
# A month's pay of which every part is a whole number.
_ONE = (780, 780)
_HALF = (0.5, 0.5)
_PLAIN = (1.0, 1.0)
_NOTHING = (0, 0)


def earned(
    job: Line, days: Sequence[Line], law: Law, last: str, calendar: Calendar
) -> list[dict[str, Any]]:
    """Of each month, the oldest first: what `months` says of it, and "agreed", "lawful": [least, most] in
    shares, None where neither pay nor lowest pay is known; "parts": {part: {"count", "lawful"}}; "rows" of the
    lowest pay, "rules" used, "why" codes of what is not settled.
    """
    made = [_month(job, month, law) for month in months(job, days, last, calendar)]
    worked = [line for line in days if line["job"] == job["job"] and line["on"] <= last]
    ways = [_with_weeks(made, job, worked, start, law) for start in STARTS]
    found = [either(first, second) for first, second in zip(ways[0], ways[1], strict=True)]
    for month in found:
        if "weeks" in month["why"]:
            rule(month, law, "week-start", job["place"], month["last"])
    if job["per"] == "piece":
        _pieces(found, job, worked)
    return found


def _with_weeks(
    made: Sequence[dict[str, Any]], job: Line, days: Sequence[Line], start: str, law: Law
) -> list[dict[str, Any]]:
    """The months with the rest days of weeks that begin with the weekday of `start`."""
    found = [{**month} for month in made]
    for week in weeks(days, WORKED, start):
        _week(_month_of(found, week[-1]["on"]), job, week, law)
    return found


def _month_of(found: Sequence[dict[str, Any]], on: str) -> dict[str, Any]:
    return next(one for one in found if one["first"] <= on <= one["last"])


def _pieces(found: Sequence[dict[str, Any]], job: Line, days: Sequence[Line]) -> None:
    """What was made, in the month in which it was counted: by what was agreed, and by law what it brings above the
    lowest pay of the days since the count before."""
    floors: dict[str, Any] = {}
    for month in found:
        own_floors: Mapping[str, Any] = month["floors"]
        floors = {**floors, **own_floors}
    spans = counted(job, days, floors)
    for month in found:
        own = [one for one in spans if month["first"] <= one["on"] <= month["last"]]
        more = above(own)
        count = 0
        sum_ = 0
        for one in own:
            count += int(one["count"])
            sum_ += int(one["paid"])
        agree(month, [sum_, sum_])
        if job["amount"] == 0:
            month["agreed"] = None
        if own:
            add(month, "pieces", count / 100, more["sums"])
        if more["unsure"]:
            month["why"] = with_more(month["why"], ["piece_days"])
    if spans and spans[-1]["on"] == "":
        found[-1]["why"] = with_more(found[-1]["why"], ["uncounted"])


def _month(job: Line, month: Month, law: Law) -> dict[str, Any]:
    days: Sequence[Line] = month["days"]
    rates = [rate_of(job, law, line["on"]) for line in days]
    found = _empty(month)
    for line, rate in zip(days, rates, strict=True):
        if not _earns(line):
            continue
        for name in ("rows", "rules", "why"):
            found[name] = with_more(found[name], rate[name])
        before: Sequence[int] = found["lawful"]
        if job["per"] != "month":
            _day(found, line, rate, law, job)
        _over(found, line, rate, law, job)
        after: Sequence[int] = found["lawful"]
        floor = [after[0] - before[0], after[1] - before[1]]
        found["floors"] = {**found["floors"], line["on"]: floor}
    if job["per"] == "month":
        _by_month(found, month, rates, law, job["place"])
    if job["per"] == "piece":
        return found
    known = [rate for line, rate in zip(days, rates, strict=True) if _earns(line)]
    if any(rate["lawful"] is None for rate in known):
        found["lawful"] = None
    if any(rate["agreed"] is None for rate in rates):
        found["agreed"] = None
    return found


def _earns(line: Line) -> bool:
    return line["part"] in WORKED or int(line["over"]) > 0


def _day(found: dict[str, Any], line: Line, rate: Rate, law: Law, job: Line) -> None:
    """A day's pay of one paid by the day or the hour."""
    if line["part"] not in WORKED or rate["lawful"] is None:
        return
    half = line["part"] == "half"
    if rate["agreed"] is not None:
        agree(found, times(rate["agreed"], _HALF if half else _PLAIN))
    if job["per"] == "hour":
        found["why"] = with_more(found["why"], rate["hour_why"])
    if not half:
        add(found, "days", 1.0, rate["lawful"])
        return
    # Who worked hours more had work: nothing is due for what was not worked.
    told = half_of(job, law, line["on"], rate, line["over"] == 0)
    for name in ("rules", "why"):
        found[name] = with_more(found[name], told[name])
    add(found, "days", 0.5, told["lawful"])


def _over(found: dict[str, Any], line: Line, rate: Rate, law: Law, job: Line) -> None:
    """The half hours above a day's; those that fill a day of which half or nothing was worked are plain ones."""
    over: int = line["over"]
    place: str = job["place"]
    if over == 0 or rate["hour"] is None:
        return
    if rate["plain"] is not None:
        agree(found, _hours(rate["plain"], over))
    above = max(0, over - _left_of_day(line))
    add(found, "over", over / 2, _hours(rate["hour"], over - above))
    found["why"] = with_more(found["why"], [*rate["day_why"], *rate["hour_why"]])
    if above == 0:
        return
    rule(found, law, "day-parts", place, line["on"])
    fold = rule(found, law, "overtime-fold", place, line["on"])
    if fold is not None and job["per"] == "piece":
        fold = _by_piece(found, fold)
    if fold is None:
        found["why"] = with_more(found["why"], ["no_overtime"])
    add(found, "over", 0.0, times(_hours(rate["hour"], above), fold or _PLAIN))


def _by_piece(found: dict[str, Any], fold: Sequence[float]) -> list[float]:
    """Whether hours above a day and rest days bring more by the piece too is not settled: perhaps the plain pay."""
    found["why"] = with_more(found["why"], ["piece_over"])
    return [1.0, fold[1]]


def _left_of_day(line: Line) -> int:
    """The half hours of a day that were not worked."""
    return _HALF_HOURS - _halves(line) * _HALF_HOURS // 2


def _hours(pair: Sequence[int], over: int) -> list[int]:
    return [pair[0] * over // 2, pair[1] * over // 2]


def _by_month(
    found: dict[str, Any], month: Month, rates: Sequence[Rate], law: Law, place: str
) -> None:
    """A month's pay: by the days worked, never more than the month's; of a whole month what its days off beyond one
    a week leave of it."""
    days: Sequence[Line] = month["days"]
    worked = sum(_halves(line) for line in days)
    if worked == 0:
        return
    parts = rule(found, law, "month-days", place, month["last"]) or MONTH_DAYS
    lawful = _mean(rates, days, "base")
    agreed = _mean(rates, days, "monthly")
    if agreed is not None:
        agree(found, _of_month(agreed, month, worked, parts))
    if lawful is not None:
        sums = _of_month(lawful, month, worked, parts)
        found["full"] = sums[1] == lawful[1] and (month["whole"] or worked > 2 * int(parts[0]))
        add(found, "days", worked / 2, sums)
        least, most = _of_month(_ONE, month, worked, parts)
        if least != most:
            found["why"] = with_more(found["why"], ["month_days"])


def _mean(rates: Sequence[Rate], days: Sequence[Line], name: str) -> list[int] | None:
    """A month's pay where it changed within the month: each day on which there was work bears its own."""
    sums = [0, 0]
    count = 0
    for line, rate in zip(days, rates, strict=True):
        halves = _halves(line)
        pair: Sequence[int] | None = rate[name]
        if halves > 0 and pair is None:
            return None
        if halves > 0 and pair is not None:
            sums = [sums[0] + pair[0] * halves, sums[1] + pair[1] * halves]
            count += halves
    return [sums[0] // count, sums[1] // count]


def _of_month(base: Sequence[int], month: Month, worked: int, parts: Sequence[float]) -> list[int]:
    """What so many half days of a month bring: [least, most]."""
    few, many = 2 * int(parts[0]), 2 * int(parts[1])
    least = min(base[0], base[0] * worked // many)
    most = min(base[1], base[1] * worked // few)
    if not month["whole"]:
        return [least, most]
    length: int = month["length"]
    off = 2 * length - worked
    # Rest days that there were at most, and those for certain: the free ones that lie each in a week of its own.
    rests = min((length + _WEEK - 1) // _WEEK, worked // (2 * _WEEK - 2) + 1)
    free = [len(weeks(month["days"], ("none",), start)) for start in STARTS]
    surely = min([rests, *free])
    least = max(least, base[0] - base[0] * max(0, off - 2 * surely) // few)
    left = base[1] - base[1] * max(0, off - 2 * rests) // many
    most = max(most, min(left, base[1] * (worked + 2 * (worked // (2 * _WEEK - 2))) // few))
    return [least, most]


def _halves(line: Line) -> int:
    return {"full": 2, "half": 1}.get(line["part"], 0)


def _week(month: dict[str, Any], job: Line, week: Sequence[Line], law: Law) -> None:
    """The rest day of a week: paid, or worked on."""
    last = week[-1]
    rate = rate_of(job, law, last["on"])
    if len(week) < _WEEK - 1 or rate["lawful"] is None or month["lawful"] is None:
        return
    if len(week) == _WEEK:
        _rest_work(month, job, week, rate, law)
    elif job["per"] != "month":
        paid = rule(month, law, "rest-paid", job["place"], last["on"])
        if paid is not None and paid[1] > 0:
            add(month, "rest_paid", 1.0, times(rate["lawful"], paid))
            if paid[0] != paid[1]:
                month["why"] = with_more(month["why"], ["rest_paid"])


def _rest_work(
    month: dict[str, Any], job: Line, week: Sequence[Line], rate: Rate, law: Law
) -> None:
    """What a rest day brings more than another day: nobody knows which of the week it was. A month's pay that is
    full anyway perhaps holds nothing for it yet."""
    fold = rule(month, law, "rest-work-fold", job["place"], week[-1]["on"])
    if fold is None:
        return
    if job["per"] == "piece":
        fold = _by_piece(month, fold)
    halves = [_halves(line) for line in week]
    above = [fold[0] - 1, fold[1] if month["full"] else fold[1] - 1]
    pair = times(times(rate["lawful"], above), [min(halves) / 2, max(halves) / 2])
    add(month, "rest_work", 1.0, pair)
    month["why"] = with_more(month["why"], rate["day_why"])
    if above[0] != above[1] or min(halves) != max(halves):
        month["why"] = with_more(month["why"], ["rest_work"])


def _empty(month: Month) -> dict[str, Any]:
    own = {
        "agreed": [0, 0],
        "lawful": [0, 0],
        "parts": {},
        "rows": [],
        "rules": [],
        "why": [],
        "full": False,
        "floors": dict[str, Any](),
    }
    return {**month, **own}
