"""How to work here: what a new field worker is given.

On the phone as well.
"""

from migrant_helper.pages.desk.desk import Desk, desk_page
from migrant_helper.pages.parts.page import Form, Page, State, World


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The same for everybody."""
    return desk_page(world, state, desk, "how", {})
