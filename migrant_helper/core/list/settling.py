"""The question that settles most of what is on the list already: which steps, papers and days of
the entries that are somebody's are for them.

Asked when no answer is left that could find another entry.
On the phone as well; kept the same by the pages of tests/parity.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from migrant_helper.core.asking.asked import is_asked, is_open
from migrant_helper.core.entry.steps import name_of, teller
from migrant_helper.core.rules.decide import start
from migrant_helper.core.rules.shapes import Catalogue, Fact, Facts
from migrant_helper.core.rules.truth import Truth

_PARTS = ("steps", "documents", "deadlines")


def settling_question(
    catalogue: Catalogue, facts: Facts, on: str, skipped: Collection[str] = (), topic: str = ""
) -> str | None:
    """The fact that decides most rows of what is theirs, each by how much its entry matters, times
    the fact's `weight`; of equals the first in the order of asking. None where nothing is left."""
    declared: Mapping[str, Fact] = catalogue["facts"]
    wanted = [
        fact
        for fact in declared
        if (topic == "" or declared[fact].get("topic") == topic)
        and is_open(fact, declared, facts, skipped)
    ]
    return _most(catalogue, facts, on, wanted)


def trouble_question(
    catalogue: Catalogue, facts: Facts, on: str, skipped: Collection[str] = ()
) -> str | None:
    """The same of facts with a `weight` alone: trouble somebody may be in is asked as soon as an
    entry is theirs whose steps hang on it."""
    declared: Mapping[str, Fact] = catalogue["facts"]
    wanted = [
        fact
        for fact in declared
        if "weight" in declared[fact] and is_open(fact, declared, facts, skipped)
    ]
    return _most(catalogue, facts, on, wanted)


def _most(catalogue: Catalogue, facts: Facts, on: str, wanted: Sequence[str]) -> str | None:
    """The one of these facts that decides most. Nothing is worked out where none is wanted."""
    declared: Mapping[str, Fact] = catalogue["facts"]
    worths = _worths(catalogue, facts, on) if len(wanted) > 0 else {}
    best, most = None, 0
    for fact in wanted:
        weight: int = declared[fact].get("weight", 1)
        worth = worths.get(fact, 0) * weight
        if worth > most and is_asked(catalogue, facts, on, fact):
            best, most = fact, worth
    return best


def _worths(catalogue: Catalogue, facts: Facts, on: str) -> dict[str, int]:
    """By fact, how much the entries matter whose rows it leaves open, a row each."""
    tell = teller(catalogue, facts, on)
    screening = start(catalogue, facts, on)
    found: dict[str, int] = {}
    schemes: list[Mapping[str, Any]] = catalogue["schemes"]
    for scheme in schemes:
        row = screening.plan.row_of[scheme["id"]]
        if screening.state[row.slot] is not Truth.MET:
            continue
        for part in _PARTS:
            for at, each in enumerate(scheme.get(part) or ()):
                if each.get("only_if"):
                    verdict = tell(name_of(scheme, part, at))
                    for fact in verdict["missing"] if verdict["outcome"] == "unknown" else ():
                        found[fact] = found.get(fact, 0) + row.matters
    return found
