"""Why a scheme came out as it did: the leaves that decide it, what is missing, whether checked
sources bear it.

On the phone as well; kept the same by tests/vectors/screenings.json.
"""

from typing import Any

from migrant_helper.core.rules.decide import Screening
from migrant_helper.core.rules.derived import missing_since, since
from migrant_helper.core.rules.numbered import Row
from migrant_helper.core.rules.operators import is_exact
from migrant_helper.core.rules.places import is_coarse
from migrant_helper.core.rules.tree import Leaf, Node, folded
from migrant_helper.core.rules.truth import Truth


def missing(screening: Screening, node: Node) -> list[str]:
    """The facts that still matter to `node`, sorted: those of unknown leaves reached through
    unknown parts alone.
    """
    found: set[str] = set()
    _missing(screening, node, found)
    return sorted(found)


def _missing(screening: Screening, node: Node, found: set[str]) -> None:
    if screening.state[node.slot] is not Truth.UNKNOWN:
        return
    if isinstance(node, Leaf):
        found.update(missing_of(screening, node))
        return
    for part in node.parts:
        _missing(screening, part, found)


def missing_of(screening: Screening, leaf: Leaf) -> list[str]:
    """The facts that would settle an unknown leaf; none where only its parameter has no value on
    that day.
    """
    plan, facts = screening.plan, screening.facts
    if leaf.operator == "same_as":
        sides = (leaf.fact, leaf.operand)
        return [side for side in sides if is_coarse(facts.get(side), leaf.rule["level"])]
    fact = plan.catalogue["facts"][leaf.fact]
    if "derive" in fact and since(fact["derive"]) is None:
        return missing(screening, plan.derived[leaf.fact])
    if "derive" in fact:
        return missing_since(fact["derive"], facts)
    known = is_exact(facts.get(leaf.fact)) and leaf.operator != "within"
    return [] if known else [leaf.fact]


def because(screening: Screening, node: Node) -> list[dict[str, Any]]:
    """The leaves that decide a met or unmet `node`, in document order; none for an unknown one.

    Each is {fact, operator, value, level?, answer, other?, negated, parameter?, source?, verified}:
    `value` is the operand in force (for `same_as` the other fact, whose answer is `other`),
    `negated` says that an odd number of `not` stands above.
    """
    if screening.state[node.slot] is Truth.UNKNOWN:
        return []
    return [_reason(screening, leaf, negated) for leaf, negated in deciding(screening, node, False)]


def deciding(screening: Screening, node: Node, negated: bool) -> list[tuple[Leaf, bool]]:
    """The leaves that decide `node`, each with whether it is negated: of a group, the parts that
    came out as it did.
    """
    if isinstance(node, Leaf):
        return [(node, negated)]
    state = screening.state
    if node.kind == "not":
        return deciding(screening, node.parts[0], not negated)
    parts = [part for part in node.parts if state[part.slot] is state[node.slot]]
    return [found for part in parts for found in deciding(screening, part, negated)]


def _reason(screening: Screening, leaf: Leaf, negated: bool) -> dict[str, Any]:
    rule = leaf.rule
    reason = {"fact": leaf.fact, "operator": leaf.operator, "value": leaf.operand}
    if leaf.operator == "same_as":
        reason["level"] = rule["level"]
    reason["answer"] = answer_of(screening, leaf.fact)
    if leaf.operator == "same_as":
        reason["other"] = answer_of(screening, leaf.operand)
    reason["negated"] = negated
    named = parameters_of(leaf)
    if named:
        reason["parameter"] = named[0] if len(named) == 1 else named
    if "source" in rule:
        reason["source"] = rule["source"]
    reason["verified"] = leaf.verified
    return reason


def parameters_of(leaf: Leaf) -> list[str]:
    """The ids of the parameters that stand in the leaf's operand."""
    operand = leaf.rule[leaf.operator]
    ends = operand if leaf.operator == "between" else [operand]
    return [end["parameter"] for end in ends if isinstance(end, dict)]


def answer_of(screening: Screening, fact: str) -> Any:
    """The fact as it is stored, or as it is derived; None where it is not known."""
    if screening.facts.get(fact) is not None:
        return screening.facts[fact]
    if fact in screening.plan.derived:
        truth = screening.state[screening.plan.derived[fact].slot]
        return None if truth is Truth.UNKNOWN else truth is Truth.MET
    if fact not in screening.values:
        return None
    low, high = screening.values[fact]
    if low == high:
        return low
    ends = {"min": low, "max": high}
    return {key: end for key, end in ends.items() if abs(end) != float("inf")}


def to_confirm(screening: Screening, row: Row) -> bool:
    """Whether the scheme's outcome has to be confirmed: it rests on a row without a checked source,
    or it is not sure that the scheme runs.
    """
    status = row.status or {}
    if row.closed:
        return status.get("verified") is not True
    return status.get("is") == "doubtful" or rests_on_unchecked(screening, row.root)


def rests_on_unchecked(screening: Screening, node: Node) -> bool:
    """Whether the outcome of `node`, met or unmet, would not stand on the rows with a checked
    source alone.

    For a met one an exclusion counts as checked: only its positive conditions have to be borne out.
    """
    truth = screening.state[node.slot]
    if truth is Truth.UNKNOWN:
        return False

    def checked(leaf: Leaf, negated: bool) -> Truth:
        stands = leaf.verified or (truth is Truth.MET and negated)
        return screening.state[leaf.slot] if stands else Truth.UNKNOWN

    return folded(node, checked) is not truth
