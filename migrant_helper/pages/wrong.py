"""Tell us this is wrong: what to send, and to whom, with nothing of the person's answers in it.

Mirrored by static/js/pages/wrong.js.
"""

from migrant_helper.pages import journey as journeys
from migrant_helper.pages.frame import frame
from migrant_helper.pages.page import Form, Page, State, World, first
from migrant_helper.pages.together import scheme_of


def page(world: World, state: State, form: Form) -> Page:
    """How to report an error; with `about` an entry's id, its reference and the day it was checked stand ready to send."""
    journey = journeys.read(world, form, state.fresh_id)
    entry = scheme_of(world, first(form, "about"))
    about = {"id": entry["id"], "name": entry["name"], "checked": entry["checked"]} if entry else None
    return Page(200, "public/wrong.html", frame(world, state, journey, about=about))
