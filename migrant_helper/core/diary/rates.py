"""What a day of a job is worth, as agreed and by law. On the phone as well; kept the same by
tests/vectors/diary.json.

Sums are counted in SHARES of a paisa, so that nothing is rounded on the way; each is [least, most].
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.law import ALONE, Law, lowest_of, pair_of, rules_of

Line = Mapping[str, Any]
Pair = Sequence[int]
Rate = dict[str, Any]

# A day's pay is halved, parted into the half hours of six or eight hours with an overtime of one and a half, and a
# month's divided by 26 or 30: all of these are whole numbers of shares.
SHARES = 37_440
# Where the law is not known to say it: what a month's pay may be divided by, how many hours a day has.
MONTH_DAYS = (26.0, 30.0)
_HOURS = 8
_EIGHT = (8.0, 8.0)
# Work for which states set a lowest pay by the piece: a source stands in pay.yaml beside the rule piece-lowest.
BY_THE_PIECE = ("brick_kiln",)
_PAISE = 100
_PERCENT = 100
_HALF = 2


def rate_of(job: Line, law: Law, on: str) -> Rate:
    """A day's pay of a job on that day: {"agreed": pair or None, "lawful": pair or None, "lowest": the pair by law
    alone; "hour": the lawful pair of an hour, "plain": the agreed one; "monthly", "base": the agreed and the lawful
    pair of a month's, for one paid by the month; "rows": those of the lowest pay, "rules": those used, "why":
    codes of what is not known, "day_why", "hour_why": those of a day and an hour of it alone}."""
    lowest = lowest_of(law, job, on)
    parts = pair_of(law, "month-days", job["place"], on) or MONTH_DAYS
    agreed = _agreed(job)
    least = _guarded(_day_of_lowest(lowest, parts), job, law, on)
    hour = _hour_of_lowest(job, law, on, least)
    rate: Rate = {
        "rows": [] if lowest is None else lowest["rows"],
        "rules": _rules(job, law, lowest, on),
        "why": _doubts(job, lowest, guard_of(job, law, on)),
        "day_why": [],
        "monthly": None,
        "base": None,
    }
    by_hour = job["per"] == "hour"
    lowest_day = times(hour, _EIGHT) if by_hour and hour is not None else least
    by_day = agreed
    lawful = higher(agreed, lowest_day)
    if job["per"] == "month":
        base = higher(agreed, _month_of_lowest(lowest, least, parts))
        by_day = divided(agreed, parts)
        lawful = higher(divided(base, parts), least)
        doubts = ["month_days"] if parts[0] != parts[1] else []
        rate = {**rate, "monthly": agreed, "base": base, "day_why": doubts}
    return {
        **rate,
        "agreed": by_day,
        "lawful": lawful,
        "lowest": lowest_day,
        **_by_hour(by_day, lawful, least, hour),
    }


def half_of(job: Line, law: Law, on: str, rate: Rate, guarded: bool) -> dict[str, Any]:
    """Half a day by law: {"lawful": pair, "rules", "why"}. The share of the lowest pay is what the law says, if only
    half of it is `guarded` by that; where the hour of who works for a part of the day has a lowest pay of its own, it
    is perhaps that."""
    agreed: Pair | None = rate["agreed"]
    lowest: Pair | None = rate["lowest"]
    half = None if agreed is None else [agreed[0] // _HALF, agreed[1] // _HALF]
    if lowest is None:
        return {"lawful": half, "rules": [], "why": []}
    place: str = job["place"]
    share = pair_of(law, "half-day", place, on)
    most = _PERCENT // _HALF if share is None or not guarded else int(share[1])
    least = [lowest[0] // _HALF, lowest[1] * most // _PERCENT]
    rules = rules_of(law, ["half-day"], place, on)
    part = None if job["work"] in ALONE else pair_of(law, "hour-lowest-part", place, on)
    if part is not None:
        least = [least[0], max(least[1], whole(part[1] * _PAISE) * _HOURS // _HALF)]
        rules = [*rules, *rules_of(law, ["hour-lowest-part"], place, on)]
    lawful = higher(half, least)
    above = lawful is not None and lawful[1] > max(
        lowest[1] // _HALF, 0 if half is None else half[1]
    )
    why = ["half_day" if part is None else "hour"] if above else []
    return {"lawful": lawful, "rules": rules, "why": why}


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


def guard_of(job: Line, law: Law, on: str) -> list[float]:
    """How much of the lowest pay of the time stands under pay by the piece: where a lowest pay by the piece may be set
    instead, or no law is known to say it, perhaps nothing."""
    held = pair_of(law, "piece-lowest", job["place"], on)
    if held is None:
        return [0.0, 1.0]
    return [0.0, held[1]] if job["work"] in BY_THE_PIECE else held


def _guarded(least: list[int] | None, job: Line, law: Law, on: str) -> list[int] | None:
    if least is None or job["per"] != "piece":
        return least
    return times(least, guard_of(job, law, on))


def _agreed(job: Line) -> list[int] | None:
    """What was agreed: of a day, or of the month for one paid by the month. By the piece a day has none."""
    amount: int = job["amount"]
    if job["per"] in ("", "piece") or amount == 0:
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


def _hour_of_lowest(job: Line, law: Law, on: str, day: Pair | None) -> list[int] | None:
    """The lowest pay of an hour: the figure that the law has for it, else a part of the day's. Of one that is not paid
    by the hour it is not known which of the two."""
    place: str = job["place"]
    parts = divided(day, pair_of(law, "day-parts", place, on) or _EIGHT)
    own = None if job["work"] in ALONE else pair_of(law, "hour-lowest", place, on)
    if own is None or parts is None:
        return parts
    figure = [whole(end * _PAISE) for end in own]
    if job["per"] == "hour":
        return figure
    return [min(figure[0], parts[0]), max(figure[1], parts[1])]


def _month_of_lowest(
    lowest: Mapping[str, Any] | None, day: Pair | None, parts: Sequence[float]
) -> list[int] | None:
    if lowest is not None and lowest["month"] is not None:
        return [whole(end) for end in lowest["month"]]
    return None if day is None else times(day, parts)


def _by_hour(
    agreed: Pair | None, lawful: Pair | None, day: Pair | None, hour: Pair | None
) -> dict[str, Any]:
    """The agreed and the lawful pay of an hour; in doubt where the lowest of it is perhaps more than its part of the
    lowest of a day."""
    plain = divided(agreed, _EIGHT)
    found = higher(divided(lawful, _EIGHT), hour)
    part = divided(day, _EIGHT)
    doubts: list[str] = []
    if hour is not None and part is not None and hour[0] != hour[1]:
        doubts = ["hour"] if hour[1] > max(part[1], 0 if plain is None else plain[1]) else []
    return {"plain": plain, "hour": found, "hour_why": doubts}


def _doubts(job: Line, lowest: Mapping[str, Any] | None, guard: Sequence[float]) -> list[str]:
    """Codes of what is not known of the lowest pay, and whether it stands under pay by the piece."""
    if lowest is None:
        return ["no_lowest"]
    unsure = job["per"] == "piece" and guard[0] != guard[1]
    doubts = {
        "zone": len(lowest["rows"]) > 1,
        "old": bool(lowest["old"]),
        "skill": job["skill"] == "" and any(row["skill"] != "any" for row in lowest["rows"]),
    }
    found = [code for code in doubts if doubts[code]]
    return [*found, "piece_lowest"] if unsure else found


def _rules(
    job: Line, law: Law, lowest: Mapping[str, Any] | None, on: str
) -> list[Mapping[str, Any]]:
    """The rules by which a day's lowest pay was found."""
    if lowest is None:
        return []
    parted = lowest["day"] is None or (job["per"] == "month" and lowest["month"] is None)
    used = ["month-days"] if parted else []
    if job["per"] == "hour":
        used = [*used, "hour-lowest", "day-parts"]
    if job["per"] == "piece":
        used = [*used, "piece-lowest"]
    return rules_of(law, used, job["place"], on)
