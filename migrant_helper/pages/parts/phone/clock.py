"""A clock that is certainly wrong decides nothing: the person says which day it is.

On the phone as well.
"""

from migrant_helper.core.words.dates import shown
from migrant_helper.core.words.days import days_between, is_day
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame, newest
from migrant_helper.pages.parts.page import Form, Page, State, World, first

# The day that a person told, as it travels on.
TOLD = "today"
# What is asked for it.
_PARTS = ("today.year", "today.month", "today.day")
_OWN = (*_PARTS, TOLD, "do")
# Nothing is decided there.
_UNDATED = ("", "c", "urgent", "privacy", "clear", "schemes", "wrong")
# A day that stands on something others read is asked about where it is this far ahead.
_SIGNED = ("card", "card/signed", "slip")
_FAR = 400
_YEARS = 4


def dated(world: World, state: State, form: Form) -> str:
    """The day on which the page is made: the clock's; where that is before our rules were checked,
    or far after them and somebody else will read it, the day that was told. "" where it must be
    asked for first."""
    known = newest(world)
    behind = state.today < known
    ahead = state.path in _SIGNED and days_between(known, state.today) > _FAR
    if not behind and not ahead:
        return state.today
    day = told(form)
    if day >= known:
        return day
    return known if state.path in _UNDATED else ""


def told(form: Form) -> str:
    """The day that was told just now or on a page before; "" where none was, or it is no day."""
    year, month, day = (first(form, name) for name in _PARTS)
    day = f"{year}-{month}-{day}" if year else first(form, TOLD)
    return day if is_day(day) else ""


def with_day(form: Form) -> Form:
    """The form with the day that was told, if one was, as it travels on."""
    day = told(form)
    if day == "":
        return form
    return {**{name: form[name] for name in form if name not in _PARTS}, TOLD: [day]}


def clock_page(world: World, state: State, form: Form) -> Page:
    """Asks which day it is, with all that was sent: it goes on to where it was going."""
    known = newest(world)
    dates = world.ui["dates"]
    year = int(known[:4])
    fields = [[name, value] for name in form if name not in _OWN for value in form[name]]
    context = frame(
        world,
        State(state.path, known, state.fresh_id, state.kept),
        journeys.read(world, State(state.path, known, state.fresh_id), {}),
        says=shown(state.today, dates),
        checked=shown(known, dates),
        behind=state.today < known,
        not_a_day=_PARTS[0] in form,
        years=[str(year + more) for more in range(_YEARS)],
        months=[[f"{at + 1:02d}", name] for at, name in enumerate(dates["months"])],
        days=[f"{at + 1:02d}" for at in range(31)],
        clock=state.today,
        default_do=first(form, "do") or "show",
    )
    return Page(200, "public/clock.html", {**context, "hidden": fields})
