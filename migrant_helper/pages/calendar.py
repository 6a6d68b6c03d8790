"""The dates of the checklist as a calendar file.

On the phone as well.
"""

from migrant_helper.pages import home
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.list.dates_file import NAME, OF_AN_ENTRY, dates_file
from migrant_helper.pages.parts.list.picked import list_of
from migrant_helper.pages.parts.list.private import open_dates
from migrant_helper.pages.parts.page import Form, Page, State, World
from migrant_helper.pages.parts.words import say


def page(world: World, state: State, form: Form) -> Page:
    """The `.ics` file of the list's dates from today on; of what is private the day alone, unless the person
    asks."""
    journey = journeys.read(world, state, form)
    # No file is left on a phone that is not theirs.
    if state.borrowed or not journeys.has_answers(journey):
        return home.start(world, state, form, missing=False)
    rows = open_dates(world, form, list_of(world, state, journey)["deadlines"])
    about = say(world.ui, "My dates"), OF_AN_ENTRY, NAME
    return dates_file(world.ui, journey.id, rows, state.today, about)
