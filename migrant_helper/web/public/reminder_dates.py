"""Which days of a checklist may be reminded of, read from what the checklist page posts."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from migrant_helper.core.deadlines import reminders_for
from migrant_helper.core.reminders import Deadline
from migrant_helper.pages import journey as journeys
from migrant_helper.pages import takeaway
from migrant_helper.pages.lists import list_of
from migrant_helper.pages.page import Form, State, World
from migrant_helper.pages.together import scheme_of


def dates(world: World, state: State, form: Form) -> list[Deadline]:
    """The verified days to come of the list: worked out where the form holds the answers, else
    those of the take-away form that the catalogue knows."""
    journey = journeys.read(world, form, state.fresh_id)
    if not journeys.has_answers(journey):
        return [each for each in _taken_away(world, form) if each.on.isoformat() >= state.today]
    made = list_of(world, state, journey)
    named = {entry["scheme"]: entry["name"] for entry in made["entries"]}
    return [
        _deadline(row, name=named.get(row["scheme"], ""), verified=True)
        for row in reminders_for(made["deadlines"], state.today)
    ]


def fields(deadlines: list[Deadline]) -> list[list[str]]:
    """The same days as fields of the take-away form: from here on no answer travels."""
    entries = dict.fromkeys(each.scheme for each in deadlines)
    return [
        *(["entry", scheme] for scheme in entries),
        *(["due", f"{each.scheme}.{each.deadline}.{each.on}"] for each in deadlines),
    ]


def country(world: World, state: State, form: Form, deadlines: list[Deadline]) -> str:
    """Where the person is, else the country of the first day's entry; "" when neither is known."""
    here = journeys.read(world, form, state.fresh_id).facts.get("here")
    if isinstance(here, str):
        return here[:2]
    return deadlines[0].scheme[:2].upper() if deadlines else ""


def _taken_away(world: World, form: Form) -> list[Deadline]:
    found = []
    for entry in takeaway.entries(world, form):
        scheme = scheme_of(world, entry["scheme"])
        rows = {row["id"]: row for row in scheme["deadlines"]} if scheme else {}
        for due in entry["deadlines"]:
            row = {**rows[due["id"]], "scheme": entry["scheme"], "deadline": due["id"], **due}
            name = scheme["name"] if scheme else ""
            found.append(_deadline(row, name=name, verified=row["verified"] is True))
    return [each for each in found if each.verified]


def _deadline(row: Mapping[str, Any], *, name: str, verified: bool) -> Deadline:
    day = date.fromisoformat(row["on"])
    return Deadline(row["scheme"], row["deadline"], day, row["lead_days"], verified, name)
