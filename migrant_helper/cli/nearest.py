"""Which place somebody may have meant who named one that there is not."""

import difflib
from collections.abc import Mapping
from typing import Any


def nearest_place(place: str, places: Mapping[str, Mapping[str, Any]]) -> str:
    """ "did you mean IN-OD (Odisha)?", or the districts of the state, or how a place is written."""
    subdivision, _, district = place.partition("/")
    held = places.get(subdivision)
    if held is not None:
        names = held["districts"]["names"]
        near = difflib.get_close_matches(district, names, 1, 0.4) or names[:1]
        return f"did you mean {subdivision}/{near[0]}?"
    near = difflib.get_close_matches(subdivision, places, 1, 0.4) or list(places)[:1]
    return f"did you mean {near[0]} ({places[near[0]]['name']})?"
