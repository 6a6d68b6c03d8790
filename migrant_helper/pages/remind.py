"""Remind me: the days that can be reminded of, and the country of the number. Made on the phone, so that
only the days leave it, and no answer; the server asks for the number where it sends to that country.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.entry.deadlines import reminders_for
from migrant_helper.core.words.days import add_days
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.calendar import day_text
from migrant_helper.pages.parts.card import leaving
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.list.picked import list_of
from migrant_helper.pages.parts.one_catalogue import scheme_of
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.places import countries

Row = dict[str, Any]


def page(world: World, state: State, form: Form) -> Page:
    """The days of the list, and where the number is from."""
    return country_page(world, state, form, problem="", status=200)


def country_page(world: World, state: State, form: Form, *, problem: str, status: int) -> Page:
    """The same with why nothing can be sent there; "" for nothing."""
    found = dues(world, state, form)
    # Where no answer has come along the papers are of the entry's country.
    facts = journeys.read(world, state, form).facts
    # The country of where the person is, else of the first day's entry.
    known = str(facts.get("here") or "".join([row["scheme"] for row in found]))[:2].upper()
    chosen = first(form, "region") or known
    context = frame(
        world,
        state,
        journeys.read(world, state, {}),
        problem=problem,
        rows=[
            {
                **row,
                "due": due(row),
                **_days(world, state, {"home": row["scheme"].upper(), **facts}, row),
            }
            for row in found
        ],
        countries=[[one["code"], one["name"], one["code"] == chosen] for one in countries(world)],
        default_do="number",
        default_path="remind/code",
        path="remind",
        hidden=[["entry", scheme] for scheme in dict.fromkeys(row["scheme"] for row in found)],
    )
    return Page(status, "public/remind.html", context)


def _days(world: World, state: State, papers: dict[str, Any], row: Row) -> Row:
    """The day, and the one on which its message goes out: some days before, and never before today."""
    lead: int = row["lead_days"]
    before = add_days(row["on"], -lead)
    sent = max(before, state.today)
    return {"day": day_text(world.ui, papers, row["on"]), "sent": day_text(world.ui, papers, sent)}


def dues(world: World, state: State, form: Form) -> list[Row]:
    """The verified days to come: worked out where the form holds the answers, else those of the
    take-away form that the catalogue knows: [{"scheme", "deadline", "on", "lead_days", "name",
    "lang", "private"}]."""
    journey = journeys.read(world, state, form)
    if journeys.has_answers(journey):
        rows = reminders_for(list_of(world, state, journey)["deadlines"], state.today)
    else:
        rows = [row for row in taken_away(world, form) if row["on"] >= state.today]
    return [{**row, **named(world, row["scheme"])} for row in rows]


def taken_away(world: World, form: Form) -> list[Row]:
    """The days of a take-away form whose deadline a checked source bears."""
    found = []
    for entry in leaving.entries(world, form):
        scheme = scheme_of(world, entry["scheme"])
        deadlines = {row["id"]: row for row in scheme["deadlines"]} if scheme else {}
        for due in entry["deadlines"]:
            row = deadlines[due["id"]]
            if row["verified"]:
                known = {"scheme": entry["scheme"], "deadline": due["id"], "on": due["on"]}
                found.append({**known, "lead_days": row["lead_days"]})
    return found


def named(world: World, scheme_id: str) -> Row:
    """An entry's name, the language it is in, and whether no message may name it."""
    scheme = scheme_of(world, scheme_id)
    if scheme is None:
        return {"name": "", "lang": "", "private": True}
    return {"name": scheme["name"], "lang": scheme["lang"], "private": scheme["sensitive"]}


def fields(rows: list[Row]) -> list[list[str]]:
    """The days as fields of the take-away form: from here on no answer travels."""
    entries = list(dict.fromkeys(row["scheme"] for row in rows))
    found = [["entry", scheme] for scheme in entries]
    return found + [["due", due(row)] for row in rows]


def due(row: Row) -> str:
    """A day as the take-away form has it."""
    return f"{row['scheme']}.{row['deadline']}.{row['on']}"
