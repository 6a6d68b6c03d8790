"""The page that asks for a PIN, under which the days lie then. The PIN itself is read by static/js/pin alone.

On the phone as well.
"""

from migrant_helper.pages.diary import home
from migrant_helper.pages.diary.diary import Diary, book, diary_page
from migrant_helper.pages.parts.page import Form, Page, first

# Puts the days that lie here under no PIN under the one that is open.
UNDER = "under"
# What a form of another page brings along, so that nothing is lost: where it was for, and its order.
GO, ORDER = "go", "order"


def page(diary: Diary, form: Form) -> Page:
    """Asks for the PIN, or shows the days of the one that is open; "shut" shuts it, "under" puts the days that lie here
    under no PIN under it."""
    do = first(form, "do")
    known = book(diary, {})
    if diary.pin and do != "shut":
        shown = home.shown(diary, known)
        changes = ({"kind": UNDER},) if do == UNDER and diary.loose else ()
        return Page(shown.status, shown.template, shown.context, changes)
    asked = diary_page(diary, known, "home", _own(form, do))
    changes = ({"kind": "shut"},) if do == "shut" else ()
    return Page(asked.status, "public/pin.html", asked.context, changes)


def _own(form: Form, do: str) -> dict[str, object]:
    """What the page has of its own; a form that found no PIN open goes on after it as it was."""
    brought = [[name, value] for name in form if name != "do" for value in form[name]]
    return {
        "path": "kept",
        "hidden": brought if GO in form else [],
        "shut": do == "shut",
        "moved": "",
        "then": UNDER if do == "pin" else "show",
    }
