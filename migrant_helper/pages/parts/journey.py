"""A person's way through the pages, as it travels in a form: answers, order, picks and ticks.

Nothing of it is stored: it is read from the form, changed, and written back as hidden fields.

On the phone as well.
"""

import re
from dataclasses import dataclass
from typing import Any

from migrant_helper.core.rules.facts.answers import PREFIX, decode_answers, encode_answers
from migrant_helper.core.rules.facts.bounds import contradicted, outside
from migrant_helper.core.rules.facts.held import with_places
from migrant_helper.pages.parts.page import Form, State, World, first

# No fact of any country has such an id, and the phone would put it before all others.
_DIGITS = re.compile("[0-9]+")
# `today` is the day that was told, `pin` stands where the journey lies under a PIN, `mend` while one answer is
# corrected.
CARRIED = (
    "skip",
    "trail",
    "pick",
    "tick",
    "picked",
    "way",
    "part",
    "district",
    "today",
    "pin",
    "mend",
)


@dataclass(frozen=True)
class Journey:
    """`facts` as rules read them; `others`: answers of a country that is not loaded, carried
    unread; `unusable`: names of facts whose field could not be read; `lists`: the CARRIED fields;
    `id`: 16 hex digits."""

    facts: dict[str, Any]
    others: dict[str, str]
    unusable: tuple[str, ...]
    lists: dict[str, tuple[str, ...]]
    id: str


def is_id(text: str) -> bool:
    """True for 16 lower-case hex digits: 8 random bytes, made once for a journey."""
    return len(text) == 16 and all(digit in "0123456789abcdef" for digit in text)


def read(world: World, state: State, form: Form) -> Journey:
    """The journey in a form. A field that cannot be read, that cannot be true on this day, or that
    names a place that is not there, is named in `unusable`, never guessed. A year of birth that the
    day rules out is that of the day."""
    declared = declarations(world)
    fields: dict[str, str] = {}
    others: dict[str, str] = {}
    for name in form:
        fact, text = name.removeprefix(PREFIX), first(form, name)
        if name.startswith(PREFIX) and text != "" and not _DIGITS.fullmatch(fact):
            (fields if fact in declared else others)[fact] = text
    read_back = decode_answers(declared, {PREFIX + fact: text for fact, text in fields.items()})
    lists = {name: distinct(form.get(name, ())) for name in CARRIED}
    own_id = first(form, "case")
    told, nowhere = with_places(declared, read_back.facts, world.ui["places"])
    impossible = [
        fact
        for fact, value in told.items()
        if outside(declared[fact], value, state.today) is not None
    ]
    possible = {fact: value for fact, value in told.items() if fact not in impossible}
    return Journey(
        {**possible, **contradicted(declared, possible)},
        others,
        (*read_back.problems, *nowhere, *impossible),
        lists,
        own_id if is_id(own_id) else state.fresh_id,
    )


def distinct(values: Any) -> tuple[str, ...]:
    """The values in order, each once."""
    return tuple(dict.fromkeys(values))


def declarations(world: World) -> dict[str, Any]:
    """Every fact that the loaded catalogues declare and a person may answer, by id."""
    found: dict[str, Any] = {}
    for catalogue in world.catalogues.values():
        for fact, declared in catalogue["facts"].items():
            if "derive" not in declared:
                found.setdefault(fact, declared)
    return found


def hidden(journey: Journey, without: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """The journey as hidden fields, but for those in `without`, which a page shows itself."""
    fields = list(encode_answers(journey.facts).items())
    fields += [(PREFIX + fact, text) for fact, text in journey.others.items()]
    for name in CARRIED:
        fields += [(name, value) for value in journey.lists[name]]
    fields.append(("case", journey.id))
    return [pair for pair in fields if pair[0] not in without]


def has_answers(journey: Journey) -> bool:
    """True once the person has said where home is and where they are."""
    return "home" in journey.facts and "here" in journey.facts
