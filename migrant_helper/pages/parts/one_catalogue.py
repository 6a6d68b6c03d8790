"""The loaded catalogues with a day's amounts in their texts, and as one for a person between two
countries: each worked out once, so that its plan is found again.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.words.kept import Kept, kept
from migrant_helper.core.words.texts import ready
from migrant_helper.pages.parts.page import Catalogue, World
from migrant_helper.pages.parts.states import whole_of
from migrant_helper.pages.parts.words import say

Facts = Mapping[str, Any]

NOTHING: Facts = {}
_MOST = 32
_filled: list[Kept] = []
_merged: list[Kept] = []


def together(world: World, on: str, facts: Facts = NOTHING) -> Catalogue:
    """One catalogue holding every loaded country's facts, definitions, parameters and schemes, with
    the amounts of that day (see `filled_in`); with one country, that one."""
    catalogues = list(filled_in(world, on, facts).values())
    if len(catalogues) == 1:
        return catalogues[0]
    merged: Catalogue = kept(_merged, _MOST, catalogues, "", lambda: _as_one(catalogues))
    return merged


def _as_one(catalogues: list[Catalogue]) -> Catalogue:
    merged: Catalogue = {**catalogues[0]}
    for part in ("facts", "definitions", "parameters", "documents", "offices"):
        merged[part] = {}
        for catalogue in reversed(catalogues):
            merged[part] = {**merged[part], **catalogue[part]}
    merged["facts"] = in_asking_order(catalogues)
    merged["not_held"] = [row for one in catalogues for row in one["not_held"]]
    merged["schemes"] = sorted(
        (scheme for catalogue in catalogues for scheme in catalogue["schemes"]),
        key=lambda scheme: scheme["id"],
    )
    return merged


def in_asking_order(catalogues: list[Catalogue]) -> dict[str, Any]:
    """Every fact once, as the first catalogue declares it, those of the first catalogue first."""
    facts: dict[str, Any] = {}
    for catalogue in catalogues:
        for fact, declared in catalogue["facts"].items():
            facts.setdefault(fact, declared)
    return facts


def scheme_of(world: World, scheme_id: str) -> dict[str, Any] | None:
    """The scheme with that id among the loaded catalogues; None where there is none."""
    for catalogue in world.catalogues.values():
        for scheme in catalogue["schemes"]:
            if scheme["id"] == scheme_id:
                return dict(scheme)
    return None


def filled_in(world: World, on: str, facts: Facts = NOTHING) -> dict[str, Catalogue]:
    """The loaded catalogues with the amounts in force on that day put into every text; those that
    go by the day of the event, by that day."""
    event: str | None = facts.get("event_date")
    unknown = say(world.ui, "(amount not known)")
    return {
        country: _filled_in(catalogue, on, unknown, event)
        for country, catalogue in world.catalogues.items()
    }


def _filled_in(catalogue: Catalogue, on: str, unknown: str, event: str | None) -> Catalogue:
    if "parts" in catalogue:
        # Each part once, whichever states a person has to do with.
        parts = [_filled_in(part, on, unknown, event) for part in catalogue["parts"]]
        return whole_of(parts[0], parts[1:])

    def make() -> Catalogue:
        schemes = [ready(scheme, on, unknown, event) for scheme in catalogue["schemes"]]
        return {**catalogue, "schemes": schemes}

    filled: Catalogue = kept(_filled, _MOST, [catalogue], f"{on} {event} {unknown}", make)
    return filled


def languages(world: World) -> dict[str, str]:
    """The language each entry's texts are really in, by id."""
    return {
        scheme["id"]: scheme["lang"]
        for one in world.catalogues.values()
        for scheme in one["schemes"]
    }
