"""What is still owed by a diary, to whom, since when, and until when it can be claimed.

On the phone as well; kept the same by tests/vectors/diary.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.cuts import cut, off
from migrant_helper.core.diary.earned import Calendar
from migrant_helper.core.diary.either import PARTS
from migrant_helper.core.diary.law import Law, pair_of, rules_of
from migrant_helper.core.diary.months import WORKED
from migrant_helper.core.diary.rates import SHARES, plus, whole
from migrant_helper.core.diary.shifts import earned_of
from migrant_helper.core.words.days import add_days, add_months, days_between

Line = Mapping[str, Any]
Ledger = Mapping[str, Any]

RECEIVED = ("pay", "advance")
_RUPEE = 100 * SHARES


def due(found: Ledger, law: Law, on: str, calendar: Calendar) -> list[dict[str, Any]]:
    """Of each job with days or sums written down, in rupees, each sum [least, most]:
    {"job": the line, "earned", "agreed": by law, and by what was agreed (None where it is not known), "received":
    {"pay", "advance"}, "cuts": [{..., "allowed", "row"}], "owed", "owed_agreed": what is left; "parts":
    {part: {"count", "lawful"}}, "months": [{"month", "first", "last", "owed", "due_on", "claim_by", "rules"}]
    of which something is owed, "untold": days in between of which nothing is written, "why", "rules", "rows"}.
    """
    jobs: Sequence[Line] = found["jobs"]
    told = [due_of(job, found, law, on, calendar) for job in jobs]
    return [one for one in told if one is not None]


def rupees(shares: int) -> int:
    """The nearest rupee; half a rupee is one."""
    return (2 * shares + _RUPEE) // (2 * _RUPEE)


def due_of(
    job: Line, found: Ledger, law: Law, on: str, calendar: Calendar
) -> dict[str, Any] | None:
    """The same of one job; None where no day and no sum of it is written down."""
    days: Sequence[Line] = found["days"]
    own = [line for line in days if line["job"] == job["job"]]
    money = [line for line in found["money"] if line["job"] == job["job"]]
    if not own and not money:
        return None
    months = earned_of(job, own, law, on, calendar)
    cuts = [cut(line, law, job) for line in money if line["what"] == "cut"]
    received = {what: _sum([line for line in money if line["what"] == what]) for what in RECEIVED}
    paid = received["pay"] + received["advance"]
    lawful = _total(months, "lawful")
    less = off(cuts, months, law, job["place"])
    sums: Sequence[int] = less["sums"]
    gone = [paid + sums[1], paid + sums[0]]
    agreed = _total(months, "agreed")
    owing = _owing(months, gone, job, law)
    return {
        "job": job,
        "earned": _shown(lawful),
        "agreed": _shown(agreed),
        "received": {what: rupees(received[what]) for what in RECEIVED},
        "cuts": cuts,
        "owed": _shown(_left(lawful, gone)),
        "owed_agreed": _shown(_left(agreed, gone)),
        "parts": _parts(months),
        "months": owing,
        "untold": _untold(own),
        "why": _every(months, "why"),
        "rules": _every([*months, *owing, less], "rules"),
        "rows": _every(months, "rows"),
    }


def _untold(days: Sequence[Line]) -> int:
    """How many days between the first and the last nothing was written of."""
    told = {str(line["on"]) for line in days}
    return days_between(min(told), max(told)) + 1 - len(told) if told else 0


def _sum(lines: Sequence[Line]) -> int:
    return sum(whole(line["amount"]) for line in lines)


def _left(sums: Sequence[int] | None, gone: Sequence[int] | None) -> list[int] | None:
    if sums is None or gone is None:
        return None
    return [max(0, sums[0] - gone[0]), max(0, sums[1] - gone[1])]


def _total(months: Sequence[Mapping[str, Any]], name: str) -> list[int] | None:
    known = [month[name] for month in months if month[name] is not None]
    if len(known) < len(months):
        return None
    found = [0, 0]
    for pair in known:
        found = plus(found, pair)
    return found


def _parts(months: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for part in PARTS:
        held = [month["parts"][part] for month in months if part in month["parts"]]
        if held:
            count: float = 0.0
            sums = [0, 0]
            for one in held:
                more: float = one["count"]
                count += more
                sums = plus(sums, one["lawful"])
            # By the piece the least has more above the lowest pay than the most, whose lowest pay is more.
            found[part] = {"count": count, "lawful": _shown([min(sums), max(sums)])}
    return found


def _owing(
    months: Sequence[Mapping[str, Any]], gone: Sequence[int] | None, job: Line, law: Law
) -> list[dict[str, Any]]:
    """The months of which something is owed: what was received has paid the oldest first."""
    if gone is None or any(month["lawful"] is None for month in months):
        return []
    left = [gone[0], gone[1]]
    found = []
    for month in months:
        lawful: Sequence[int] = month["lawful"]
        owed = [max(0, lawful[0] - left[0]), max(0, lawful[1] - left[1])]
        left = [max(0, left[0] - lawful[0]), max(0, left[1] - lawful[1])]
        if owed[1] > 0:
            found.append(_claim(month, owed, job, law))
    return found


def _claim(month: Mapping[str, Any], owed: Sequence[int], job: Line, law: Law) -> dict[str, Any]:
    on = _due_on(month, job, law)
    names = _limits(month)
    limits = [pair_of(law, name, job["place"], on) for name in names]
    held = [limit[0] for limit in limits if limit is not None]
    return {
        "month": month["month"],
        "first": month["first"],
        "last": month["last"],
        "owed": _shown(owed),
        "due_on": on,
        "claim_by": add_months(on, int(min(held))) if held else "",
        "rules": rules_of(law, names, job["place"], on),
    }


def _limits(month: Mapping[str, Any]) -> list[str]:
    """The rules by which it may be too late to claim a month's pay: pay below the lowest, hours above a day and rest
    days may have to be claimed sooner than the rest."""
    agreed: Sequence[int] | None = month["agreed"]
    lawful: Sequence[int] = month["lawful"]
    parts: Mapping[str, Any] = month["parts"]
    found = ["claim-months"]
    if agreed is None or lawful[1] > agreed[1]:
        found.append("claim-lowest-months")
    if "over" in parts or "rest_work" in parts:
        found.append("claim-overtime-months")
    return found


def _due_on(month: Mapping[str, Any], job: Line, law: Law) -> str:
    """The day on which a month's pay fell due: of one paid by the day the first day on which there was work, since
    nobody knows which of them was paid."""
    place, days = job["place"], month["days"]
    if job["per"] != "month":
        worked = [str(line["on"]) for line in days if line["part"] in WORKED or line["over"] > 0]
        return min([str(month["last"]), *worked])
    last: str = month["last"]
    late = pair_of(law, "late-month-days", place, last)
    on = add_days(last, int(late[0])) if late is not None else last
    to: str = job["to"]
    leaving = pair_of(law, "leaving-days", place, to) if to else None
    return on if leaving is None else min(on, add_days(to, int(leaving[0])))


def _every(months: Sequence[Mapping[str, Any]], name: str) -> list[Any]:
    found: list[Any] = []
    for month in months:
        found = [*found, *[one for one in month[name] if one not in found]]
    return found


def _shown(pair: Sequence[int] | None) -> list[int] | None:
    return None if pair is None else [rupees(pair[0]), rupees(pair[1])]
