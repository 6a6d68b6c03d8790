"""What is owed to somebody of whom the number of days is known, not each day: by what was promised and by the lowest
legal pay. Never more exact than what is known. On the phone as well; kept the same by tests/vectors/together.json.

Hours above a day and rest days are not in it: nobody told of them.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.spans import ends_of
from migrant_helper.core.diary.due import rupees
from migrant_helper.core.diary.law import Law, pair_of
from migrant_helper.core.diary.rates import rate_of
from migrant_helper.core.words.days import add_days, add_months, days_between

Row = dict[str, Any]
Ends = Sequence[int]

_PAISE = 100
_HALVES = 2
# By which it may be too late to claim: pay below the lowest sooner than the rest, perhaps.
_LIMITS = ("claim-months", "claim-lowest-months")
NO_PAY: Mapping[str, str] = {"promised": "", "days": "", "paid": ""}


def owed_to(pay: Mapping[str, Any], about: Mapping[str, Any], law: Law) -> Row:
    """{"least", "most": rupees, None for one that is not known; "earned": [least, most] before what was paid, None
    where an end is not known; "why": codes of what is not known}. `pay` are the spans of a change "pay", `about` a
    change "respondent"."""
    promised, halves, paid = [ends_of(pay[name]) for name in ("promised", "days", "paid")]
    lacks = {"promised": promised, "days": halves, "paid": paid}
    whys = [f"no_{name}" for name in lacks if lacks[name] is None]
    rate = day_pay(promised, about, law)
    known: list[str] = rate["why"]
    whys = [*whys, *known]
    least: int | None = rate["least"]
    most: int | None = rate["most"]
    if halves is None or least is None:
        return {"least": None, "most": None, "earned": None, "why": whys}
    low = _earned(least, halves[0])
    high = None if most is None else _earned(most, halves[1])
    # Who does not know what was paid may have got all of it.
    came = paid or [0, low]
    return {
        "least": max(0, low - came[1]),
        "most": None if high is None else max(0, high - came[0]),
        "earned": None if high is None else [low, high],
        "why": whys,
    }


def day_pay(promised: Ends | None, about: Mapping[str, Any], law: Law) -> Row:
    """A day's pay in shares by what was promised and by law: {"least", "most", "why"}; of who does not know what was
    promised the lowest pay is the least, and the most nobody knows."""
    lows: list[int] = []
    highs: list[int] = []
    whys: list[str] = []
    for on in days_of_change(about, law):
        for rupees_ in promised or [0]:
            job = {
                "place": about["place"],
                "work": about["work"],
                "skill": about["skill"],
                "per": "day",
                "amount": rupees_ * _PAISE,
            }
            rate = rate_of(job, law, on)
            whys = [*whys, *[why for why in rate["why"] if why not in whys]]
            pair: Ends | None = rate["lawful"]
            if pair is None:
                return {"least": None, "most": None, "why": whys}
            lows.append(pair[0])
            highs.append(pair[1])
    return {"least": min(lows), "most": None if promised is None else max(highs), "why": whys}


def days_of_change(about: Mapping[str, Any], law: Law) -> list[str]:
    """The first day, the last one, and between them each on which a row of the lowest pay begins or has ended."""
    first: str = about["from"]
    last: str = about["to"]
    lowest: Sequence[Mapping[str, Any]] = law["lowest"]
    rules: Sequence[Mapping[str, Any]] = law["rules"]
    days = [str(row["from"]) for row in [*lowest, *rules]]
    days = [*days, *[add_days(row["until"], 1) for row in [*lowest, *rules] if row["until"]]]
    return sorted({first, last, *[day for day in days if first < day < last]})


def total(rows: Sequence[Mapping[str, Any]]) -> Row:
    """The sum of several: {"least", "most": None where one of them has none, "unknown": of how many nothing is
    known}."""
    least = 0
    most = 0
    unknown = 0
    is_open = False
    for row in rows:
        low: int | None = row["least"]
        high: int | None = row["most"]
        unknown += 1 if low is None else 0
        is_open = is_open or high is None
        least += 0 if low is None else low
        most += 0 if high is None else high
    return {"least": least, "most": None if is_open else most, "unknown": unknown}


def claim_by(about: Mapping[str, Any], law: Law) -> str:
    """The last day to claim what was worked on the first day, as the law of that day says; "" where it is not held."""
    place: str = about["place"]
    on: str = about["from"]
    held = [pair_of(law, name, place, on) for name in _LIMITS]
    months = [int(pair[0]) for pair in held if pair is not None]
    return add_months(on, min(months)) if months else ""


def most_days(about: Mapping[str, Any]) -> int:
    """How many half days there were from the first day to the last."""
    return _HALVES * (days_between(about["from"], about["to"]) + 1)


def _earned(shares: int, halves: int) -> int:
    """So many half days at this pay of a day, in rupees."""
    return rupees(shares * halves // _HALVES)
