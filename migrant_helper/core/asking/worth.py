"""What is the same for everybody who is asked about a plan: how far each part of its entries is from
being met while nothing is known of it.

On the phone as well; kept the same by tests/vectors/questions.json.
"""

from dataclasses import dataclass

from migrant_helper.core.asking.chance import chances_of
from migrant_helper.core.asking.path import NOWHERE, Fresh, Path, fresh_of, path_to
from migrant_helper.core.rules.decide import Screening
from migrant_helper.core.rules.plan import Plan
from migrant_helper.core.rules.truth import Truth
from migrant_helper.core.words.kept import Kept, kept

_MOST_PLANS = 32
_worths: list[Kept] = []


# The slot of an entry, the slots of its own parts, how much it matters, whether one of these is enough.
WorthRow = tuple[int, tuple[int, ...], int, bool]


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """Of a plan: its rows; by fact, which of their parts it can change; and the paths to each part
    while nothing is known of it.

    By slot: how `far` a part is from being met and what is to be `asked` for it. Copying a list is
    ten times as fast as making it.
    """

    rows: tuple[WorthRow, ...]
    changed_by: dict[str, tuple[int, ...]]
    fresh: Fresh
    far: list[int]
    asked: list[tuple[str, ...]]
    zeros: list[int]


def worth_of(plan: Plan) -> Worth:
    """The worth of a plan's questions, worked out once."""
    worth: Worth = kept(_worths, _MOST_PLANS, [plan], "", lambda: _worth(plan))
    return worth


def _worth(plan: Plan) -> Worth:
    nobody = Screening(plan, {}, {}, list(plan.blank))
    fresh = fresh_of(chances_of(plan.catalogue["facts"], plan.leaves, plan.columns))
    own = list(dict.fromkeys(slot for row in plan.rows for slot in row.parts))
    paths: list[Path] = [NOWHERE for _ in plan.blank]
    changed_by: dict[str, list[int]] = {}
    for slot in own:
        paths[slot] = path_to(fresh, nobody, slot, Truth.MET)
        for fact in plan.reads[slot]:
            changed_by.setdefault(fact, []).append(slot)
    return Worth(
        tuple([(row.slot, row.parts, row.matters, row.is_any) for row in plan.rows]),
        {fact: tuple(slots) for fact, slots in changed_by.items()},
        fresh,
        [path[0] for path in paths],
        [path[1] for path in paths],
        [0 for _ in paths],
    )
