"""What was taken off the pay, and how much of it the law allows.

On the phone as well; kept the same by tests/vectors/diary.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.law import Law, cut_of, pair_of, rules_of
from migrant_helper.core.diary.rates import whole
from migrant_helper.core.words.days import add_days

Line = Mapping[str, Any]
_PERCENT = 100
# A month's pay may be paid, and cut, until the end of the month after it.
_PAID_WITHIN = 31


def cut(line: Line, law: Law, job: Line) -> dict[str, Any]:
    """What was taken off, and what the law says of it."""
    row = cut_of(law, line["why"] or "other", job["place"], line["on"])
    allowed = "unknown" if row is None else row["allowed"]
    return {**line, "allowed": allowed, "row": row}


def off(
    cuts: Sequence[Line], months: Sequence[Mapping[str, Any]], law: Law, place: str
) -> dict[str, Any]:
    """What was taken off and may be: {"sums": [least, most] in shares, "rules": those of the share where it made the
    most less}. What the law never allows is none of it; what is always allowed is; any other may be, and of the pay of
    a month all together no more than the share that cuts may take. What is above may be taken from a later one's."""
    surely = _sum([one for one in cuts if one["allowed"] == "always"])
    may = [one for one in cuts if one["allowed"] != "never"]
    every = _sum(may)
    taken = 0
    waiting = 0
    before = ""
    for at, month in enumerate(months):
        share = pair_of(law, "cut-share", place, month["last"])
        if share is None or month["lawful"] is None:
            return {"sums": [surely, every], "rules": []}
        end = add_days(month["last"], _PAID_WITHIN) if at < len(months) - 1 else "9"
        waiting += _sum([one for one in may if before < one["on"] <= end])
        before = end
        most: int = month["lawful"][1]
        now = min(waiting, int(most * share[1]) // _PERCENT)
        taken += now
        waiting -= now
    rules = []
    if months and taken < every:
        rules = rules_of(law, ["cut-share"], place, months[-1]["last"])
    return {"sums": [surely, max(surely, taken if months else every)], "rules": rules}


def _sum(lines: Sequence[Line]) -> int:
    return sum(whole(line["amount"]) for line in lines)
