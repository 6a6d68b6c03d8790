"""The loaded catalogues as one, for a person between two countries.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.words.texts import ready
from migrant_helper.pages.parts.page import Catalogue, World
from migrant_helper.pages.parts.words import say


def together(world: World) -> Catalogue:
    """One catalogue holding every loaded country's facts, definitions, parameters and schemes;
    with one country, that one."""
    catalogues = list(world.catalogues.values())
    if len(catalogues) == 1:
        return catalogues[0]
    merged: dict[str, Any] = {**catalogues[0]}
    for part in ("facts", "definitions", "parameters", "documents", "offices"):
        merged[part] = {}
        for catalogue in reversed(catalogues):
            merged[part] = {**merged[part], **catalogue[part]}
    merged["facts"] = in_asking_order(catalogues)
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


def filled_in(world: World, on: str) -> dict[str, Catalogue]:
    """The loaded catalogues with the amounts in force on that day put into every text."""
    unknown = say(world.ui, "(amount not known)")
    return {
        country: {
            **catalogue,
            "schemes": [ready(scheme, on, unknown) for scheme in catalogue["schemes"]],
        }
        for country, catalogue in world.catalogues.items()
    }


def languages(world: World) -> dict[str, str]:
    """The language each entry's texts are really in, by id."""
    return {
        scheme["id"]: scheme["lang"]
        for one in world.catalogues.values()
        for scheme in one["schemes"]
    }
