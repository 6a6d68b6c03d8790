"""What is and is not kept, in words true with and without the app on the phone.

On the phone as well.
"""

from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Form, Page, State, World


def privacy_page(world: World, state: State, form: Form) -> Page:
    """The privacy page."""
    journey = journeys.read(world, state, form)
    return Page(200, "public/privacy.html", frame(world, state, journey))
