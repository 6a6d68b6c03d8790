"""What each operator of a leaf asks of a known value, exact or a range.

A number and a day are held as a pair of ends, both in it, so that an exact value is a range of one;
`span` makes it.
On the phone as well; kept the same by tests/vectors/rules.json.
"""

import math
from collections.abc import Callable
from typing import Any

from migrant_helper.core.rules.places import within
from migrant_helper.core.rules.truth import Truth

Test = Callable[[Any], Truth]

OPERATORS = {
    "is": ("bool", "choice", "number", "date"),
    "in": ("choice", "number"),
    "at_least": ("number", "date"),
    "at_most": ("number", "date"),
    "over": ("number", "date"),
    "under": ("number", "date"),
    "between": ("number", "date"),
    "includes": ("choices",),
    "includes_any": ("choices",),
    "includes_all": ("choices",),
    "within": ("place",),
    "same_as": ("place",),
}

ORDERED = ("number", "date")
_MET, _UNKNOWN, _UNMET = Truth.MET, Truth.UNKNOWN, Truth.UNMET


def span(value: Any) -> tuple[Any, Any]:
    """A stored number, range or day as its two ends: {"max": 9} is (-inf, 9), "2026-11-22" is that
    day twice.
    """
    if isinstance(value, dict):
        return value.get("min", -math.inf), value.get("max", math.inf)
    return value, value


def is_exact(value: Any) -> bool:
    """Whether a stored value is known exactly: no range; null is not known at all."""
    return value is not None and not isinstance(value, dict)


def test_of(operator: str, operand: Any, ordered: bool) -> Test:
    """The test of one leaf: a known value (a pair of ends where `ordered`) -> Truth. `same_as` has
    none.
    """
    if ordered:
        return _ordered(operator, operand)
    if operator == "within":
        return lambda value: within(value, operand)
    holds = _HOLDS[operator]
    return lambda value: _MET if holds(value, operand) else _UNMET


_HOLDS: dict[str, Callable[[Any, Any], bool]] = {
    "is": lambda value, operand: value == operand,
    "in": lambda value, operand: value in operand,
    "includes": lambda value, operand: operand in value,
    "includes_any": lambda value, operand: any(item in value for item in operand),
    "includes_all": lambda value, operand: all(item in value for item in operand),
}


def _ordered(operator: str, operand: Any) -> Test:
    if operator in ("is", "in"):
        return _listed([operand] if operator == "is" else operand)
    low, high = operand if operator == "between" else (operand, operand)
    if low is None or high is None:  # a parameter without a value on this day
        return lambda _: _UNKNOWN
    every, none = _BOUNDS[operator]

    def test(ends: tuple[Any, Any]) -> Truth:
        if every(*ends, low, high):
            return _MET
        return _UNMET if none(*ends, low, high) else _UNKNOWN

    return test


# Whether every value from `least` to `most` fits, and whether none does.
_Bound = Callable[[Any, Any, Any, Any], bool]
_BOUNDS: dict[str, tuple[_Bound, _Bound]] = {
    "at_least": (lambda least, _, low, __: least >= low, lambda _, most, low, __: most < low),
    "over": (lambda least, _, low, __: least > low, lambda _, most, low, __: most <= low),
    "at_most": (lambda _, most, __, high: most <= high, lambda least, _, __, high: least > high),
    "under": (lambda _, most, __, high: most < high, lambda least, _, __, high: least >= high),
    "between": (
        lambda least, most, low, high: low <= least and most <= high,
        lambda least, most, low, high: most < low or high < least,
    ),
}


def _listed(operands: list[Any]) -> Test:
    if None in operands:
        return lambda _: _UNKNOWN

    def test(ends: tuple[Any, Any]) -> Truth:
        low, high = ends
        if low == high:
            return _MET if low in operands else _UNMET
        return _UNKNOWN if any(low <= operand <= high for operand in operands) else _UNMET

    return test
