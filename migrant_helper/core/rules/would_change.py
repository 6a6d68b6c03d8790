"""What one more thing would make an unmet scheme met: another answer to one fact, or time alone.

On the phone as well; kept the same by tests/vectors/screenings.json.
"""

import math
from collections.abc import Sequence
from typing import Any

from migrant_helper.core.rules.decide import Screening, answered
from migrant_helper.core.rules.derived import since
from migrant_helper.core.rules.later import Tried, by_time, may_come
from migrant_helper.core.rules.operators import ORDERED, is_exact, span
from migrant_helper.core.rules.plan import Row
from migrant_helper.core.rules.reasons import answer_of, to_confirm
from migrant_helper.core.rules.shapes import Change, Fact
from migrant_helper.core.rules.tree import Leaf, Part, Rule, deciding
from migrant_helper.core.rules.truth import Truth
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


def would_change(screening: Screening, row: Row, decisive: Sequence[Part]) -> list[Change]:
    """The changes that would each make this unmet scheme met, in the order of its rule.

    `decisive` are the leaves that decide it. A fact that never changes has none. Each is {fact, to,
    on?, more?, parameter?, confirm?}: `to` is the answer that would do, nearest to the one given;
    `more` is how much more that is, for a number the person adds to; `on` is the day on which time
    alone does it (then `to` is what the fact will have reached or, with `parameter`, the figure
    then in force); `confirm` is there, and true, where the scheme would be met on a row without a
    checked source alone; `open`, and true, where what the person can do leaves it not met but open.
    """
    found: list[Change] = []
    tried: Tried = {}
    in_time = may_come(screening, row.rule)
    for part in decisive:
        by_itself = by_time(screening, row, part, tried) if in_time else []
        for change in by_itself + _by_answer(screening, row, part):
            if change not in found:
                found.append(change)
    for part in _untold(screening, row.rule, decisive):
        if part.leaf is not None and _can_do(screening, part.leaf):
            found += [one for one in _by_answer(screening, row, part) if one not in found]
    return found or _opening(screening, row, decisive)


def _untold(screening: Screening, rule: Rule, decisive: Sequence[Part]) -> list[Part]:
    """What decides beside those once that is told which counts as unmet until then."""
    if not any(part.kind == "asked" for part in rule):
        return []
    return [part for part in deciding(rule, screening.state, untold=True) if part not in decisive]


def _opening(screening: Screening, row: Row, decisive: Sequence[Part]) -> list[Change]:
    """What a person can do so that an unmet scheme is open again: the first paper that is enough alone,
    else all of them together; nothing where more than that keeps it shut.
    """
    papers = [
        Change(fact=part.leaf.fact, to=part.leaf.operand is not part.negated, open=True)
        for part in decisive
        if part.leaf is not None and _can_do(screening, part.leaf)
    ]
    for some in [*([one] for one in papers), papers]:
        if some and _opens(screening, row, some):
            return some
    return []


def _opens(screening: Screening, row: Row, papers: Sequence[Change]) -> bool:
    then = screening
    for one in papers:
        then = answered(then, one["fact"], one["to"])
    return then.state[row.slot] is not Truth.UNMET


def _can_do(screening: Screening, leaf: Leaf) -> bool:
    """Whether a leaf asks for what anybody can have made: a paper, an account, a check."""
    fact = screening.plan.catalogue["facts"][leaf.fact]
    can_do: bool = fact["type"] == "bool" and fact.get("changes") == "by_doing"
    return can_do


def _by_answer(screening: Screening, row: Row, part: Part) -> list[Change]:
    """The changes by another answer to the leaf's fact; where none next to its own limit does, the
    nearest that another limit of the same fact asks for: 11 for `at_least: 5` beside `over: 10`.
    """
    leaf = part.leaf
    if leaf is None:
        return []
    fact = screening.plan.catalogue["facts"][leaf.fact]
    if fact.get("changes", "never") == "never" or ("derive" in fact and since(fact["derive"])):
        return []
    answers = _doable(fact, _answers(screening, leaf, fact, not part.negated), screening, leaf.fact)
    if len(answers) > 1 and not _may_turn(screening, row, leaf.fact):
        return []
    tried = [_turned(screening, row, leaf.fact, to) for to in answers]
    found = [change for change in tried if change is not None]
    if found or fact["type"] != "number" or not _may_turn(screening, row, leaf.fact):
        return found
    limits = _limits(row.rule, leaf.fact, fact, answer_of(screening, leaf.fact))
    others = _doable(fact, limits, screening, leaf.fact)
    further = (_turned(screening, row, leaf.fact, to) for to in others if to not in answers)
    first = next((change for change in further if change is not None), None)
    return [] if first is None else [first]


def _doable(fact: Fact, answers: list[Any], screening: Screening, name: str) -> list[Any]:
    """Of a number that a person adds to, those that are more than it is: nobody works fewer days
    than were worked.
    """
    if fact["type"] != "number":
        return answers
    had: float = span(answer_of(screening, name))[0]
    return [to for to in answers if to > had]


def _may_turn(screening: Screening, row: Row, fact: str) -> bool:
    """Whether the scheme would still be open if nothing were known of that fact."""
    if fact in screening.plan.derived:
        return True
    return answered(screening, fact, None).state[row.slot] is not Truth.UNMET


def _answers(screening: Screening, leaf: Leaf, fact: Fact, meet: bool) -> list[Any]:
    if leaf.operator == "same_as":
        other = answer_of(screening, leaf.operand)
        return [] if not meet or other is None else [other]
    answer = answer_of(screening, leaf.fact)
    return nearest(fact, leaf.operator, leaf.operand, answer, meet=meet)


def _limits(rule: Rule, name: str, fact: Fact, answer: Any) -> list[float]:
    """The numbers on either side of every limit that the rule sets to a fact, nearest first."""
    found: list[float] = []
    for part in rule:
        leaf = part.leaf
        if leaf is not None and leaf.fact == name and None not in _listed(leaf):
            for meet in (True, False):
                found += nearest(fact, leaf.operator, leaf.operand, answer, meet=meet)
    return sorted(dict.fromkeys(found), key=lambda number: (_away(number, answer), number))


def _listed(leaf: Leaf) -> list[Any]:
    return leaf.operand if isinstance(leaf.operand, list) else [leaf.operand]


def _away(number: float, answer: Any) -> float:
    """How far a number lies from the nearer end of an answer."""
    ends: tuple[float, float] = span(answer)
    return max(ends[0] - number, number - ends[1])


def _turned(screening: Screening, row: Row, name: str, to: Any) -> Change | None:
    """The change of one answer, with `confirm` where what it comes to has to be confirmed; None
    where it does not make the scheme met.
    """
    then = answered(screening, name, to)
    if then.state[row.slot] is not Truth.MET:
        return None
    change = Change(fact=name, to=to)
    more = _more(screening, name, to)
    if more > 0:
        change["more"] = more
    if to_confirm(then, row, deciding(row.rule, then.state)):
        change["confirm"] = True
    return change


def _more(screening: Screening, name: str, to: Any) -> float:
    """How much more that is, of a number that a person adds to; 0 where that cannot be said."""
    fact, answer = screening.plan.catalogue["facts"][name], answer_of(screening, name)
    if fact["type"] != "number" or fact["changes"] != "by_doing" or not is_exact(answer):
        return 0
    wanted: float = to
    had: float = answer
    return wanted - had


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
    number: float = limit
    return [math.floor(number) + 1 if step == _ABOVE else math.ceil(number) - 1]
