"""Decides every part of a plan for one person: from scratch, or after one more answer.

On the phone as well; kept the same by tests/vectors/rules.json.
"""

from dataclasses import dataclass
from typing import Any

from migrant_helper.core.rules.derived import value_since
from migrant_helper.core.rules.numbered import Plan, make_plan
from migrant_helper.core.rules.operators import ORDERED, span
from migrant_helper.core.rules.places import same_place
from migrant_helper.core.rules.shapes import Catalogue, Facts
from migrant_helper.core.rules.truth import Truth

_KEPT = 32
_plans: dict[tuple[int, str], Plan] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Screening:
    """One person against one plan: the facts as given, and the state of every slot."""

    plan: Plan
    facts: Facts
    values: dict[str, Any]
    state: list[Truth]


def plan_for(catalogue: Catalogue, on: str) -> Plan:
    """The plan of the catalogue on that day, made once: a catalogue is not changed after it is
    first used.
    """
    key = (id(catalogue), on)
    plan = _plans.get(key)
    if plan is None or plan.catalogue is not catalogue:
        plan = make_plan(catalogue, on)
        while len(_plans) >= _KEPT:
            _plans.pop(next(iter(_plans)), None)
        _plans[key] = plan
    return plan


def start(catalogue: Catalogue, facts: Facts, on: str) -> Screening:
    """Everything decided for these facts (read by `facts.read_facts`) on the day `on`."""
    return decide(plan_for(catalogue, on), facts)


def decide(plan: Plan, facts: Facts) -> Screening:
    """As `start`, for a plan that is already made."""
    values = {fact: _known(plan, fact, value) for fact, value in facts.items() if value is not None}
    values.update(_dated(plan, facts, plan.dated, values))
    state = plan.blank.copy()
    for name, value in values.items():
        for slot, truth in plan.column(name, value):
            state[slot] = truth
    for slot, one, other, level in plan.pairs:
        state[slot] = same_place(values.get(one), values.get(other), level)
    given = _given(plan, values)
    for slot, fold, get in plan.inner:
        state[slot] = fold(get(state))
        if slot in given:
            state[slot] = given[slot]
    return Screening(plan, facts, values, state)


def answered(screening: Screening, fact: str, value: Any) -> Screening:
    """The screening after one more answer, or a changed one: only what that fact can touch is
    decided again.
    """
    plan, facts = screening.plan, {**screening.facts, fact: value}
    if _given(plan, screening.values) or fact in plan.derived:
        return decide(plan, facts)
    names = [fact, *plan.dated_by(fact)]
    values, state = screening.values.copy(), screening.state.copy()
    had_value = [values.pop(name, None) is not None for name in names]
    if value is not None:
        values[fact] = _known(plan, fact, value)
    values.update(_dated(plan, facts, names[1:], values))
    for name in names:
        for slot, truth in plan.column(name, values.get(name)):
            state[slot] = truth
    for slot, one, other, level in plan.pairs:
        if fact in (one, other):
            state[slot] = same_place(values.get(one), values.get(other), level)
    # What was settled without this fact stays so: Kleene's logic never takes back for knowing more.
    for slot, fold, get in plan.touched(fact):
        if state[slot] is Truth.UNKNOWN or any(had_value):
            state[slot] = fold(get(state))
    return Screening(plan, facts, values, state)


def _known(plan: Plan, fact: str, value: Any) -> Any:
    return span(value) if plan.catalogue["facts"][fact]["type"] in ORDERED else value


def _dated(plan: Plan, facts: Facts, names: list[str], values: dict[str, Any]) -> dict[str, Any]:
    declared = plan.catalogue["facts"]
    found = {name: value_since(declared[name]["derive"], facts, plan.on) for name in names}
    return {name: ends for name, ends in found.items() if ends is not None and name not in values}


def _given(plan: Plan, values: dict[str, Any]) -> dict[int, Truth]:
    """The derived conditions that a roster gives, by their slots."""
    truths = {True: Truth.MET, False: Truth.UNMET}
    return {
        group.slot: truths[values[name]] for name, group in plan.derived.items() if name in values
    }
