"""Whether a case takes a change, and changes whose clock was wrong.

On the phone as well; kept the same by tests/vectors/changes.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.case import in_order, next_time

Change = Mapping[str, Any]


def not_taken(change: Change, before: Sequence[Change], member: str) -> str:
    """Why a case of which `before` is known does not take a change of this member; "" where it does.
    Everybody writes in their own name: "by" for another's. After "erased" nothing of a case is kept any
    more: "erased". Nothing comes before it was opened: "case"."""
    if change["by"] != member:
        return "by"
    if any(one["kind"] == "erased" for one in before):
        return "erased"
    return "case" if not before and change["kind"] != "opened" else ""


def stamped_anew(changes: Sequence[Change], wrong: Sequence[str], now: int) -> list[dict[str, Any]]:
    """Those of a case's changes whose ids are `wrong`, each said to be at a time that can be: now, after
    all that is not wrong, in the order they had."""
    good = [one for one in changes if one["id"] not in wrong]
    at = next_time(good, now)
    anew: list[dict[str, Any]] = []
    for one in in_order(changes):
        if one["id"] in wrong:
            anew.append({**one, "at": at + len(anew)})
    return anew
