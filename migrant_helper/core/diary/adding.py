"""How a month's sums grow: by what was agreed, by law, part by part, and by which rules.

On the phone as well; kept the same by tests/vectors/diary.json.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.diary.law import Law, pair_of, rules_of
from migrant_helper.core.diary.rates import plus

_NOTHING = (0, 0)


def rule(found: dict[str, Any], law: Law, name: str, place: str, on: str) -> Sequence[float] | None:
    """What a rule says; that it was used is noted, and also where all it says is that it is not settled."""
    found["rules"] = with_more(found["rules"], rules_of(law, [name], place, on))
    return pair_of(law, name, place, on)


def agree(found: dict[str, Any], pair: Sequence[int]) -> None:
    """Adds a sum to what was agreed."""
    found["agreed"] = plus(found["agreed"], pair)


def add(found: dict[str, Any], part: str, count: float, pair: Sequence[int]) -> None:
    """Adds a sum to what is due by law, and to its part with so many of it."""
    held: Mapping[str, Any] = found["parts"].get(part) or {"count": 0.0, "lawful": _NOTHING}
    before: float = held["count"]
    one = {"count": before + count, "lawful": plus(held["lawful"], pair)}
    found["parts"] = {**found["parts"], part: one}
    found["lawful"] = plus(found["lawful"], pair)


def with_more(held: Sequence[Any], more: Sequence[Any]) -> list[Any]:
    """What is held, and of the others what is not among it."""
    return [*held, *[one for one in more if one not in held]]
