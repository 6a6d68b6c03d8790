"""The three values of a condition, by Kleene's strong logic: unmet < unknown < met.

Mirrored by static/js/core/truth.js; kept the same by tests/vectors/rules.json.
"""

from collections.abc import Iterable
from enum import IntEnum
from typing import Never


class Truth(IntEnum):
    """What is known of a condition. `all` is the least of its parts, `any` the greatest."""

    UNMET = 0
    UNKNOWN = 1
    MET = 2

    def __bool__(self) -> Never:
        raise TypeError("a Truth is no bool: compare it, as in `truth is Truth.MET`")


WORDS = ("unmet", "unknown", "met")
NEGATED = (Truth.MET, Truth.UNKNOWN, Truth.UNMET)


def at_least(needs: int, truths: Iterable[Truth]) -> Truth:
    """Met once `needs` parts are met, unmet once fewer than that can still be met."""
    met = could = 0
    for truth in truths:
        met += truth is Truth.MET
        could += truth is not Truth.UNMET
    if met >= needs:
        return Truth.MET
    return Truth.UNKNOWN if could >= needs else Truth.UNMET
