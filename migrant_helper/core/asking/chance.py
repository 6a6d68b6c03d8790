"""How likely an answer not yet given would meet a leaf: a plain guess, the same for everybody.

Each fact has a handful of sample answers, as likely as its `usual` says, else all equally; a leaf's
chance is the share of them that meets it, in thousandths. On the phone as well; kept the same by
tests/vectors/questions.json.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.rules.operators import Column, truths_at
from migrant_helper.core.rules.shapes import Fact
from migrant_helper.core.rules.tree import Leaf
from migrant_helper.core.rules.truth import Truth
from migrant_helper.core.words.days import add_days, days_between

WHOLE = 1000
Chance = tuple[int, int]  # of being met, of being unmet

_MET, _UNMET = Truth.MET, Truth.UNMET


def chances_of(
    declared: Mapping[str, Fact], leaves: Mapping[int, Leaf], columns: Mapping[str, Column]
) -> dict[int, Chance]:
    """The chance of each leaf by its slot."""
    found: dict[int, Chance] = {}
    for slot, leaf in leaves.items():
        if leaf.operator == "same_as":
            found[slot] = (WHOLE // 4, WHOLE - WHOLE // 4)  # those who ask have mostly moved
        elif declared[leaf.fact]["type"] == "choices":
            found[slot] = _list_chance(declared[leaf.fact], leaf)
    for name, column in columns.items():
        if column.kind != "choices":
            asked = [leaves[slot] for slot in column.slots]
            samples = _samples(declared[name], asked)
            states = [truths_at(column, sample) for sample in samples]
            shares = _shares(declared[name], len(samples))
            for at, slot in enumerate(column.slots):
                found[slot] = _share([truths[at] for truths in states], shares)
    return found


def _shares(fact: Fact, count: int) -> Sequence[int]:
    """How often each sample answer is given; of a number without bands `usual` are the samples."""
    usual = fact.get("usual") or ()
    return usual if len(usual) == count and _is_shared(fact) else [1 for _ in range(count)]


def _is_shared(fact: Fact) -> bool:
    return fact["type"] != "number" or "bands" in fact


def _share(truths: Sequence[Truth], shares: Sequence[int]) -> Chance:
    every = sum(shares)
    met = sum(shares[at] for at, truth in enumerate(truths) if truth is _MET)
    unmet = sum(shares[at] for at, truth in enumerate(truths) if truth is _UNMET)
    return met * WHOLE // every, unmet * WHOLE // every


def _list_chance(fact: Fact, leaf: Leaf) -> Chance:
    """Each value is on the list of as many in a hundred as `usual` says, else once in three times;
    whatever else is.
    """
    named = [leaf.operand] if leaf.operator == "includes" else leaf.operand
    none, every = WHOLE, WHOLE
    for value in named:
        often = _often(fact, value)
        none, every = none * (WHOLE - often) // WHOLE, every * often // WHOLE
    return (every, WHOLE - every) if leaf.operator == "includes_all" else (WHOLE - none, none)


def _often(fact: Fact, value: str) -> int:
    values: Sequence[str] = fact.get("values") or ()
    if "usual" not in fact or value not in values:
        return WHOLE // 3
    return int(fact["usual"][values.index(value)]) * WHOLE // 100


def _samples(fact: Fact, leaves: Sequence[Leaf]) -> list[Any]:
    listed = [leaf.operand if isinstance(leaf.operand, list) else [leaf.operand] for leaf in leaves]
    named = {operand for operands in listed for operand in operands if operand is not None}
    match fact["type"]:
        case "bool":
            return [True, False]
        case "number" if fact.get("bands"):
            return [_band(band[0], band[1]) for band in fact["bands"]]
        case "number":
            return fact.get("usual") or _numbers(sorted(named))
        case "date":
            return _days(sorted(named))
    return fact.get("values") or [*sorted(named), ""]


def _numbers(named: Sequence[float]) -> list[float]:
    """The limits, half way between each two, and beyond either end."""
    between = [(named[at] + named[at + 1]) / 2 for at in range(len(named) - 1)]
    return [-math.inf, *named, *between, math.inf]


def _days(named: Sequence[str]) -> list[str]:
    gaps = [(named[at], named[at + 1]) for at in range(len(named) - 1)]
    between = [add_days(one, days_between(one, two) // 2) for one, two in gaps]
    return ["0001-01-01", *named, *between, "9999-12-31"]


def _band(low: Any, high: Any) -> dict[str, Any]:
    return {key: end for key, end in (("min", low), ("max", high)) if end is not None}
