"""The page that asks for a PIN. The PIN itself is asked and read by static/js/pin alone: none stands in
a form.

On the phone as well.
"""

from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.needed_countries import fields_of
from migrant_helper.pages.parts.page import Form, Page, State, World, first

# Ends an order that is for what lies under the PIN that is open; begins that which moves a kept journey there.
UNDER = ":pin"
_MOVE = "pin:"
_SHUT = "shut"


def asks_pin(state: State, do: str) -> bool:
    """Whether an order needs a PIN that is not open, or shuts the one that is."""
    asked = do in ("pin", _SHUT) or do.startswith(_MOVE)
    return state.kept is not None and (asked or (do.endswith(UNDER) and not state.pin))


def pin_page(world: World, state: State, form: Form) -> Page:
    """Asks for the PIN; after it, what is in hand, or the kept journey named in `do`, goes under it. Where it
    was shut nothing is in hand any more."""
    do = first(form, "do")
    moved = do.removeprefix(_MOVE) if do.startswith(_MOVE) else ""
    for case in state.kept or ():
        if case["id"] == moved:
            form = fields_of(case)
    journey = journeys.read(world, state, {} if do == _SHUT else form)
    keeps = journeys.has_answers(journey) and do[:4] in (_MOVE, "keep")
    context = frame(
        world,
        state,
        journey,
        keep=f"keep{UNDER}",
        moved=moved,
        shut=do == _SHUT,
        then=f"keep{UNDER}" if keeps else "show",
    )
    changes = ({"kind": "shut"},) if do == _SHUT else ()
    return Page(200, "public/pin.html", context, changes)
