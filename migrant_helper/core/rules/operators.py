"""The operators of a leaf: the types of fact that each may ask of, and what it asks of an answer.

All leaves of one fact stand side by side in a column, so that an answer is put to them in one go.
A number and a day are taken by their two ends, both in it, so that an exact value is a range of
one.
On the phone as well; kept the same by tests/vectors/rules.json.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from migrant_helper.core.rules.places import levels
from migrant_helper.core.rules.truth import Truth

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


# Of a number or a day: an operator, its two ends, and what is listed after `in` (None: a parameter
# has no value on this day). A day is a text here, which orders as a number does.
Bound = tuple[str, float, float, tuple[float, ...] | None]

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


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """The leaves of one fact of the type `kind`: where the state of each stands, and what it asks.

    `answers`: of a bool or a choice, the states for each answer that a leaf names; any other answer
    has those of `otherwise`. `bounds`: of a number or a day. `holders`: of a list, which leaves
    (by their place in `slots`) an item meets; `wholes`: those that want several at once. `areas`:
    of a place, the wanted place with all it lies in.
    """

    kind: str
    slots: tuple[int, ...]
    answers: Mapping[str, tuple[Truth, ...]] = field(default_factory=dict)
    otherwise: tuple[Truth, ...] = ()
    bounds: tuple[Bound, ...] = ()
    holders: Mapping[str, Sequence[int]] = field(default_factory=dict)
    wholes: tuple[tuple[int, tuple[str, ...]], ...] = ()
    areas: tuple[tuple[str, ...], ...] = ()


def column_of(kind: str, slots: Sequence[int], asked: Sequence[tuple[str, Any]]) -> Column:
    """The column of a fact of the type `kind` for leaves that ask (operator, operand)."""
    places = tuple(slots)
    if kind in ORDERED:
        return Column(
            kind, places, bounds=tuple([_bound(operator, operand) for operator, operand in asked])
        )
    if kind == "place":
        return Column(kind, places, areas=tuple([tuple(levels(place)) for _, place in asked]))
    if kind == "choices":
        return _lists(places, asked)
    wanted = [_wanted(operator, operand) for operator, operand in asked]
    answers = {
        answer: tuple([_MET if answer in some else _UNMET for some in wanted])
        for answer in dict.fromkeys(answer for some in wanted for answer in some)
    }
    return Column(kind, places, answers, tuple([_UNMET for _ in asked]))


def _bound(operator: str, operand: Any) -> Bound:
    if operator == "in":
        return "in", 0, 0, tuple(operand)
    low, high = operand if operator == "between" else (operand, operand)
    if low is None or high is None:
        return "in", 0, 0, None
    return "between" if operator == "is" else operator, low, high, ()


def _wanted(operator: str, operand: Any) -> list[str]:
    items: list[Any] = operand if operator == "in" else [operand]
    return [_key(item) if isinstance(item, str) else "true" if item else "false" for item in items]


def _key(value: str) -> str:
    """A declared value as a key: one of digits alone would stand before all others on the phone."""
    return f"={value}"


def _lists(slots: tuple[int, ...], asked: Sequence[tuple[str, Any]]) -> Column:
    holders: dict[str, list[int]] = {}
    wholes: list[tuple[int, tuple[str, ...]]] = []
    for at, (operator, operand) in enumerate(asked):
        if operator == "includes_all":
            wholes.append((at, tuple(operand)))
            continue
        for item in [operand] if operator == "includes" else operand:
            holders.setdefault(_key(item), []).append(at)
    return Column("choices", slots, holders=holders, wholes=tuple(wholes))


def truths_at(column: Column, value: Any) -> Sequence[Truth]:
    """The states of the column's leaves, in the order of its slots, for an answer (not null)."""
    kind = column.kind
    if kind == "choice":
        return column.answers.get(_key(value), column.otherwise)
    if kind == "bool":
        return column.answers.get("true" if value else "false", column.otherwise)
    if kind in ORDERED:
        least, most = span(value)
        return _ordered(column.bounds, least, most)
    if kind == "choices":
        return _of_list(column, value)
    around = levels(value)
    return [_within(value, around, area) for area in column.areas]


def _ordered(bounds: Sequence[Bound], least: float, most: float) -> list[Truth]:
    """Met where every value from `least` to `most` fits, unmet where none does."""
    found: list[Truth] = []
    for operator, low, high, listed in bounds:
        if operator == "at_least":
            truth = _MET if least >= low else _UNMET if most < low else _UNKNOWN
        elif operator == "at_most":
            truth = _MET if most <= high else _UNMET if least > high else _UNKNOWN
        elif operator == "between":
            fits = low <= least and most <= high
            truth = _MET if fits else _UNMET if most < low or high < least else _UNKNOWN
        elif operator == "over":
            truth = _MET if least > low else _UNMET if most <= low else _UNKNOWN
        elif operator == "under":
            truth = _MET if most < high else _UNMET if least >= high else _UNKNOWN
        else:
            truth = _in(listed, least, most)
        found.append(truth)
    return found


def _in(listed: Sequence[float] | None, least: float, most: float) -> Truth:
    if listed is None:
        return _UNKNOWN
    if not any(least <= each <= most for each in listed):
        return _UNMET
    return _MET if least == most else _UNKNOWN


def _of_list(column: Column, value: Sequence[str]) -> list[Truth]:
    found = [_UNMET for _ in column.slots]
    for item in value:
        for at in column.holders.get(_key(item), ()):
            found[at] = _MET
    for at, items in column.wholes:
        if all(item in value for item in items):
            found[at] = _MET
    return found


def _within(place: str, around: Sequence[str], area: Sequence[str]) -> Truth:
    """As `places.within`, the places that each lies in already known; the last of `area` is it."""
    if area[-1] in around:
        return _MET
    return _UNKNOWN if place in area else _UNMET
