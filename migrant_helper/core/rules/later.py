"""What a rule will be on a later day, all else staying as it is: ages and stays grow, figures of the
law change.

On the phone as well; kept the same by tests/vectors/screenings.json.
"""

import math
from dataclasses import replace
from typing import Any

from migrant_helper.core.rules.decide import Screening
from migrant_helper.core.rules.derived import day_when, worked_out
from migrant_helper.core.rules.numbered import leaf_on
from migrant_helper.core.rules.operators import column_of, truths_at
from migrant_helper.core.rules.parameters import days_after
from migrant_helper.core.rules.plan import Row, status_on
from migrant_helper.core.rules.reasons import not_known, rests_on_unchecked
from migrant_helper.core.rules.shapes import Change
from migrant_helper.core.rules.tree import Leaf, Part, Rule, folded
from migrant_helper.core.rules.truth import Truth

# Of a day: whether the scheme, met on it, has to be confirmed; None where it is not met.
Tried = dict[str, bool | None]
_MET, _UNKNOWN, _UNMET = Truth.MET, Truth.UNKNOWN, Truth.UNMET


def may_come(screening: Screening, rule: Rule) -> bool:
    """Whether an unmet rule would still be open if nothing were known of what time can turn."""
    state = screening.state
    if not any(part.leaf is not None and part.leaf.timed for part in rule):
        return False
    known = [
        None if part.leaf is None else _UNKNOWN if part.leaf.timed else state[part.slot]
        for part in rule
    ]
    return folded(rule, known)[-1] is not _UNMET


def by_time(screening: Screening, row: Row, part: Part, tried: Tried) -> list[Change]:
    """The changes by which time alone turns a leaf (has it fail, if it is negated) and so has the
    scheme met; where none does, the first at which another limit of the same fact is reached and it
    is. What is worked out for a day is kept in `tried`.
    """
    leaf = part.leaf
    if leaf is None:
        return []
    met: list[Change] = []
    if leaf.fact in screening.plan.dated:
        numbers = reached(leaf.operator, leaf.operand, meet=not part.negated)
        met = _met(screening, row, _by_growing(screening, leaf, numbers), tried)
        if not met:
            further = _by_growing(screening, leaf, _limits(row.rule, leaf.fact))
            met = _met(screening, row, further, tried)[:1]
    return met + _met(screening, row, _by_law(screening, leaf), tried)


def _limits(rule: Rule, fact: str) -> list[int]:
    """The numbers at which a leaf of the rule over that fact turns, as it grows."""
    found: set[int] = set()
    for part in rule:
        leaf = part.leaf
        if leaf is not None and leaf.fact == fact and None not in _listed(leaf):
            found.update(reached(leaf.operator, leaf.operand, meet=True))
            found.update(reached(leaf.operator, leaf.operand, meet=False))
    return sorted(found)


def _listed(leaf: Leaf) -> list[object]:
    return leaf.operand if isinstance(leaf.operand, list) else [leaf.operand]


def _by_growing(screening: Screening, leaf: Leaf, numbers: list[int]) -> list[Change]:
    plan = screening.plan
    fact = plan.catalogue["facts"][leaf.fact]
    if fact.get("changes", "never") == "never" or "derive" not in fact:
        return []
    found = []
    for number in numbers:
        day = day_when(fact["derive"], screening.facts, number)
        if day is not None and day > plan.on:
            found.append(Change(fact=leaf.fact, to=number, on=day))
    return found


def _by_law(screening: Screening, leaf: Leaf) -> list[Change]:
    catalogue, on = screening.plan.catalogue, screening.plan.on
    found = []
    for name in leaf.parameters:
        for day in days_after(catalogue["parameters"][name], on):
            then = leaf_on(catalogue, leaf.rule, day).operand
            found.append(Change(fact=leaf.fact, to=then, on=day, parameter=name))
    return found


def _met(screening: Screening, row: Row, changes: list[Change], tried: Tried) -> list[Change]:
    """Those of the changes on whose day the scheme is met, with `confirm` where that has to be."""
    found: list[Change] = []
    for change in changes:
        day = change["on"]
        if day not in tried:
            tried[day] = confirm_on(screening, row, day)
        confirm = tried[day]
        if confirm is not None:
            found.append({**change, "confirm": True} if confirm else change)
    return found


def confirm_on(screening: Screening, row: Row, day: str) -> bool | None:
    """Whether the scheme, met on that day, has to be confirmed then; None where it is not met."""
    status = status_on(row.scheme, day) or {"from": day, "is": "open"}
    if status["from"] > day or status["is"] == "closed":
        return None
    rule = tuple([_part_on(screening, part, day) for part in row.rule])
    truths = folded(rule, [_truth_on(screening, part, day) for part in rule])
    if truths[-1] is not _MET:
        return None
    return status["is"] == "doubtful" or rests_on_unchecked(
        rule, truths, _MET, not_known(screening, row.rule)
    )


def _part_on(screening: Screening, part: Part, day: str) -> Part:
    if part.leaf is None or not part.leaf.parameters:
        return part
    return replace(part, leaf=leaf_on(screening.plan.catalogue, part.leaf.rule, day))


def _truth_on(screening: Screening, part: Part, day: str) -> Truth | None:
    """The truth of a leaf on that day; None for a part that follows from its own parts."""
    leaf, facts = part.leaf, screening.facts
    if leaf is None or (part.kind == "derived" and leaf.fact not in screening.values):
        return None
    fact = screening.plan.catalogue["facts"][leaf.fact]
    by_date = leaf.fact in screening.plan.dated and facts.get(leaf.fact) is None
    if not by_date and not leaf.parameters:
        return screening.state[part.slot]
    value = worked_out(fact, facts, day) if by_date else facts.get(leaf.fact)
    if value is None:
        return _UNKNOWN
    return truths_at(column_of(fact["type"], [part.slot], [(leaf.operator, leaf.operand)]), value)[
        0
    ]


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
    first: list[int] = [math.ceil(number) for number in wanted.get(operator, [])]
    over: list[int] = [math.floor(number) for number in past.get(operator, [])]
    return first + [number + 1 for number in over]
