"""The checklist of a journey: what was picked, else what is likely, worked out once for the pages
that show it.

Mirrored by static/js/pages/lists.js.
"""

from typing import Any

from migrant_helper.core.checklists import checklist
from migrant_helper.pages import results
from migrant_helper.pages.journey import Journey
from migrant_helper.pages.page import State, World
from migrant_helper.pages.together import filled_in, together


def list_of(world: World, state: State, journey: Journey) -> dict[str, Any]:
    """`core.checklists.checklist` of the journey's picks (before a choice, of what the results
    would tick)."""
    catalogues = filled_in(world, state.today)
    return checklist(
        catalogues,
        journey.facts,
        state.today,
        picks_of(world, state, journey),
        journey.lists["tick"],
    )


def picks_of(world: World, state: State, journey: Journey) -> list[str]:
    """The entries picked; those the results tick by themselves where no choice was made yet."""
    if "1" in journey.lists["picked"] or journey.lists["pick"]:
        return list(journey.lists["pick"])
    return results.picked(journey, results.entries(world, state, journey, together(world)))
