"""The entries of one state apart from those of its country, so that a phone takes the states it has to do with.

Joined again by migrant_helper/pages/parts/states.py.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from migrant_helper.pages.parts.states import PARTS

Json = dict[str, Any]


def split(catalogue: Json) -> tuple[Json, dict[str, Json]]:
    """What all of the country needs, and by state `{"schemes", **PARTS}`: its own entries and what they
    alone name. The first says under `states` whose entries lie apart, with the numbers they have on a card."""
    own = [one for one in catalogue["schemes"] if "-" in one["jurisdiction"]]
    places = sorted({one["jurisdiction"] for one in own})
    shared = [one for one in catalogue["schemes"] if "-" not in one["jurisdiction"]]
    of_all = set(_texts([shared, catalogue["facts"], catalogue["definitions"]]))
    central = {
        **catalogue,
        **{part: _named(catalogue[part], of_all) for part in PARTS},
        "schemes": shared,
        "states": {
            place: [one["code"] for one in own if one["jurisdiction"] == place] for place in places
        },
    }
    return central, {place: _state(catalogue, central, place) for place in places}


def by_state(country: str, lang: str, catalogue: Json) -> dict[str, Json]:
    """The parts by the names of their files: "IN.hi", "IN-KL.hi"."""
    central, states = split(catalogue)
    return {f"{name}.{lang}": part for name, part in {country: central, **states}.items()}


def _state(catalogue: Json, central: Json, place: str) -> Json:
    schemes = [one for one in catalogue["schemes"] if one["jurisdiction"] == place]
    named = set(_texts(schemes))
    rest = {
        part: {name: row for name, row in catalogue[part].items() if name not in central[part]}
        for part in PARTS
    }
    return {"schemes": schemes, **{part: _named(rest[part], named) for part in PARTS}}


def _named(part: Mapping[str, Any], names: set[str]) -> Json:
    return {name: row for name, row in part.items() if name in names}


def _texts(value: Any) -> Iterator[str]:
    """Every text in it, each a name as far as this module can tell."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
