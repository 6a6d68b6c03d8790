"""A phone that is not the person's own: said at the start, carried in the form, true for the visit.

On the phone as well.
"""

from migrant_helper.pages.parts.page import Form, State, first

FIELD = "borrowed"
# An entry's page at an address that names no entry: `LOOK` names it, in the form.
ENTRY = "entry"
LOOK = "look"


def is_borrowed(form: Form) -> bool:
    """Whether the form says that the phone is another's; anything written there says so."""
    return first(form, FIELD) != ""


def entry_asked(state: State, form: Form) -> str:
    """The entry that a page is about: named by its address or, where that may not, by the form."""
    return first(form, LOOK) if state.path == ENTRY else state.path.removeprefix("schemes/")
