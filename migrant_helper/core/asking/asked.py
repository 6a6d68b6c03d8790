"""Whether a fact is asked of this person at all (its `only_if`), whether it still is, and whether it is
asked before others (its `soon`).

On the phone as well; kept the same by the pages of tests/parity.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from migrant_helper.core.rules.decide import start
from migrant_helper.core.rules.shapes import Catalogue, Fact, Facts
from migrant_helper.core.rules.truth import Truth
from migrant_helper.core.words.kept import Kept, kept

_MOST_CATALOGUES = 32
_conditions: list[Kept] = []


def is_asked(catalogue: Catalogue, facts: Facts, on: str, fact: str) -> bool:
    """True for a declared fact without a condition, and for one whose condition is met."""
    if "only_if" not in catalogue["facts"][fact]:
        return True
    return _is_met(catalogue, facts, on, fact)


def is_open(
    fact: str, declared: Mapping[str, Fact], facts: Facts, skipped: Collection[str]
) -> bool:
    """Whether it was not asked yet, nor what it is finer than asked in vain: whoever does not know
    their year of birth does not know the day."""
    if fact in facts or fact in skipped:
        return False
    coarser = declared[fact].get("finer_than")
    if coarser is None:
        return True
    return coarser not in skipped and (coarser not in facts or facts[coarser] is not None)


def soon_question(
    catalogue: Catalogue, facts: Facts, on: str, skipped: Collection[str] = ()
) -> str | None:
    """The first fact whose `soon` is met by what was told; before others what is `delicate`: a sign of trouble
    that nobody may name unasked. None where none is left."""
    declared: Mapping[str, Fact] = catalogue["facts"]
    signs = sorted(declared, key=lambda name: "delicate" not in declared[name])
    return _first_soon(catalogue, facts, on, skipped, signs)


def sign_question(
    catalogue: Catalogue, facts: Facts, on: str, skipped: Collection[str] = ()
) -> str | None:
    """The same of what is `delicate` alone: it stands before the results, however many questions were asked."""
    declared: Mapping[str, Fact] = catalogue["facts"]
    signs = [name for name in declared if "delicate" in declared[name]]
    return _first_soon(catalogue, facts, on, skipped, signs)


def _first_soon(
    catalogue: Catalogue, facts: Facts, on: str, skipped: Collection[str], wanted: Sequence[str]
) -> str | None:
    declared: Mapping[str, Fact] = catalogue["facts"]
    for fact in wanted:
        if "soon" not in declared[fact] or not is_open(fact, declared, facts, skipped):
            continue
        if _is_met(catalogue, facts, on, f"soon {fact}") and is_asked(catalogue, facts, on, fact):
            return fact
    return None


def _is_met(catalogue: Catalogue, facts: Facts, on: str, name: str) -> bool:
    asked: Catalogue = kept(
        _conditions, _MOST_CATALOGUES, [catalogue], "", lambda: _conditions_of(catalogue)
    )
    screening = start(asked, facts, on)
    return screening.state[screening.plan.row_of[name].slot] is Truth.MET


def _conditions_of(catalogue: Catalogue) -> dict[str, Any]:
    """The catalogue with a scheme for each condition in place of its own."""
    declared: Mapping[str, Fact] = catalogue["facts"]
    rules = [
        {"id": name if part == "only_if" else f"{part} {name}", "rule": declared[name][part]}
        for part in ("only_if", "soon")
        for name in declared
        if part in declared[name]
    ]
    return {**catalogue, "schemes": rules}
