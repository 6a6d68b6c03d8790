"""What a day of a job is worth, as agreed and by law. On the phone as well; kept the same by
tests/vectors/diary.json.

Sums are counted in SHARES of a paisa, so that nothing is rounded on the way; each is [least, most].
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.law import Law, lowest_of, pair_of

Line = Mapping[str, Any]
Pair = Sequence[int]
Rate = dict[str, Any]

# A day's pay is halved, parted into the half hours of a day with an overtime of one and a half, and a month's
# divided by 26 or 30: all of these are whole numbers of shares.
SHARES = 24_960
# Where the law is not known to say it: what a month's pay may be divided by, how many hours a day has.
_MONTH_DAYS = (26.0, 30.0)
_HOURS = 8


def rate_of(job: Line, law: Law, on: str) -> Rate:
    """A day's pay of a job on that day: {"agreed": pair or None, "lawful": pair or None, "base": the pair of a
    month's, for one paid by the month, "rows": those of the lowest pay, "why": codes of what is not known}."""
    lowest = lowest_of(law, job, on)
    place: str = job["place"]
    parts = _month_days(law, place, on)
    agreed = _agreed(job)
    why = _doubts(job, lowest)
    least = _day_of_lowest(lowest, parts)
    if job["per"] != "month":
        lawful = higher(agreed, least)
        return _told(agreed, lawful, None, lowest, why)
    base = higher(agreed, _month_of_lowest(lowest, least, parts))
    if parts[0] != parts[1]:
        why = [*why, "month_days"]
    by_day = divided(agreed, parts)
    return _told(by_day, higher(divided(base, parts), least), base, lowest, why)


def whole(paise: float) -> int:
    """So many paise in shares."""
    return int(paise * SHARES)


def times(pair: Pair, by: Sequence[float]) -> list[int]:
    """The pair times another, least by least and most by most."""
    return [int(pair[0] * by[0]), int(pair[1] * by[1])]


def plus(first: Pair, second: Pair) -> list[int]:
    """The sum of both."""
    return [first[0] + second[0], first[1] + second[1]]


def higher(first: Pair | None, second: Pair | None) -> list[int] | None:
    """Of both the higher, end by end; of one alone that one."""
    if first is None or second is None:
        one = second if first is None else first
        return None if one is None else [one[0], one[1]]
    return [max(first[0], second[0]), max(first[1], second[1])]


def divided(pair: Pair | None, parts: Sequence[float]) -> list[int] | None:
    """The pair by so many parts: the least by the most of them."""
    if pair is None:
        return None
    return [pair[0] // int(parts[1]), pair[1] // int(parts[0])]


def _month_days(law: Law, place: str, on: str) -> Sequence[float]:
    return pair_of(law, "month-days", place, on) or _MONTH_DAYS


def _agreed(job: Line) -> list[int] | None:
    """What was agreed: of a day, or of the month for one paid by the month."""
    amount: int = job["amount"]
    if job["per"] == "" or amount == 0:
        return None
    sum_ = whole(amount) * (_HOURS if job["per"] == "hour" else 1)
    return [sum_, sum_]


def _day_of_lowest(lowest: Mapping[str, Any] | None, parts: Sequence[float]) -> list[int] | None:
    if lowest is None:
        return None
    if lowest["day"] is not None:
        return [whole(end) for end in lowest["day"]]
    if lowest["month"] is None:
        return None
    return divided([whole(end) for end in lowest["month"]], parts)


def _month_of_lowest(
    lowest: Mapping[str, Any] | None, day: Pair | None, parts: Sequence[float]
) -> list[int] | None:
    if lowest is not None and lowest["month"] is not None:
        return [whole(end) for end in lowest["month"]]
    return None if day is None else times(day, parts)


def _doubts(job: Line, lowest: Mapping[str, Any] | None) -> list[str]:
    """Codes of what is not known of the lowest pay."""
    if lowest is None:
        return ["no_lowest"]
    doubts = {
        "zone": len(lowest["rows"]) > 1,
        "old": bool(lowest["old"]),
        "skill": job["skill"] == "" and any(row["skill"] != "any" for row in lowest["rows"]),
    }
    return [code for code in doubts if doubts[code]]


def _told(
    agreed: Pair | None,
    lawful: Pair | None,
    base: Pair | None,
    lowest: Mapping[str, Any] | None,
    why: Sequence[str],
) -> Rate:
    rows = [] if lowest is None else lowest["rows"]
    return {"agreed": agreed, "lawful": lawful, "base": base, "rows": rows, "why": list(why)}
