"""A rule as a list of its parts, each after those it is made of; the last is the whole rule.

On the phone as well; kept the same by tests/vectors/rules.json.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from migrant_helper.core.rules.derived import missing_since
from migrant_helper.core.rules.operators import is_exact
from migrant_helper.core.rules.places import is_coarse
from migrant_helper.core.rules.shapes import Condition, Fact, Facts
from migrant_helper.core.rules.truth import NEGATED, Truth, all_of, any_of, at_least


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """One leaf as it is written: its operand on the plan's day, the parameters in it, and whether a
    checked source bears it. `timed`: another day alone may turn it.
    """

    fact: str
    operator: str
    operand: Any
    rule: Condition
    parameters: tuple[str, ...]
    verified: bool
    timed: bool


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One part of a rule. `slot`: where its state stands; `parts`: places in the rule's list.

    `kind` is "leaf", "all", "any", "not" or "at_least", or "derived": a leaf over a fact that a
    condition derives, whose one part is that condition; or "asked": a leaf over a fact that is only
    asked of some, and the condition that says of whom; or one that counts as unmet until it is told
    (`untold: unmet`), with or without such a condition. `negated`: an odd number of `not` stands
    above.
    """

    slot: int
    kind: str
    needs: int
    parts: tuple[int, ...]
    negated: bool
    leaf: Leaf | None


Rule = tuple[Part, ...]
# How a group's slot comes by its state: the slot; the state of one part that ends it at once (unmet
# of `all`, met of `any`; unknown: no part does), and its state while none does; how many parts have
# to be met (0: it is a `not`; ASKED or UNTOLD: an "asked"); the slots of the parts.
Step = tuple[int, Truth, Truth, int, tuple[int, ...]]
# What an "asked" needs: nothing is taken for granted, or what is not told is taken for unmet.
ASKED, UNTOLD = -1, -2
_MET, _UNKNOWN, _UNMET = Truth.MET, Truth.UNKNOWN, Truth.UNMET
_ENDS = {"all": (_UNMET, _MET), "any": (_MET, _UNMET)}


def step_of(slot: int, kind: str, needs: int, parts: Sequence[int]) -> Step:
    """The step of a group of that kind; `needs` only of an `at_least`, 1 or more."""
    end, rest = _ENDS.get(kind, (_UNKNOWN, _UNKNOWN))
    return slot, end, rest, needs, tuple(parts)


def combined(kind: str, needs: int, truths: Sequence[Truth]) -> Truth:
    """The truth of a group from those of its parts; `all` of nothing is met, `any` of nothing
    unmet.
    """
    match kind:
        case "all":
            return all_of(truths)
        case "any":
            return any_of(truths)
        case "not":
            return NEGATED[truths[0]]
        case "asked":
            return _asked(needs, truths)
    return at_least(needs, truths)


def _asked(needs: int, truths: Sequence[Truth]) -> Truth:
    """A leaf over a fact that is only asked of some: as told; untold, unmet for all others, and for
    everybody where what is untold counts as unmet.
    """
    told = truths[0]
    if told is not _UNKNOWN:
        return told
    return _UNMET if needs == UNTOLD or truths[1] is _UNMET else told


def fold(steps: Sequence[Step], state: list[Truth], only_open: bool = False) -> None:
    """The states of groups, in order, from those of their parts; maybe of those not known alone."""
    # A plain loop that stops at the part which ends it: twice as fast as a function for each step. No step
    # changes the state of another's group: which are not known may be told before the first.
    open_ones = [step for step in steps if state[step[0]] is _UNKNOWN] if only_open else steps
    for slot, end, rest, needs, parts in open_ones:
        if end is _UNKNOWN:
            if needs > 0:
                state[slot] = at_least(needs, [state[part] for part in parts])
            elif needs < 0:
                state[slot] = _asked(needs, [state[part] for part in parts])
            else:
                state[slot] = NEGATED[state[parts[0]]]
            continue
        truth = rest
        for part in parts:
            found = state[part]
            if found is end:
                truth = end
                break
            if found is _UNKNOWN:
                truth = found
        state[slot] = truth


