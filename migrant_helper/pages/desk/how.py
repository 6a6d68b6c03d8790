"""How to work here: what a new field worker is given, before they have come in as well.

On the phone as well.
"""

from migrant_helper.pages.desk.desk import Desk, desk_page
from migrant_helper.pages.parts.page import Form, Page, State, World


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The same for everybody; how to come in stands open for who is not in yet."""
    return desk_page(world, state, desk, "how", {})
