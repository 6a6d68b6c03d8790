"""At an office: where it is, it says no, or its money did not come.

On the phone as well.
"""

from migrant_helper.pages import home
from migrant_helper.pages.parts.office.money import money_page
from migrant_helper.pages.parts.office.refused import refused_page
from migrant_helper.pages.parts.office.where import where_page
from migrant_helper.pages.parts.page import Form, Page, State, World


def page(world: World, state: State, form: Form) -> Page:
    """By its path: where an office is (the start page where none is named), the line to show where
    it refuses, or why money did not come."""
    if state.path == "where":
        return where_page(world, state, form) or home.start(world, state, form, missing=False)
    if state.path == "money":
        return money_page(world, state, form)
    return refused_page(world, state, form)
