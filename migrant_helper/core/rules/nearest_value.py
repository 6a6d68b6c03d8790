"""The nearest answers that would turn one leaf, and the numbers that time would have to reach to
turn it.

On the phone as well; kept the same by tests/vectors/screenings.json.
"""

import math
from typing import Any

from migrant_helper.core.rules.operators import ORDERED, span
from migrant_helper.core.rules.shapes import Fact
from migrant_helper.core.words.days import add_days

_ABOVE, _BELOW = 1, -1
# How far from the operand the nearest answer lies that meets the leaf, and the nearest that does
# not.
_STEPS = {
    "at_least": (0, _BELOW),
    "over": (_ABOVE, 0),
    "at_most": (0, _ABOVE),
    "under": (_BELOW, 0),
}


def nearest(fact: Fact, operator: str, operand: Any, answer: Any, *, meet: bool) -> list[Any]:
    """Answers to `fact` next to `answer` that meet the leaf, or (`meet` false) that do not; in
    order, maybe none.

    Numbers count as whole beyond a limit: `over: 2` wants 3. Of a place only one to be in is known.
    """
    if fact["type"] in ORDERED:
        return _ordered(operator, operand, answer, meet)
    match operator:
        case "is" if fact["type"] == "bool":
            return [operand if meet else not operand]
        case "is" | "in":
            listed = [operand] if operator == "is" else operand
            return (
                listed
                if meet
                else [value for value in fact.get("values", ()) if value not in listed]
            )
        case "includes" | "includes_any" | "includes_all":
            return _lists(operator, operand, answer, meet)
    return [operand] if meet else []


def _lists(operator: str, operand: Any, answer: list[str], meet: bool) -> list[list[str]]:
    items = [operand] if operator == "includes" else operand
    together = [items] if (operator == "includes_all") == meet else [[item] for item in items]
    if meet:
        return [[*answer, *(item for item in some if item not in answer)] for some in together]
    return [[item for item in answer if item not in some] for some in together]


def _ordered(operator: str, operand: Any, answer: Any, meet: bool) -> list[Any]:
    if operator in ("is", "in"):
        return ([operand] if operator == "is" else operand) if meet else []
    if operator != "between":
        return _beside(operand, _STEPS[operator][0 if meet else 1])
    low, high = operand
    if not meet:
        return _beside(low, _BELOW) + _beside(high, _ABOVE)
    return [low] if span(answer)[1] < low else [high]


def _beside(limit: Any, step: int) -> list[Any]:
    if step == 0:
        return [limit]
    if isinstance(limit, str):
        return [] if limit in ("0001-01-01", "9999-12-31") else [add_days(limit, step)]
    return [math.floor(limit) + 1 if step == _ABOVE else math.ceil(limit) - 1]


def reached(operator: str, operand: Any, *, meet: bool) -> list[int]:
    """The whole numbers that a number which only grows has to reach so that the leaf is met, or no
    longer met.
    """
    listed = operand if operator in ("in", "between") else [operand]
    if meet:
        wanted = {"at_least": listed, "between": listed[:1], "is": listed, "in": listed}
        past = {"over": listed}
    else:
        wanted = {"under": listed}
        past = {"at_most": listed, "between": listed[1:], "is": listed, "in": listed}
    first = [math.ceil(number) for number in wanted.get(operator, [])]
    return first + [math.floor(number) + 1 for number in past.get(operator, [])]
