"""As much of a case as one card holds: a picture has room for so many bits, and for days near the
day of issue.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.card.bits import EARLIEST, LATEST, MAX_DEADLINES
from migrant_helper.core.card.codes import BadCase, codes_of, payload
from migrant_helper.core.words.days import days_between
from migrant_helper.pages.parts.page import World

Case = dict[str, Any]


def fitted(world: World, case: Case) -> Case:
    """The case without the days no card can hold, and without its last entries where all are too
    many for one picture. The case of a card that can be signed, or one with no entries."""
    codes = codes_of(world.catalogues.values())
    entries = [
        {**entry, "deadlines": held(entry["deadlines"], case["issued"])}
        for entry in case["entries"]
    ]
    while entries and not fits({**case, "entries": entries}, codes):
        entries = entries[:-1]
    return {**case, "entries": entries}


def held(deadlines: list[dict[str, str]], issued: str) -> list[dict[str, str]]:
    """The deadlines of one entry that a card can hold: each once, near enough, at most seven."""
    once = {row["id"]: row for row in reversed(deadlines)}
    near = [
        row
        for row in deadlines
        if once[row["id"]] is row and fits_in_days(days_between(issued, row["on"]))
    ]
    return near[:MAX_DEADLINES]


def fits(case: Case, codes: Any) -> bool:
    """Whether a card can hold the case: not when it is too much for one picture, nor by the clock
    of a phone that is years behind. Raises BadCase for anything else."""
    try:
        payload(case, codes)
    except BadCase as bad:
        if bad.where not in ("entries", "issued"):
            raise
        return False
    return True


def fits_in_days(days: int) -> bool:
    """Whether a card can hold a deadline so many days after its day of issue."""
    return EARLIEST <= days <= LATEST
