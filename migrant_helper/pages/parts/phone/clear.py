"""Clear everything: what a person asked this phone to keep is deleted, and the answers in hand
dropped.

On the phone as well.
"""

from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Form, Page, State, World, first


def clear_page(world: World, state: State, form: Form) -> Page:
    """Asks once; with `do` = clear, it is done and no answer is carried on."""
    done = first(form, "do") == "clear"
    journey = journeys.read(world, state, {} if done else form)
    # What lies on a phone that is not theirs is not theirs to clear.
    changes = ({"kind": "clear"},) if done and not state.borrowed else ()
    return Page(200, "public/clear.html", frame(world, state, journey, done=done), changes)
