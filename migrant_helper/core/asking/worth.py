"""What one more answer can turn: for each missing fact the chance that its answer alone settles a
part.

On the phone as well; kept the same by tests/vectors/questions.json.
"""

from weakref import WeakKeyDictionary

from migrant_helper.core.asking.chance import WHOLE, Chance, chances_of
from migrant_helper.core.rules.decide import Screening, decide
from migrant_helper.core.rules.numbered import Plan
from migrant_helper.core.rules.reasons import missing_of
from migrant_helper.core.rules.tree import Group, Leaf, Node
from migrant_helper.core.rules.truth import Truth

Powers = dict[str, Chance]
_untouched: WeakKeyDictionary[Plan, Screening] = WeakKeyDictionary()


def powers_of(screening: Screening, node: Node) -> Powers:
    """Each fact missing in an unknown part -> the chance that its answer alone turns it met, and
    unmet.

    A part of which nothing is known yet is the same for everybody, so it is worked out once.
    """
    plan = screening.plan
    if not plan.reads[node.slot].isdisjoint(screening.values):
        return _fresh(screening, node)
    if node.slot not in plan.powers:
        if plan not in _untouched:
            _untouched[plan] = decide(plan, {})
        plan.powers[node.slot] = _fresh(_untouched[plan], node)
    return plan.powers[node.slot]


def _fresh(screening: Screening, node: Node) -> Powers:
    if isinstance(node, Leaf):
        return _leaf_powers(screening, node)
    return _group_powers(screening, node)


def _leaf_powers(screening: Screening, leaf: Leaf) -> Powers:
    group = screening.plan.derived.get(leaf.fact)
    if group is not None:
        powers = powers_of(screening, group)
        return powers if leaf.operand else _swapped(powers)
    facts = missing_of(screening, leaf)
    alone = len(facts) == 1 or leaf.operator != "same_as"
    chance = chances_of(screening.plan)[leaf.slot] if alone else (0, 0)
    return dict.fromkeys(facts, chance)


def _swapped(powers: Powers) -> Powers:
    return {fact: (unmet, met) for fact, (met, unmet) in powers.items()}


def _group_powers(screening: Screening, group: Group) -> Powers:
    state = screening.state
    open_parts = [part for part in group.parts if state[part.slot] is Truth.UNKNOWN]
    parts = [powers_of(screening, part) for part in open_parts]
    if group.kind == "not":
        return _swapped(parts[0])
    needs = len(open_parts)
    lacking = {"all": len(parts), "any": 1}.get(group.kind)
    if lacking is None:
        lacking = group.needs - sum(state[part.slot] is Truth.MET for part in group.parts)
    # `lacking` more met parts make it met; so do len(parts) - lacking + 1 more unmet ones unmet.
    return {
        fact: (_turned(parts, fact, 0, lacking), _turned(parts, fact, 1, needs - lacking + 1))
        for powers in parts
        for fact in powers
    }


def _turned(parts: list[Powers], fact: str, side: int, wanted: int) -> int:
    """The chance that the answer to `fact` turns `wanted` of the parts to one side."""
    chances = [powers[fact][side] for powers in parts if fact in powers]
    if wanted == 1:
        return min(WHOLE, sum(chances))
    if wanted == len(parts) == len(chances):
        return max(0, WHOLE - sum(WHOLE - chance for chance in chances))
    return 0
