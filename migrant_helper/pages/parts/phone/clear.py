"""Clear everything, or one's own under a PIN: what a person asked this phone to keep is deleted, and the
answers in hand dropped.

On the phone as well.
"""

from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.phone.pin import UNDER, asks_pin, pin_page


def clear_page(world: World, state: State, form: Form) -> Page:
    """Asks once; with `do` = clear all is done, with clear:pin what lies under the PIN that is open, and
    no answer is carried on."""
    do = first(form, "do")
    if asks_pin(state, do):
        return pin_page(world, state, form)
    own = do == f"clear{UNDER}" and state.pin
    done = own or do == "clear"
    journey = journeys.read(world, state, {} if done else form)
    # What lies on a phone that is not theirs is not theirs to clear.
    changes = ({"kind": "own" if own else "clear"},) if done and not state.borrowed else ()
    context = frame(world, state, journey, done=done, own=own, pin=state.pin)
    return Page(200, "public/clear.html", context, changes)
