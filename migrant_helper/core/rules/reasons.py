"""Why a scheme came out as it did: the leaves that decide it, what is missing, whether checked
sources bear it.

On the phone as well; kept the same by tests/vectors/screenings.json.
"""

from collections.abc import Sequence
from typing import Any

from migrant_helper.core.rules.decide import Screening
from migrant_helper.core.rules.derived import sources
from migrant_helper.core.rules.plan import Row
from migrant_helper.core.rules.tree import UNTOLD, Leaf, Part, Rule, folded, missing_of, still_open
from migrant_helper.core.rules.truth import Truth

_MET, _UNKNOWN = Truth.MET, Truth.UNKNOWN


def missing(screening: Screening, rule: Rule) -> list[str]:
    """The facts that still matter to a rule, sorted: those of unknown leaves reached through
    unknown parts alone.
    """
    declared, facts = screening.plan.catalogue["facts"], screening.facts
    found: set[str] = set()
    for leaf in still_open(rule, screening.state):
        found.update(missing_of(leaf, declared, facts))
    return sorted(found)


def because(screening: Screening, decisive: Sequence[Part], is_met: bool) -> list[dict[str, Any]]:
    """The leaves that decide a met or unmet rule (see `tree.deciding`), as they are told; of a met
    one without its guards ("not in Nepal"), which are no reasons of this person's, but those
    of which the person does not know whether they hold.

    Each is {fact, operator, value, level?, answer, other?, negated, parameter?, source?, grade?,
    guard?, verified}:
    `value` is the operand in force (for `same_as` the other fact, whose answer is `other`),
    `negated` says that an odd number of `not` stands above.
    """
    leaves = [(part.leaf, part.negated) for part in decisive]
    return [
        _reason(screening, leaf, negated)
        for leaf, negated in leaves
        if leaf is not None and not (is_met and _is_guard(screening, leaf))
    ]


def _is_guard(screening: Screening, leaf: Leaf) -> bool:
    """Whether a leaf only keeps the country; not where the person was asked and does not know."""
    facts = screening.facts
    return leaf.rule.get("guard") is True and not (leaf.fact in facts and facts[leaf.fact] is None)


def _reason(screening: Screening, leaf: Leaf, negated: bool) -> dict[str, Any]:
    rule = leaf.rule
    reason: dict[str, Any] = {"fact": leaf.fact, "operator": leaf.operator, "value": leaf.operand}
    if leaf.operator == "same_as":
        reason["level"] = rule["level"]
    reason["answer"] = answer_of(screening, leaf.fact)
    if leaf.operator == "same_as":
        reason["other"] = answer_of(screening, leaf.operand)
    reason["negated"] = negated
    if leaf.parameters:
        named = leaf.parameters
        reason["parameter"] = named[0] if len(named) == 1 else list(named)
    if "source" in rule:
        reason["source"] = rule["source"]
    if "grade" in rule:
        reason["grade"] = rule["grade"]
    if _is_guard(screening, leaf):
        reason["guard"] = True
    reason["verified"] = leaf.verified
    return reason


def answer_of(screening: Screening, fact: str) -> Any:
    """The fact as it is stored, or as it is derived; None where it is not known."""
    if fact in screening.values:
        return screening.values[fact]
    slot = screening.plan.derived.get(fact)
    truth = _UNKNOWN if slot is None else screening.state[slot]
    return None if truth is _UNKNOWN else truth is _MET


def to_confirm(screening: Screening, row: Row, decisive: Sequence[Part]) -> bool:
    """Whether the scheme's outcome has to be confirmed: it rests on a row without a checked source,
    or it is not sure that the scheme runs.
    """
    status = row.status or {}
    if row.closed:
        return status.get("verified") is not True
    return status.get("is") == "doubtful" or _on_unchecked(screening, row.rule, decisive)


def _on_unchecked(screening: Screening, rule: Rule, decisive: Sequence[Part]) -> bool:
    state = screening.state
    truth = state[rule[-1].slot]
    if truth is _UNKNOWN:
        return False
    unknown = not_known(screening, rule)
    if not unknown and all(stands(part, truth) for part in decisive):
        return False
    return rests_on_unchecked(rule, [state[part.slot] for part in rule], truth, unknown)


def not_known(screening: Screening, rule: Rule) -> list[int]:
    """The places of what counts as unmet until it is told (`untold: unmet`), and of which the
    person was asked and does not know it: what comes of that has to be confirmed.
    """
    plan, facts = screening.plan, screening.facts
    if not any(fact in facts and facts[fact] is None for fact in plan.untold):
        return []
    found: list[int] = []
    for at, part in enumerate(rule):
        if part.kind == "asked" and part.needs == UNTOLD:
            told = rule[part.parts[0]]
            if told.leaf is not None and screening.state[told.slot] is _UNKNOWN:
                name = told.leaf.fact
                asked = [name, *sources(plan.catalogue["facts"][name])]
                if any(fact in facts and facts[fact] is None for fact in asked):
                    found.append(at)
    return found


def stands(part: Part, truth: Truth) -> bool:
    """Whether a checked source bears a leaf. For a met rule an exclusion counts as checked: only
    its positive conditions have to be borne out.
    """
    return part.leaf is None or part.leaf.verified or (truth is _MET and part.negated)


def rests_on_unchecked(
    rule: Rule, truths: Sequence[Truth], truth: Truth, unknown: Sequence[int]
) -> bool:
    """Whether the outcome of a rule, met or unmet, would not stand on the rows with a checked
    source alone, and with what the person does not know (`not_known`) left open.
    """
    known = [
        _UNKNOWN if at in unknown else _borne(part, truths[at], truth)
        for at, part in enumerate(rule)
    ]
    return folded(rule, known)[-1] is not truth


def _borne(part: Part, found: Truth, truth: Truth) -> Truth | None:
    """What a leaf came to, and unknown where no checked source bears it; None for a group."""
    if part.leaf is None:
        return None
    return found if stands(part, truth) else _UNKNOWN
