"""What a state adds to its country's entries: a file of its own, which a page has when its form names the state.

On the phone as well; split by migrant_helper/phone/bundle/states.py.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.words.kept import Kept, kept
from migrant_helper.pages.parts.needed_countries import PLACES
from migrant_helper.pages.parts.page import Catalogue, Form, first

# Besides the entries, in the order of a catalogue.
PARTS = ("definitions", "parameters", "documents", "offices")
_MOST = 64
_whole: list[Kept] = []


def states_of(catalogue: Catalogue) -> list[str]:
    """The states that have entries of their own, which may lie apart."""
    held: Mapping[str, Any] = catalogue.get("states", {})
    return list(held)


def states_needed(catalogue: Catalogue, path: str, forms: Sequence[Form]) -> list[str]:
    """The states with entries of their own, of the country of `catalogue`, that a page needs: those that its
    forms name as a place or by an entry, and that of the entry in its address; sorted."""
    held = states_of(catalogue)
    named = [place_of_entry(path.rpartition("/")[2])]
    for form in forms:
        named += [first(form, name)[:5] for name in PLACES]
        named.append(first(form, "by").partition(":")[2])
        # Whatever names an entry, or something of one.
        named += [place_of_entry(value) for values in form.values() for value in values]
    return sorted({place for place in named if place in held})


def place_of_entry(entry: str) -> str:
    """The state that an entry's id names, "IN-KL" of "in-kl-awaz"; "" for none."""
    return entry[:5].upper() if entry[5:6] == "-" else ""


def states_numbered(catalogues: Sequence[Catalogue], numbers: Sequence[int]) -> list[str]:
    """The states one of whose entries has one of these numbers on a card."""
    found: list[str] = []
    for one in catalogues:
        held: Mapping[str, Sequence[int]] = one.get("states", {})
        found += [place for place, codes in held.items() if any(code in numbers for code in codes)]
    return found


def whole_of(central: Catalogue, states: Sequence[Catalogue]) -> Catalogue:
    """A country's catalogue with what these states add; the very same for the very same. `parts` are those it was
    made of, none where no state adds anything."""
    if len(states) == 0:
        return central
    made: Catalogue = kept(_whole, _MOST, [central, *states], "", lambda: joined(central, states))
    return made


def joined(central: Catalogue, states: Sequence[Catalogue]) -> Catalogue:
    """The same, made anew: for whoever reads the parts anew each time."""
    whole: Catalogue = {**central, "parts": [central, *states]}
    for part in PARTS:
        for state in states:
            whole[part] = {**whole[part], **state[part]}
    schemes = [scheme for one in [central, *states] for scheme in one["schemes"]]
    whole["schemes"] = sorted(schemes, key=lambda scheme: scheme["id"])
    return whole
