"""This phone: what is kept on it, what is cleared from it, what is private; and its clock.

On the phone as well.
"""

from migrant_helper.pages.parts.page import Form, Page, State, World
from migrant_helper.pages.parts.phone.clear import clear_page
from migrant_helper.pages.parts.phone.clock import clock_page
from migrant_helper.pages.parts.phone.kept import kept_page
from migrant_helper.pages.parts.phone.privacy import privacy_page


def page(world: World, state: State, form: Form) -> Page:
    """By its path: what is kept, what is cleared, or what is private; before any of them, and any
    other page, which day it is where the clock cannot be believed."""
    if state.asks_day:
        return clock_page(world, state, form)
    if state.path == "clear":
        return clear_page(world, state, form)
    if state.path == "privacy":
        return privacy_page(world, state, form)
    return kept_page(world, state, form)
