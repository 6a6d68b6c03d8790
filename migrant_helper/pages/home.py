"""The start: trouble first, then where home is and where the person is.

On the phone as well.
"""

from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.places import countries
from migrant_helper.pages.parts.ways import TOLD


def page(world: World, state: State, form: Form) -> Page:
    """The start page, with the places already chosen kept."""
    return start(world, state, form, missing=False)


def start(world: World, state: State, form: Form, *, missing: bool) -> Page:
    """The start page; with `missing` it says that both places are needed, and answers 400."""
    journey = journeys.read(world, state, form)
    context = frame(
        world,
        state,
        journey,
        without=("f.home", "f.here"),
        default_do="start",
        default_path="check",
        languages_open=True,
        countries=countries(world),
        home=first(form, "f.home"),
        here=first(form, "f.here"),
        missing=missing,
        ways=list(TOLD),
        has_kept=bool(state.kept),
    )
    return Page(400 if missing else 200, "public/home.html", {**context, "path": ""})
