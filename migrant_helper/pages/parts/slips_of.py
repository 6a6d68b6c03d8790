"""The slips of a list, and what each carrier must not learn.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.list.slips import slips
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.one_catalogue import together
from migrant_helper.pages.parts.page import State, World

Row = dict[str, Any]


def slips_of(world: World, state: State, journey: Journey, made: Mapping[str, Any]) -> list[Row]:
    """`core.list.slips` of the list. An employer or contractor learns of nothing sensitive; a
    family of nothing that helps against violence, which may be its own."""
    schemes = together(world, state.today, journey.facts)["schemes"]
    sensitive = [scheme["id"] for scheme in schemes if scheme["sensitive"]]
    violence = [entry["id"] for door in world.ui["urgent"]["violence"] for entry in door["entries"]]
    return slips(made, {"employer": sensitive, "family": violence})
