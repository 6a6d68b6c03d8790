"""Places as ISO 3166 paths: "IN", "IN-KL", "IN-KL/ernakulam"; lying inside, and being the same.

On the phone as well; kept the same by tests/vectors/rules.json.
"""

import re

from migrant_helper.core.rules.truth import Truth

LEVELS = ("country", "subdivision", "district")
_PLACE = re.compile("[A-Z]{2}(-[A-Z0-9]{1,3}(/[a-z0-9]+(-[a-z0-9]+)*)?)?")


def is_place(text: object) -> bool:
    """Whether `text` is written as a place; "IN-ZZ" is, whether or not there is one, "in" and
    "IN/x" are not.
    """
    return isinstance(text, str) and _PLACE.fullmatch(text) is not None


def levels(place: str) -> list[str]:
    """The place and what it lies in, widest first: ["IN", "IN-KL", "IN-KL/ernakulam"]."""
    subdivision, slash, _ = place.partition("/")
    found = [place[:2], subdivision, place]
    return found[: 3 if slash else 1 + (len(subdivision) > 2)]


def within(place: str, outer: str) -> Truth:
    """Whether `place` is `outer` or lies in it; unknown where `place` is only known to be around
    `outer`.
    """
    if outer in levels(place):
        return Truth.MET
    return Truth.UNKNOWN if place in levels(outer) else Truth.UNMET


def same_place(place: str | None, other: str | None, level: str) -> Truth:
    """Whether both agree at `level`; unknown where one is not known or too coarse and they do not
    differ above.
    """
    if place is None or other is None:
        return Truth.UNKNOWN
    depth = LEVELS.index(level) + 1
    ours, theirs = levels(place)[:depth], levels(other)[:depth]
    known = min(len(ours), len(theirs))
    if ours[:known] != theirs[:known]:
        return Truth.UNMET
    return Truth.MET if known == depth else Truth.UNKNOWN


def is_coarse(place: str | None, level: str) -> bool:
    """Whether `place` is not known, or not down to `level`."""
    return place is None or len(levels(place)) <= LEVELS.index(level)
