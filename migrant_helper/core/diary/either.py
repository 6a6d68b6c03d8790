"""A month of which it is not known on which day its weeks begin: between both ways of reckoning it.

On the phone as well; kept the same by tests/vectors/diary.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

# The parts of what is earned, in the order in which they are shown.
PARTS = ("days", "over", "pieces", "rest_work", "rest_paid")
_NOTHING = (0, 0)


def either(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    """The month whose sums are the least and the most of both; "weeks" stands in its "why" where these differ."""
    if first["lawful"] is None or first["lawful"] == second["lawful"]:
        return {**first}
    why = _both(first["why"], second["why"])
    return {
        **first,
        "lawful": _ends(first["lawful"], second["lawful"]),
        "parts": _parts(first["parts"], second["parts"]),
        "rules": _both(first["rules"], second["rules"]),
        "why": [*why, "weeks"],
    }


def _parts(first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    none: Mapping[str, Any] = {"count": 0.0, "lawful": _NOTHING}
    for part in PARTS:
        if part in first or part in second:
            one: Mapping[str, Any] = first.get(part) or none
            other: Mapping[str, Any] = second.get(part) or none
            count: float = max(one["count"], other["count"])
            found[part] = {"count": count, "lawful": _ends(one["lawful"], other["lawful"])}
    return found


def _ends(first: Sequence[int], second: Sequence[int]) -> list[int]:
    return [min(first[0], second[0]), max(first[1], second[1])]


def _both(first: Sequence[Any], second: Sequence[Any]) -> list[Any]:
    return [*first, *[one for one in second if one not in first]]
