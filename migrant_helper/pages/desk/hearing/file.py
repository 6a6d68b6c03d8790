"""The days of a case as a calendar file: the hearing, the last day to answer, the last day to appeal. It names nobody.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.due import answer_by
from migrant_helper.core.cases.hearings import appeals, hearings
from migrant_helper.pages.desk.desk import Desk, limits_of
from migrant_helper.pages.desk.today import page as today
from migrant_helper.pages.parts.list.dates_file import NAME, OF_AN_ENTRY, dates_file
from migrant_helper.pages.parts.list.private import open_dates
from migrant_helper.pages.parts.page import Form, Page, State, World
from migrant_helper.pages.parts.words import say

Row = dict[str, Any]
Case = Mapping[str, Any]
# So many days before it a calendar warns.
HEARING_LEAD, OTHER_LEAD = 2, 7


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The `.ics` file of the open case, of what is private the day alone unless the person asks; today's list where no
    case is open."""
    if desk.case is None:
        return today(world, state, desk, form)
    rows = open_dates(world, form, rows_of(world, state, desk, desk.case))
    about = say(world.ui, "My dates"), OF_AN_ENTRY, NAME
    return dates_file(world.ui, str(desk.case["id"]), rows, state.today, about)


def rows_of(world: World, state: State, desk: Desk, case: Case) -> list[Row]:
    """The days as core/list/calendar.py writes them."""
    limits = limits_of(desk)
    heard = [
        row(world, one["entry"], "hearing", one["on"], hearing_text(world, one), HEARING_LEAD)
        for one in hearings(case)
    ]
    sent: Mapping[str, Any] = case["applications"]
    days = {entry: answer_by(case, entry, limits, state.today) for entry in sent}
    answers = [
        row(
            world,
            entry,
            "answer",
            days[entry],
            say(world.ui, "The office has to answer by then"),
            OTHER_LEAD,
        )
        for entry in days
        if days[entry] != ""
    ]
    last = [
        row(world, entry, "appeal", day, say(world.ui, "Last day to appeal"), OTHER_LEAD)
        for entry, day in appeals(case, limits, state.today)
    ]
    return [*heard, *answers, *last]


def row(world: World, entry: str, kind: str, on: str, text: str, lead: int) -> Row:
    """One day."""
    return {
        "scheme": entry,
        "id": kind,
        "on": on,
        "name": say(world.ui, "My list"),
        "text": text,
        "verified": True,
        "consequence": "",
        "lead_days": lead,
    }


def hearing_text(world: World, one: Mapping[str, Any]) -> str:
    """A hearing in one line: its time, the office, the place."""
    parts: Sequence[str] = [one[name] for name in ("time", "office", "where") if one[name] != ""]
    return ", ".join([say(world.ui, "Hearing"), *parts])
