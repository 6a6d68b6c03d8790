"""Yes and no, and one of several, in the words of any language."""

from migrant_helper.roster.files.grid import Cell
from migrant_helper.roster.reading.found import Found, wrong
from migrant_helper.roster.reading.held import Held
from migrant_helper.roster.reading.words import cells, key, values

# Of other facts "none" may as well say that nothing was written down.
NONE_IS_SAID = ("ration_card", "disability")


def read_bool(cell: Cell) -> Found:
    """Yes or no; anything else is not clear."""
    if isinstance(cell, bool):
        return Found(cell)
    if isinstance(cell, int | float):
        return Found(cell == 1) if cell in (0, 1) else wrong("bool_unclear")
    word = key(str(cell))
    if word in cells("true") or word in cells("false"):
        return Found(word in cells("true"))
    return wrong("bool_unclear")


def read_choice(held: Held, fact: str, cell: Cell) -> Found:
    """One of the values declared, by a word for it, its label in any language, or its id."""
    word = key(str(cell))
    declared = held.declared[fact]["values"]
    ids = {key(value): value for value in declared}
    if word == "none" and fact not in NONE_IS_SAID:
        return wrong("choice_unknown")
    value = ids.get(word) or values(fact).get(word) or held.choices.get(fact, {}).get(word)
    return Found(value) if value else wrong("choice_unknown")
