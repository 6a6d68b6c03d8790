"""What one more answer can turn: for each missing fact the chance that its answer alone settles a
part.

On the phone as well; kept the same by tests/vectors/questions.json.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from migrant_helper.core.asking.chance import WHOLE, Chance, chances_of
from migrant_helper.core.rules.decide import Screening
from migrant_helper.core.rules.plan import Plan
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
    """What is the same for everybody who is asked about a plan: its rows as (slot, the slots of
    their own parts, how much they matter, whether one of these is enough); and by slot the chance
    of each leaf, and the powers over each such part, or part of one, while nothing is known of it.
    `zeros` are one for each slot: copying them is ten times as fast as making them.
    """

    rows: tuple[tuple[int, tuple[int, ...], int, bool], ...]
    zeros: tuple[int, ...]

    chances: dict[int, Chance]
    fresh: dict[int, tuple[Power, ...]]


def worth_of(plan: Plan) -> Worth:
    """The worth of a plan's questions, worked out once."""
    worth: Worth = kept(_worths, _MOST_PLANS, [plan], "", lambda: _worth(plan))
    return worth


def _worth(plan: Plan) -> Worth:
    chances = chances_of(plan.catalogue["facts"], plan.leaves, plan.columns)
    nobody = Screening(plan, {}, {}, list(plan.blank))
    fresh: dict[int, tuple[Power, ...]] = {}
    waiting = list(dict.fromkeys(slot for row in plan.rows for slot in row.parts))
    while waiting:
        slot = waiting.pop()
        if plan.blank[slot] is _UNKNOWN and slot not in fresh:
            fresh[slot] = tuple(_worked_out(Worth((), (), chances, {}), nobody, slot))
            waiting += plan.groups[slot][4] if slot in plan.groups else ()
    rows = tuple([(row.slot, row.parts, row.matters, row.is_any) for row in plan.rows])
    return Worth(rows, tuple([0 for _ in plan.blank]), chances, fresh)


def powers_of(worth: Worth, screening: Screening, slot: int) -> Sequence[Power]:
    """The powers over an unknown part: those worked out once, if nothing is known of it."""
    for fact in screening.plan.reads[slot]:
        if fact in screening.values:
            return _worked_out(worth, screening, slot)
    return worth.fresh.get(slot) or _worked_out(worth, screening, slot)


def _worked_out(worth: Worth, screening: Screening, slot: int) -> list[Power]:
    plan, state = screening.plan, screening.state
    if slot not in plan.groups:
        return _leaf_powers(worth, screening, slot)
    _, end, _, needs, inside = plan.groups[slot]
    if needs < 0:
        return _asked_powers(worth, screening, inside[0], inside[1])
    found = [powers_of(worth, screening, part) for part in inside if state[part] is _UNKNOWN]
    if end is _UNKNOWN and needs == 0:  # a `not`
        return [(fact, unmet, met) for fact, met, unmet in found[0]]
    lacking = 1 if end is _MET else len(found)
    if needs > 0:
        lacking = needs - sum(1 for part in inside if state[part] is _MET)
    return list(found[0]) if len(found) == 1 else _together(found, lacking)


def _asked_powers(worth: Worth, screening: Screening, told: int, asked: int) -> list[Power]:
    """Over a leaf that is asked of some only: while it is open of whom, that is asked, and settles
    the leaf where the answer is that it is not asked.
    """
    if screening.state[asked] is not _UNKNOWN:
        return list(powers_of(worth, screening, told))
    return [(fact, 0, unmet) for fact, _, unmet in powers_of(worth, screening, asked)]


def _leaf_powers(worth: Worth, screening: Screening, slot: int) -> list[Power]:
    leaf = screening.plan.leaves[slot]
    missing = missing_of(leaf, screening.plan.catalogue["facts"], screening.facts)
    alone = len(missing) == 1 or leaf.operator != "same_as"
    met, unmet = worth.chances[slot] if alone else (0, 0)
    return [(fact, met, unmet) for fact in dict.fromkeys(missing)]


def _together(powers: Sequence[Sequence[Power]], lacking: int) -> list[Power]:
    """`lacking` more met parts make the group met; so do len(powers) - lacking + 1 unmet ones
    unmet.
    """
    most = len(powers)
    every = [power for some in powers for power in some]
    if len({fact for fact, _, _ in every}) == len(every):  # no fact is read by two of the parts
        return [
            (fact, met if lacking == 1 else 0, unmet if lacking == most else 0)
            for fact, met, unmet in every
        ]
    counts: dict[str, int] = {}
    rises: dict[str, int] = {}
    sinks: dict[str, int] = {}
    for fact, met, unmet in every:
        counts[fact] = counts.get(fact, 0) + 1
        rises[fact] = rises.get(fact, 0) + met
        sinks[fact] = sinks.get(fact, 0) + unmet
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
