"""What one more answer can turn: for each missing fact the chance that its answer alone settles a
part.

On the phone as well; kept the same by tests/vectors/questions.json.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from migrant_helper.core.asking.chance import WHOLE, Chance, chances_of
from migrant_helper.core.rules.plan import Plan
from migrant_helper.core.rules.shapes import Facts
from migrant_helper.core.rules.tree import missing_of
from migrant_helper.core.rules.truth import Truth
from migrant_helper.core.words.kept import Kept, kept

# A missing fact, the chance that its answer alone turns the part met, and that it turns it unmet.
Power = tuple[str, int, int]

_MOST_PLANS = 32
_worths: list[Kept] = []
_MET, _UNKNOWN = Truth.MET, Truth.UNKNOWN


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """What is the same for everybody who is asked about a plan: the chance of each leaf by its
    slot and, by the slot of each of its rows' own parts, the powers over it while nothing is known
    of it.
    """

    plan: Plan
    chances: dict[int, Chance]
    fresh: dict[int, tuple[Power, ...]]


def worth_of(plan: Plan) -> Worth:
    """The worth of a plan's questions, worked out once."""
    worth: Worth = kept(_worths, _MOST_PLANS, [plan], "", lambda: _worth(plan))
    return worth


def _worth(plan: Plan) -> Worth:
    chances = chances_of(plan.catalogue["facts"], plan.leaves, plan.columns)
    bare = Worth(plan, chances, {})
    slots = dict.fromkeys(slot for row in plan.rows for slot in row.parts)
    unknown = [slot for slot in slots if plan.blank[slot] is _UNKNOWN]
    fresh = {slot: tuple(powers_of(bare, {}, plan.blank, slot)) for slot in unknown}
    return Worth(plan, chances, fresh)


def powers_of(worth: Worth, facts: Facts, state: Sequence[Truth], slot: int) -> list[Power]:
    """The powers over an unknown part, for a person of whom `facts` are known."""
    step = worth.plan.groups.get(slot)
    if step is None:
        return _leaf_powers(worth, facts, slot)
    _, kind, needs, inside = step
    waiting = [part for part in inside if state[part] is _UNKNOWN]
    found = [powers_of(worth, facts, state, part) for part in waiting]
    if kind == "not":
        return [(fact, unmet, met) for fact, met, unmet in found[0]]
    lacking = len(waiting) if kind == "all" else 1
    if kind == "at_least":
        lacking = needs - sum(1 for part in inside if state[part] is _MET)
    return found[0] if len(found) == 1 else _together(found, lacking)


def _leaf_powers(worth: Worth, facts: Facts, slot: int) -> list[Power]:
    leaf = worth.plan.leaves[slot]
    missing = missing_of(leaf, worth.plan.catalogue["facts"], facts)
    alone = len(missing) == 1 or leaf.operator != "same_as"
    met, unmet = worth.chances[slot] if alone else (0, 0)
    return [(fact, met, unmet) for fact in dict.fromkeys(missing)]


def _together(powers: Sequence[Sequence[Power]], lacking: int) -> list[Power]:
    """`lacking` more met parts make the group met; so do len(powers) - lacking + 1 unmet ones
    unmet.
    """
    counts: dict[str, int] = {}
    rises: dict[str, int] = {}
    sinks: dict[str, int] = {}
    for some in powers:
        for fact, met, unmet in some:
            counts[fact] = counts.get(fact, 0) + 1
            rises[fact] = rises.get(fact, 0) + met
            sinks[fact] = sinks.get(fact, 0) + unmet
    most = len(powers)
    return [
        (
            fact,
            _turned(count, most, rises[fact], lacking),
            _turned(count, most, sinks[fact], most - lacking + 1),
        )
        for fact, count in counts.items()
    ]


def _turned(count: int, most: int, chance: int, wanted: int) -> int:
    """The chance that an answer read by `count` of `most` parts, whose chances add up to `chance`,
    turns `wanted` of them.
    """
    if wanted == 1:
        return min(WHOLE, chance)
    return max(0, chance - (count - 1) * WHOLE) if wanted == most == count else 0
