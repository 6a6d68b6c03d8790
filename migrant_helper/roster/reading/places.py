"""Places as they are written: a state, a district, or both with a sign between, in any language."""

import re

from migrant_helper.core.rules.facts.held import held_place
from migrant_helper.core.rules.places import is_place, levels
from migrant_helper.roster.files.grid import Cell
from migrant_helper.roster.reading.found import Found, wrong
from migrant_helper.roster.reading.held import Held, by_sound
from migrant_helper.roster.reading.words import key

_BETWEEN = re.compile(r"[,/;()|]| - ")


def read_place(held: Held, cell: Cell) -> Found:
    """The finest place of those named, each of which has to lie in the other."""
    text = str(cell).strip()
    if is_place(text) and held_place(text, held.places):
        return Found(held_place(text, held.places))
    whole = _named(held, text)
    if whole:
        return Found(whole)
    parts = [part for part in _BETWEEN.split(text) if key(part)]
    found = [_named(held, part) for part in parts]
    if len(found) < 2 or "" in found:
        return wrong("place_unknown")
    finest = max(found, key=lambda place: len(levels(place)))
    return Found(finest) if all(one in levels(finest) for one in found) else wrong("place_unclear")


def together(one: str, other: str) -> Found:
    """The finer of two places of which one lies in the other; nothing certain where neither does."""
    finest = max(one, other, key=lambda place: len(levels(place)))
    return Found(finest) if {one, other} <= set(levels(finest)) else wrong("place_unclear")


def _named(held: Held, name: str) -> str:
    word = key(name)
    return held.names[word] if word in held.names else by_sound(held, name)
