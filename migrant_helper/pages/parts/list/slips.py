"""The slips of a list, and what each carrier must not learn.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.list.doubts import others
from migrant_helper.core.list.slips import kept_back, slips
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.one_catalogue import together
from migrant_helper.pages.parts.page import State, World
from migrant_helper.pages.parts.ways import family_asks

Row = dict[str, Any]


def slips_of(world: World, state: State, journey: Journey, made: Mapping[str, Any]) -> list[Row]:
    """`core.list.slips` of the list, each with its "short": the name of the office it is for, None
    for who is no office. An employer or contractor learns of nothing sensitive; a family of nothing
    that helps against violence, which may be its own. No slip for the family that asks itself, and on none
    what is not theirs."""
    catalogue = together(world, state.today, journey.facts)
    sensitive = [scheme["id"] for scheme in catalogue["schemes"] if scheme["sensitive"]]
    violence = [entry["id"] for door in world.ui["urgent"]["violence"] for entry in door["entries"]]
    asks = family_asks(journey.lists["way"], journey.facts)
    found = slips(made, {"": others(made), "employer": sensitive, "family": violence})
    return [
        {**slip, "short": office_of(catalogue, slip)}
        for slip in found
        if slip["carrier"] != "family" or not asks
    ]


def kept_of(made: Mapping[str, Any], found: list[Row]) -> list[Mapping[str, Any]]:
    """The steps of others that stand on no slip for the worker's safety."""
    rest = others(made)
    return [step for step in kept_back(made, found) if step["scheme"] not in rest]


def office_of(catalogue: Row, slip: Mapping[str, Any]) -> str | None:
    """The short name of the office that a slip is for."""
    if slip["carrier"] != "office":
        return None
    short: str = catalogue["offices"][slip["places"][0]["where"]]["short"]
    return short
