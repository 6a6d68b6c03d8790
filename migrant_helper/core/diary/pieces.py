"""What pay by the piece brings above the lowest pay of the time: what was counted on a day is the work of the days
since the count before.

On the phone as well; kept the same by tests/vectors/diary.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.lines import MOST_PAISE
from migrant_helper.core.diary.rates import SHARES, plus

Line = Mapping[str, Any]
Floors = Mapping[str, Sequence[int]]
_HUNDRED = 100


def paid(job: Line, count: int) -> int:
    """The pay of so many hundredths of a piece, in shares."""
    amount: int = job["amount"]
    lot: int = job["lot"]
    parts = _HUNDRED * lot
    paise = min(amount * count // parts, MOST_PAISE)
    return paise * SHARES + (amount * count - amount * count // parts * parts) * SHARES // parts


def counted(job: Line, days: Sequence[Line], floors: Floors) -> list[dict[str, Any]]:
    """Of each count {"on", "count", "paid", "floor": [least, most] that the lowest pay brings for the days of it}, in
    the order of the days; the last has "on" "" where there was work after the last count. `floors` are the lowest
    pay by day."""
    found: list[dict[str, Any]] = []
    floor = [0, 0]
    is_open = False
    for line in days:
        on: str = line["on"]
        if on in floors:
            floor = plus(floor, floors[on])
            is_open = True
        count: int = line["count"]
        if count > 0:
            found.append({"on": on, "count": count, "paid": paid(job, count), "floor": floor})
            floor = [0, 0]
            is_open = False
    if is_open:
        found.append({"on": "", "count": 0, "paid": 0, "floor": floor})
    return found


def above(spans: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What the pieces of a month bring above the lowest pay: {"sums": [least, most], "unsure": whether it matters over
    how many days they are set beside it}. The least sets all together beside it, the most each count alone."""
    together = 0
    each = 0
    most = 0
    for span in spans:
        sum_: int = span["paid"]
        floor: Sequence[int] = span["floor"]
        together += sum_ - floor[0]
        each += max(0, sum_ - floor[0])
        most += max(0, sum_ - floor[1])
    least = max(0, together)
    return {"sums": [least, most], "unsure": each != least}
