"""A rule as a tree of numbered parts.

On the phone as well; kept the same by tests/vectors/rules.json.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from migrant_helper.core.rules.shapes import Condition
from migrant_helper.core.rules.truth import NEGATED, Truth, all_of, any_of, at_least


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """One leaf where it stands: its operand on the plan's day, and whether a checked source bears
    it.
    """

    slot: int
    fact: str
    operator: str
    operand: Any
    rule: Condition
    verified: bool


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """`all`, `any`, `not` or `at_least` over its parts."""

    slot: int
    kind: str
    parts: "tuple[Node, ...]"
    needs: int = 0


Node = Leaf | Group


def combined(kind: str, needs: int, truths: Any) -> Truth:
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
    return at_least(needs, truths)


def folded(node: Node, truth_of: Callable[[Leaf, bool], Truth], negated: bool = False) -> Truth:
    """What `node` would be if each leaf were as `truth_of(leaf, negated)` says."""
    if isinstance(node, Leaf):
        return truth_of(node, negated)
    inside = negated != (node.kind == "not")
    return combined(node.kind, node.needs, [folded(part, truth_of, inside) for part in node.parts])
