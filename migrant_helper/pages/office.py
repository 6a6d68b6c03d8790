"""At an office: it says no, or its money did not come.

On the phone as well.
"""

from migrant_helper.pages.parts.page import Form, Page, State, World
from migrant_helper.pages.parts.office.money import money_page
from migrant_helper.pages.parts.office.refused import refused_page


def page(world: World, state: State, form: Form) -> Page:
    """By its path: the line to show where an office refuses, or why money did not come."""
    if state.path == "money":
        return money_page(world, state, form)
    return refused_page(world, state, form)
