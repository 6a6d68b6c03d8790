"""What one more thing would make an unmet scheme met: another answer to one fact, or time alone.

On the phone as well; kept the same by tests/vectors/screenings.json.
"""

from collections.abc import Callable, Iterator
from functools import partial

from migrant_helper.core.rules.decide import Screening, decide
from migrant_helper.core.rules.derived import day_when, since
from migrant_helper.core.rules.nearest_value import nearest, reached
from migrant_helper.core.rules.numbered import Row, make_plan
from migrant_helper.core.rules.operands import resolved
from migrant_helper.core.rules.operators import is_exact
from migrant_helper.core.rules.parameters import days_after
from migrant_helper.core.rules.reasons import answer_of, deciding, parameters_of, to_confirm
from migrant_helper.core.rules.shapes import Change, Fact
from migrant_helper.core.rules.tree import Leaf, folded
from migrant_helper.core.rules.truth import Truth


def would_change(screening: Screening, row: Row) -> list[Change]:
    """The changes that would each make this unmet scheme met, in the order of its rule.

    A fact that never changes has none. Each is {fact, to, on?, more?, parameter?, confirm?}: `to`
    is the answer that would do, nearest to the one given; `more` is how much more that is, for a
    number the person adds to; `on` is the day on which time alone does it (then `to` is what the
    fact will have reached or, with `parameter`, the figure then in force); `confirm` is there, and
    true, where the scheme would be met on a row without a checked source alone.
    """
    tried: list[Change] = []
    for change in _candidates(screening, row):
        if change not in tried:
            tried.append(change)
    turned = (_turned(screening, row, change) for change in tried)
    return [change for change in turned if change is not None]


def _candidates(screening: Screening, row: Row) -> Iterator[Change]:
    declared = screening.plan.catalogue["facts"]
    open_facts: dict[str, bool] = {}
    time = _could_turn(screening, row, partial(_is_timed, screening))
    for leaf, negated in deciding(screening, row.root, False):
        fact = declared[leaf.fact]
        if time:
            yield from _by_time(screening, leaf, negated)
        if fact.get("changes", "never") == "never" or ("derive" in fact and since(fact["derive"])):
            continue
        if leaf.fact not in open_facts:
            open_facts[leaf.fact] = _could_turn(
                screening, row, partial(_reads, screening, leaf.fact)
            )
        if open_facts[leaf.fact]:
            yield from _by_answer(screening, leaf, fact, negated)


def _could_turn(screening: Screening, row: Row, changes: Callable[[Leaf], bool]) -> bool:
    """Whether the scheme would still be open if nothing were known of the leaves that `changes`
    names.
    """

    def truth_of(leaf: Leaf, _: bool) -> Truth:
        return Truth.UNKNOWN if changes(leaf) else screening.state[leaf.slot]

    return folded(row.root, truth_of) is not Truth.UNMET


def _reads(screening: Screening, fact: str, leaf: Leaf) -> bool:
    return fact in screening.plan.reads[leaf.slot]


def _is_timed(screening: Screening, leaf: Leaf) -> bool:
    return leaf.fact in screening.plan.dated or any(
        _later(screening, name) for name in parameters_of(leaf)
    )


def _later(screening: Screening, parameter: str) -> list[str]:
    return days_after(screening.plan.catalogue["parameters"][parameter], screening.plan.on)


def _by_answer(screening: Screening, leaf: Leaf, fact: Fact, negated: bool) -> Iterator[Change]:
    answer = answer_of(screening, leaf.fact)
    if leaf.operator == "same_as":
        other = answer_of(screening, leaf.operand)
        answers = [] if negated or other is None else [other]
    else:
        answers = nearest(fact, leaf.operator, leaf.operand, answer, meet=not negated)
    for to in answers:
        change = Change(fact=leaf.fact, to=to)
        if (
            fact["type"] == "number"
            and fact.get("changes", "never") == "by_doing"
            and is_exact(answer)
            and to > answer
        ):
            change["more"] = to - answer
        yield change


def _by_time(screening: Screening, leaf: Leaf, negated: bool) -> Iterator[Change]:
    plan = screening.plan
    fact = plan.catalogue["facts"][leaf.fact]
    if leaf.fact in plan.dated and fact.get("changes", "never") != "never":
        for number in reached(leaf.operator, leaf.operand, meet=not negated):
            day = day_when(fact["derive"], screening.facts, number)
            if day is not None and day > plan.on:
                yield Change(fact=leaf.fact, to=number, on=day)
    for name in parameters_of(leaf):
        for day in _later(screening, name):
            operand = leaf.rule[leaf.operator]
            ends = operand if leaf.operator == "between" else [operand]
            then = [resolved(end, plan.catalogue["parameters"], day) for end in ends]
            yield Change(
                fact=leaf.fact, to=then if len(then) > 1 else then[0], on=day, parameter=name
            )


def _turned(screening: Screening, row: Row, change: Change) -> Change | None:
    """The change, with `confirm` where that has to be confirmed; None where it does not make the
    scheme met.
    """
    plan = screening.plan
    lone = {**plan.catalogue, "schemes": [row.scheme]}
    if "on" in change:
        then = decide(make_plan(lone, change["on"]), screening.facts)
    else:
        then = decide(make_plan(lone, plan.on), {**screening.facts, change["fact"]: change["to"]})
    after = then.plan.rows[0]
    if then.state[after.slot] is not Truth.MET:
        return None
    return {**change, "confirm": True} if to_confirm(then, after) else change
