"""How likely an answer not yet given would meet a leaf: a plain guess, the same for everybody.

Each fact has a handful of sample answers, all equally likely; a leaf's chance is the share of them
that meets it, in thousandths. On the phone as well; kept the same by tests/vectors/questions.json.
"""

import math
from itertools import pairwise
from typing import Any

from migrant_helper.core.rules.numbered import Plan
from migrant_helper.core.rules.operators import ORDERED, span, test_of
from migrant_helper.core.rules.shapes import Fact
from migrant_helper.core.rules.tree import Leaf
from migrant_helper.core.rules.truth import Truth
from migrant_helper.core.words.days import add_days, days_between

WHOLE = 1000
Chance = tuple[int, int]  # of being met, of being unmet


def chances_of(plan: Plan) -> dict[int, Chance]:
    """The chance of each leaf of the plan by its slot, worked out once."""
    if not plan.chances:
        samples: dict[str, list[Any]] = {}
        for slot, leaf in plan.leaves.items():
            plan.chances[slot] = _chance(plan, leaf, samples)
    return plan.chances


def _chance(plan: Plan, leaf: Leaf, samples: dict[str, list[Any]]) -> Chance:
    if leaf.operator == "same_as":
        return WHOLE // 4, WHOLE - WHOLE // 4  # those who ask have mostly moved
    fact = plan.catalogue["facts"][leaf.fact]
    if fact["type"] == "choices":
        return _list_chance(leaf)
    if leaf.fact not in samples:
        leaves = [other for other in plan.leaves.values() if other.fact == leaf.fact]
        samples[leaf.fact] = _samples(fact, leaves)
    test = test_of(leaf.operator, leaf.operand, fact["type"] in ORDERED)
    truths = [test(sample) for sample in samples[leaf.fact]]
    shares = [truths.count(truth) * WHOLE // len(truths) for truth in (Truth.MET, Truth.UNMET)]
    return shares[0], shares[1]


def _list_chance(leaf: Leaf) -> Chance:
    """Each value is on a person's list once in three times, whatever else is."""
    count = 1 if leaf.operator == "includes" else len(leaf.operand)
    none, every = WHOLE, WHOLE
    for _ in range(count):
        none, every = none * 2 // 3, every // 3
    return (every, WHOLE - every) if leaf.operator == "includes_all" else (WHOLE - none, none)


def _samples(fact: Fact, leaves: list[Leaf]) -> list[Any]:
    listed = [leaf.operand if isinstance(leaf.operand, list) else [leaf.operand] for leaf in leaves]
    named = sorted({operand for operands in listed for operand in operands if operand is not None})
    match fact["type"]:
        case "bool":
            return [True, False]
        case "number" if fact.get("bands"):
            return [span(_band(*ends)) for ends in fact["bands"]]
        case "number":
            between = [(one + two) / 2 for one, two in pairwise(named)]
            return [span(number) for number in (-math.inf, *named, *between, math.inf)]
        case "date":
            between = [add_days(one, days_between(one, two) // 2) for one, two in pairwise(named)]
            return [span(day) for day in ("0001-01-01", *named, *between, "9999-12-31")]
    return fact.get("values") or [*named, ""]


def _band(low: Any, high: Any) -> dict[str, Any]:
    return {key: end for key, end in (("min", low), ("max", high)) if end is not None}
