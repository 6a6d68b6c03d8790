"""Decides every part of a plan for one person: from scratch, or after one more answer.

On the phone as well; kept the same by tests/vectors/rules.json.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from migrant_helper.core.rules.derived import worked_out
from migrant_helper.core.rules.numbered import Pair
from migrant_helper.core.rules.operators import Column, truths_at
from migrant_helper.core.rules.places import same_place
from migrant_helper.core.rules.plan import Plan, make_plan
from migrant_helper.core.rules.shapes import Catalogue, Facts
from migrant_helper.core.rules.tree import fold
from migrant_helper.core.rules.truth import Truth
from migrant_helper.core.words.kept import Kept, kept

_MOST_PLANS = 64
_plans: list[Kept] = []
_MET, _UNKNOWN, _UNMET = Truth.MET, Truth.UNKNOWN, Truth.UNMET


@dataclass(frozen=True, slots=True, eq=False)
class Screening:
    """One person against one plan: the facts as given, all that is known (no null, and with what
    dates derive), and the state of every slot.
    """

    plan: Plan
    facts: Facts
    values: dict[str, Any]
    state: list[Truth]


def plan_for(catalogue: Catalogue, on: str) -> Plan:
    """The plan of the catalogue on that day, found again: a catalogue is not changed after it is
    first used.
    """
    plan: Plan = kept(_plans, _MOST_PLANS, [catalogue], on, lambda: make_plan(catalogue, on))
    return plan


def start(catalogue: Catalogue, facts: Facts, on: str) -> Screening:
    """Everything decided for these facts (read by `facts.read_facts`) on the day `on`."""
    return decide(plan_for(catalogue, on), facts)


def decide(plan: Plan, facts: Facts) -> Screening:
    """As `start`, for a plan that is already made."""
    # Most people's facts are all known, and copying a dict whole is ten times as fast on a phone.
    is_whole = all(value is not None for value in facts.values())
    known = facts if is_whole else {fact: facts[fact] for fact in facts if facts[fact] is not None}
    values = {**known, **_dated(plan, facts, plan.dated)}
    state = list(plan.blank)
    for name, value in values.items():
        column = plan.columns.get(name)
        if column is not None:
            _put(column, value, state)
    _compare(plan.pairs, values, state)
    if _is_given(plan, values):
        given = _given(plan, values)
        for step in plan.steps:
            fold((step,), state)
            state[step[0]] = given.get(step[0], state[step[0]])
    else:
        fold(plan.steps, state)
    return Screening(plan, facts, values, state)


def answered(screening: Screening, fact: str, value: Any) -> Screening:
    """The screening after one more answer, or a changed one: only what that fact can touch is
    decided again.
    """
    plan, facts = screening.plan, {**screening.facts, fact: value}
    if fact in plan.derived or _is_given(plan, screening.values):
        return decide(plan, facts)
    names = [fact, *plan.dated_by.get(fact, ())]
    was_known = any(name in screening.values for name in names)
    others = screening.values
    if was_known:
        others = {name: held for name, held in others.items() if name not in names}
    known = others if value is None else {**others, fact: value}
    values = {**known, **_dated(plan, facts, [name for name in names if name in plan.dated])}
    state = list(screening.state)
    for name in names:
        column = plan.columns.get(name)
        if column is not None:
            _put(column, values.get(name), state)
    _compare(plan.pairs_of.get(fact, ()), values, state)
    # Kleene's logic never takes back for knowing more: what was settled stays so. An answer that was
    # not asked for (see `only_if`) is more than that.
    takes_back = was_known or fact in plan.guarded
    fold(plan.after.get(fact, ()), state, not takes_back)
    return Screening(plan, facts, values, state)


def _put(column: Column, value: Any, state: list[Truth]) -> None:
    """The states of all leaves of one fact, at its value (None: not known)."""
    if value is None:
        for slot in column.slots:
            state[slot] = _UNKNOWN
        return
    truths = truths_at(column, value)
    for at, slot in enumerate(column.slots):
        state[slot] = truths[at]


def _compare(pairs: Sequence[Pair], values: dict[str, Any], state: list[Truth]) -> None:
    for slot, one, other, level in pairs:
        state[slot] = same_place(values.get(one), values.get(other), level)


def _dated(plan: Plan, facts: Facts, names: Sequence[str]) -> dict[str, Any]:
    """What these facts come to by others, as it is stored; a value that is given itself wins."""
    declared = plan.catalogue["facts"]
    found: dict[str, Any] = {}
    for name in names:
        if facts.get(name) is None:
            value = worked_out(declared[name], facts, plan.on)
            if value is not None:
                found[name] = value
    return found


def _is_given(plan: Plan, values: dict[str, Any]) -> bool:
    return any(name in values for name in plan.derived)


def _given(plan: Plan, values: dict[str, Any]) -> dict[int, Truth]:
    """The derived conditions that a roster gives, by their slots."""
    return {
        slot: _MET if values[name] else _UNMET
        for name, slot in plan.derived.items()
        if name in values
    }
