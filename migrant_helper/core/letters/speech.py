"""How a letter says a day, a sum and a place in its language, which need not be the page's.

`spoken` is what catalogue/compile/letters.py and phone/bundle/letters.py make of a language: {"words", "fields",
"letters", "sources", "speech": the tables for days, sums and places}. On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.words.dates import in_calendars, shown
from migrant_helper.core.words.numbers import money
from migrant_helper.core.words.places import of_country
from migrant_helper.core.words.plain import plain

Row = Mapping[str, Any]
Spoken = Mapping[str, Any]
# To be filled in by hand.
BLANK = "____________________"


def word(spoken: Spoken, name: str) -> str:
    """One of the words that letters share."""
    return str(spoken["words"][name])


def filled(text: str, slots: Mapping[str, str]) -> str:
    """A text with its {slots} filled: what nobody said is a line to write on. What is filled in is never read again
    as a slot."""
    head, *rest = text.split("{")
    parts = [head]
    for part in rest:
        name, _, tail = part.partition("}")
        parts = [*parts, slots.get(name) or BLANK, tail]
    return "".join(parts)


def is_filled(text: str, slots: Mapping[str, str]) -> bool:
    """Whether all {slots} of a text are known."""
    return all(part.partition("}")[0] in slots for part in text.split("{")[1:])


def day_of(spoken: Spoken, day: str, country: str) -> str:
    """A day, in both calendars for an office whose papers have the Bikram Sambat; "" for none."""
    if day == "":
        return ""
    speech = spoken["speech"]
    if of_country(_countries(spoken), country, "calendar") == "bikram":
        return in_calendars(day, speech["dates"], speech["bikram"])
    return shown(day, speech["dates"])


def sum_of(spoken: Spoken, rupees: float, country: str) -> str:
    """A sum in the country's currency; without its sign where the country is not known."""
    speech = spoken["speech"]
    signs: Mapping[str, str] = speech["currency"]
    sign = signs.get(of_country(_countries(spoken), country, "currency")) or "{n}"
    return money(rupees, sign, speech["numbers"])


def _countries(spoken: Spoken) -> Mapping[str, Row]:
    """What the countries say of themselves; a release from before has no such table."""
    found: Mapping[str, Row] = spoken["speech"].get("countries") or {}
    return found


def range_of(spoken: Spoken, pair: Sequence[int] | None, country: str) -> str:
    """A sum that is known, or the two it lies between; "" for one that is not known at all."""
    if pair is None:
        return ""
    low, high = pair[0], pair[1]
    if low == high:
        return sum_of(spoken, low, country)
    ends = {"low": sum_of(spoken, low, country), "high": sum_of(spoken, high, country)}
    return filled(word(spoken, "between"), ends)


def days_of(halves: int) -> str:
    """Half days as days: "12.5"; "" for none."""
    return plain(halves / 2) if halves else ""


def worked_of(one: Row) -> str:
    """The days of a claimant, and the pieces, where some were counted: "60 · 42000 bricks"."""
    pieces: int = one["pieces"]
    counted = [part for part in (plain(pieces / 100), one["unit"]) if part]
    told = [days_of(one["halves"]), " ".join(counted) if pieces else ""]
    return " · ".join([part for part in told if part])


def per_of(spoken: Spoken, one: Row) -> str:
    """What the pay agreed with a claimant is for: "a day", "for 1000: bricks", "for a shift of 8 hours"; "" where it
    is not told."""
    if one["per"] == "":
        return ""
    said = filled(word(spoken, f"per_{one['per']}"), {"lot": str(one["lot"])})
    return f"{said}: {one['unit']}" if one["unit"] else said


def place_of(spoken: Spoken, place: str) -> str:
    """The name of a place; "" for one that is not held."""
    return str(spoken["speech"]["places"].get(place) or "")
