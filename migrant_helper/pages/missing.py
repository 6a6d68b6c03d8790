"""The page for an address nobody answers, a form too long, or a failure.

On the phone as well.
"""

from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Page, State, World

CODES = {404: "no_page", 405: "no_page", 413: "too_long"}


def page(world: World, state: State, status: int) -> Page:
    """A plain sentence for the status: no_page, too_long, or failed for any other."""
    journey = journeys.read(world, state, {})
    return Page(
        status,
        "public/missing.html",
        frame(world, state, journey, code=CODES.get(status, "failed"), nowhere=True),
    )
