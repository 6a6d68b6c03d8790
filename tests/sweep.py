"""How much is tried. `make test` tries what finds a fault of each kind, `make sweep` every language in a browser and
many times the seeds."""

import os
from collections.abc import Sequence
from typing import Any

# What is set is no setting of the service.
WHOLE = bool(os.environ.get("MIGRANT_HELPER_SWEEP"))  # noqa: TID251
# Letters of its own from left to right, and from right to left: of the others' pages the words alone differ.
LOOKED_AT = ("hi", "ur")


def tries(some: int, *, whole: int) -> int:
    """How many seeded cases: `some`, or the `whole` of a sweep."""
    return whole if WHOLE else some


def opened_in(languages: Sequence[str], some: Sequence[str] = LOOKED_AT) -> list[Any]:
    """In which languages each page is opened in a browser: in `some` of them, in all in a sweep."""
    return [lang for lang in languages if WHOLE or lang in some]
