"""The likeliest path on which a part of a rule comes to be met, or unmet.

A path says how far it is, and what can be asked now: what hangs on another answer waits for that.
How far is one number, so that the parts of an entry are added up in one go: the answers it takes,
times ANSWER, and how unlikely it is, in steps of about a twelfth less likely each.
On the phone as well; kept the same by tests/vectors/questions.json.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from migrant_helper.core.asking.chance import WHOLE, Chance
from migrant_helper.core.rules.decide import Screening
from migrant_helper.core.rules.tree import missing_of
from migrant_helper.core.rules.truth import Truth

Path = tuple[int, tuple[str, ...]]

ANSWER = 65536
DOUBTS = 128
NOWHERE: Path = (0, ())
_NEVER: Path = (DOUBTS - 1, ())
_MET, _UNKNOWN, _UNMET = Truth.MET, Truth.UNKNOWN, Truth.UNMET


@dataclass(frozen=True, slots=True, eq=False)
class Fresh:
    """How unlikely each leaf is to be met and to be unmet, by its slot, in steps; and the paths
    found so far to what nothing is known of yet, to its being met and unmet."""

    steps: dict[int, tuple[int, int]]
    met: dict[int, Path]
    unmet: dict[int, Path]


def _likelihoods() -> list[int]:
    found = [WHOLE * WHOLE]
    for _ in range(DOUBTS - 1):
        found.append(found[-1] * 917 // 1000)  # eight steps are half as likely
    return found


_LIKELY = _likelihoods()


def fresh_of(chances: Mapping[int, Chance]) -> Fresh:
    """For leaves with these chances, by slot."""
    return Fresh(
        {slot: (_steps(met), _steps(unmet)) for slot, (met, unmet) in chances.items()}, {}, {}
    )


def _steps(chance: int) -> int:
    return next((at for at, likely in enumerate(_LIKELY) if likely <= chance * WHOLE), DOUBTS - 1)


def likelihood(far: int) -> int:
    """How likely a path is that is so far, in millionths."""
    return _LIKELY[min(far % ANSWER, DOUBTS - 1)]


def rate(far: int) -> int:
    """How likely it is for each answer that it takes; more is better."""
    return likelihood(far) * 2 // (2 * (far // ANSWER) + 1)


def path_to(fresh: Fresh, screening: Screening, slot: int, wanted: Truth) -> Path:
    """The likeliest path to that state; NOWHERE to go where it is in it already."""
    state = screening.state[slot]
    if state is not _UNKNOWN:
        return NOWHERE if state is wanted else _NEVER
    for fact in screening.plan.reads[slot]:
        if fact in screening.facts:
            return _worked_out(fresh, screening, slot, wanted)
    held = fresh.met if wanted is _MET else fresh.unmet
    path = held.get(slot)
    if path is None:
        path = _worked_out(fresh, screening, slot, wanted)
        held[slot] = path
    return path


def _worked_out(fresh: Fresh, screening: Screening, slot: int, wanted: Truth) -> Path:
    plan, is_met = screening.plan, wanted is _MET
    if slot not in plan.groups:
        return _leaf(fresh, screening, slot, is_met)
    _, end, _, needs, inside = plan.groups[slot]
    if needs < 0:
        return _asked(fresh, screening, inside, wanted)
    if end is _UNKNOWN and needs == 0:  # a `not`
        return path_to(fresh, screening, inside[0], _UNMET if is_met else _MET)
    paths = [path_to(fresh, screening, part, wanted) for part in inside]
    if needs > 0:
        return _together(_best(paths, needs if is_met else len(paths) - needs + 1))
    # Met is one part of `any` and all of `all`; unmet is one part of `all` and all of `any`.
    return _together(_best(paths, 1) if (end is _MET) == is_met else paths)


def _asked(fresh: Fresh, screening: Screening, inside: Sequence[int], wanted: Truth) -> Path:
    """To a leaf that is asked of some only: while it is open of whom, that is asked first."""
    told = path_to(fresh, screening, inside[0], wanted)
    if len(inside) == 1 or screening.state[inside[1]] is not _UNKNOWN:
        return told
    far, asked = path_to(fresh, screening, inside[1], wanted)
    return (far + told[0], asked) if wanted is _MET else (far, asked)


def _leaf(fresh: Fresh, screening: Screening, slot: int, is_met: bool) -> Path:
    leaf = screening.plan.leaves[slot]
    missing = missing_of(leaf, screening.plan.catalogue["facts"], screening.facts)
    # What was asked and is not known is not asked again: another way is looked for. Two places are both needed.
    asked = tuple(fact for fact in dict.fromkeys(missing) if fact not in screening.facts)
    if not asked or (leaf.operator == "same_as" and len(asked) < len(missing)):
        return _NEVER
    return len(asked) * ANSWER + fresh.steps[slot][0 if is_met else 1], asked


def _best(paths: Sequence[Path], count: int) -> list[Path]:
    """So many paths with the best chance for each answer, but those that lead nowhere last."""
    rates = [rate(path[0]) for path in paths]
    if count == 1:
        return [paths[rates.index(max(rates))]]
    order = sorted(range(len(paths)), key=lambda at: (-rates[at], at))
    return [paths[at] for at in order[:count]]


def _together(paths: Sequence[Path]) -> Path:
    """All of these: what two of them ask is asked once."""
    if len(paths) == 1:
        return paths[0]
    far = 0
    asked: dict[str, bool] = {}
    for more, facts in paths:
        again = sum(1 for fact in facts if fact in asked)
        far += more - again * ANSWER
        for fact in facts:
            asked[fact] = True
    return far, tuple(asked)
