"""What the catalogues of several countries say alike, so that a phone that holds two has it once.

Joined again by static/js/phone/packed.js.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import Any

Json = dict[str, Any]
PARTS = ("facts", "documents", "offices")


def split(catalogues: Mapping[str, Json]) -> tuple[Json, dict[str, Json]]:
    """What is shared, `{part: {id: row}}`, and by country the catalogue with the rest.

    Of an item that several countries have, the first keys are shared as far as their values are
    equal; a country's own row holds the keys after these, so `{**shared, **own}` is the whole row
    with its keys in their order.
    """
    shared = {part: _alike([one[part] for one in catalogues.values()]) for part in PARTS}
    rests = {
        country: {**one, **{part: _rest(one[part], shared[part]) for part in PARTS}}
        for country, one in catalogues.items()
    }
    return shared, rests


def _alike(parts: Sequence[Json]) -> Json:
    names = dict.fromkeys(name for part in parts for name in part)
    found = {name: [part[name] for part in parts if name in part] for name in names}
    return {name: _beginning(rows) for name, rows in found.items() if len(rows) > 1}


def _beginning(rows: Iterable[Json]) -> Json:
    columns = zip(*(row.items() for row in rows), strict=False)
    equal = takewhile(lambda pairs: all(pair == pairs[0] for pair in pairs), columns)
    return dict(pairs[0] for pairs in equal)


def _rest(part: Json, shared: Json) -> Json:
    return {
        name: {key: value for key, value in row.items() if key not in shared.get(name, {})}
        for name, row in part.items()
    }
