"""Countries with their states or provinces, to choose from. On the phone as well."""

from collections.abc import Mapping, Sequence
from typing import Any


def with_states(
    places: Mapping[str, Mapping[str, Any]], codes: Sequence[str]
) -> list[dict[str, Any]]:
    """Of the countries `codes`, in this order: [{"code", "name", "places": [{"code", "name"}]}]; `places` are named by
    their codes, as an interface has them."""
    return [
        {
            "code": code,
            "name": places[code]["name"],
            "places": [
                {"code": other, "name": places[other]["name"]}
                for other in places
                if other.startswith(f"{code}-")
            ],
        }
        for code in codes
    ]
