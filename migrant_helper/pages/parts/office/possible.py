"""The entries that may be the person's: whatever is not surely another's.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.rules.screening import screen
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.page import Catalogue, State


def possible(catalogue: Catalogue, state: State, journey: Journey) -> list[dict[str, Any]]:
    """The entries that may be the person's; all while they have not said where they are."""
    schemes: list[dict[str, Any]] = catalogue["schemes"]
    if not journeys.has_answers(journey):
        return schemes
    results = screen(catalogue, journey.facts, state.today)
    open_ones = [one["id"] for one in results if one["outcome"] != "unmet"]
    return [scheme for scheme in schemes if scheme["id"] in open_ones]
