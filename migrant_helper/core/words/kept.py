"""Keeps the few last values that were worked out from others, to be found again by these.

Not by what they say but by being the very same: a catalogue is never changed once it is in use, and
comparing two would cost more than most of what is kept.
On the phone as well.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """A value, the things and the words that it was made from."""

    of: tuple[object, ...]
    words: str
    value: Any


def kept(
    shelf: list[Kept], most: int, of: Sequence[object], words: str, make: Callable[[], Any]
) -> Any:
    """The value for these very things and these words, else what `make` gives, kept as the last of
    at most `most`.

    Threads may share a shelf: nothing on it changes, and two that look for the same at once make it
    twice.
    """
    for one in shelf:
        if one.words == words and _same(one.of, of):
            return one.value
    value = make()
    shelf.insert(0, Kept(tuple(of), words, value))
    while len(shelf) > most:
        shelf.pop()
    return value


def _same(some: Sequence[object], others: Sequence[object]) -> bool:
    return len(some) == len(others) and all(one is others[at] for at, one in enumerate(some))
