"""Tell us this is wrong: what to send, with nothing of the person's answers in it.

On the phone as well.
"""

from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.one_catalogue import scheme_of
from migrant_helper.pages.parts.page import Form, Page, State, World, first

LONGEST = 500


def page(world: World, state: State, form: Form) -> Page:
    """The form for a report; with `about` an entry's id, that entry's name and the day it was
    checked stand on it. Only the report itself is sent: the page has no answers in it."""
    return report_page(world, state, form, done="")


def report_page(world: World, state: State, form: Form, *, done: str) -> Page:
    """The same page after sending: `done` is "sent", "empty" or "too_often"; "" before."""
    journey = journeys.read(world, state, {})
    entry = scheme_of(world, first(form, "about"))
    about = {"id": entry["id"], "name": entry["name"], "lang": entry["lang"]} if entry else None
    hidden = [["once", state.fresh_id]]
    if about:
        hidden.append(["about", about["id"]])
    statuses = {"empty": 422, "too_often": 429}
    context = frame(
        world,
        state,
        journey,
        about=about,
        done=done,
        words=first(form, "words")[:LONGEST] if done != "sent" else "",
        longest=LONGEST,
        hidden=hidden,
        path="wrong",
    )
    return Page(statuses.get(done, 200), "public/wrong.html", context)
