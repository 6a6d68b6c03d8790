"""Countries with their states or provinces, to choose from, and what a country says of itself. On the phone as well."""

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


def of_country(places: Mapping[str, Mapping[str, Any]], place: str, name: str) -> str:
    """What the row of a place's country says under a name ("currency"); "" for nothing, or no place."""
    row = places.get(place[:2])
    return str(row.get(name) or "") if row is not None else ""


def first_country(places: Mapping[str, Any]) -> str:
    """The country that stands in where no place was told."""
    return next(iter(places))


def country_named(places: Mapping[str, Any], name: str) -> str:
    """The country of what is called by it ("np-ward"); that of what is called by none is the first."""
    code = name[:2].upper()
    return code if name[2:3] == "-" and code in places else first_country(places)


def currency_of(places: Mapping[str, Mapping[str, Any]], place: str) -> str:
    """The currency of a place's country; of no place, of the first country."""
    return of_country(places, place if place[:2] in places else first_country(places), "currency")
