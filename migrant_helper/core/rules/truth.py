"""The three values of a condition, by Kleene's strong logic: unmet < unknown < met.

On the phone as well; kept the same by tests/vectors/rules.json.
"""

from collections.abc import Iterable, Sequence
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
TRUTHS = {"unmet": Truth.UNMET, "unknown": Truth.UNKNOWN, "met": Truth.MET}
NEGATED = (Truth.MET, Truth.UNKNOWN, Truth.UNMET)


_UNMET, _UNKNOWN, _MET = Truth.UNMET, Truth.UNKNOWN, Truth.MET


def all_of(truths: Sequence[Truth]) -> Truth:
    """Unmet if any is unmet, else unknown if any is unknown, else met: so of none."""
    # Looking for the one that ends it is twice as fast as min().
    return _UNMET if _UNMET in truths else _UNKNOWN if _UNKNOWN in truths else _MET


def any_of(truths: Sequence[Truth]) -> Truth:
    """Met if any is met, else unknown if any is unknown, else unmet: so of none."""
    return _MET if _MET in truths else _UNKNOWN if _UNKNOWN in truths else _UNMET


def at_least(needs: int, truths: Iterable[Truth]) -> Truth:
    """Met once `needs` parts are met, unmet once fewer than that can still be met."""
    met = could = 0
    for truth in truths:
        met += truth is Truth.MET
        could += truth is not Truth.UNMET
    if met >= needs:
        return Truth.MET
    return Truth.UNKNOWN if could >= needs else Truth.UNMET