def folded(rule: Rule, known: Sequence[Truth | None]) -> list[Truth]:
    """The truth of every part from those `known`: None stands for what follows from the parts."""
    truths: list[Truth] = []
    for at, part in enumerate(rule):
        truth = known[at]
        if truth is None:
            inside = [truths[place] for place in part.parts]
            leaf = part.leaf
            if leaf is None:
                truth = combined(part.kind, part.needs, inside)
            else:
                truth = inside[0] if leaf.operand else NEGATED[inside[0]]
        truths.append(truth)
    return truths


def deciding(
    rule: Rule, state: Sequence[Truth], untold: bool = False, unknown: Sequence[int] = ()
) -> list[Part]:
    """The leaves that decide the rule, in the order in which they are written: of a group, the
    parts that came out as it did; with `untold` also those that are unmet until somebody tells
    them, with `unknown` those of them that stand at these places.
    """
    last = len(rule) - 1
    decides = [False for _ in rule]
    decides[last] = True
    for passed in range(len(rule)):
        at = last - passed
        part = rule[at]
        if not decides[at] or part.leaf is not None:
            continue
        truth = state[part.slot]
        if part.kind == "asked":
            settled_by = _told_or_asked(rule, part, state)
            if settled_by is not None or untold or at in unknown:
                decides[part.parts[0] if settled_by is None else settled_by] = True
            continue
        for place in part.parts:
            if part.kind == "not" or state[rule[place].slot] is truth:
                decides[place] = True
    return [part for at, part in enumerate(rule) if decides[at] and part.leaf is not None]


def _told_or_asked(rule: Rule, part: Part, state: Sequence[Truth]) -> int | None:
    """Of an "asked" part that is settled, the place of what settles it; None for what nobody told."""
    told = part.parts[0]
    if state[rule[told].slot] is not _UNKNOWN:
        return told
    asked = part.parts[1] if len(part.parts) > 1 else told
    return asked if state[rule[asked].slot] is _UNMET else None


def _still_to_ask(rule: Rule, part: Part, state: Sequence[Truth]) -> int:
    """Of an "asked" part that is open, the place of what is asked first: whether to ask at all."""
    told, asked = part.parts
    return asked if state[rule[asked].slot] is _UNKNOWN else told


def still_open(rule: Rule, state: Sequence[Truth]) -> list[Leaf]:
    """The unknown leaves that are reached from the whole rule through unknown parts alone."""
    last = len(rule) - 1
    is_open = [False for _ in rule]
    is_open[last] = state[rule[last].slot] is _UNKNOWN
    for passed in range(len(rule)):
        at = last - passed
        if is_open[at] and rule[at].kind == "asked":
            is_open[_still_to_ask(rule, rule[at], state)] = True
        elif is_open[at]:
            for place in rule[at].parts:
                is_open[place] = state[rule[place].slot] is _UNKNOWN
    found = [part for at, part in enumerate(rule) if is_open[at] and part.kind == "leaf"]
    return [part.leaf for part in found if part.leaf is not None]


def missing_of(leaf: Leaf, declared: Mapping[str, Fact], facts: Facts) -> list[str]:
    """The facts that would settle an unknown leaf; none where only its parameter has no value on
    that day. Of a fact that a condition derives, the leaves of that condition are asked instead.
    """
    if leaf.operator == "same_as":
        sides = [leaf.fact, leaf.operand]
        return [side for side in sides if is_coarse(facts.get(side), leaf.rule["level"])]
    fact = declared[leaf.fact]
    if "derive" in fact:
        return missing_since(fact["derive"], facts)
    known = is_exact(facts.get(leaf.fact)) and leaf.operator != "within"
    return [] if known else [leaf.fact]
