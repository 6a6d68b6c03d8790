"""Today by office and place: who goes there, and which papers they bring.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.cases.due import is_for_today
from migrant_helper.core.cases.hearings import hearings
from migrant_helper.core.cases.journey import form_of
from migrant_helper.core.words.dates import shown
from migrant_helper.pages.checklist import travelled, trips_of
from migrant_helper.pages.desk.desk import Desk, desk_page, limits_of
from migrant_helper.pages.desk.hearing.shown import to_bring
from migrant_helper.pages.desk.shown import catalogue_of, entry_row
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.list.picked import list_of
from migrant_helper.pages.parts.page import Form, Page, State, World
from migrant_helper.pages.parts.places import end_name
from migrant_helper.pages.parts.words import say

Case = Mapping[str, Any]
Row = dict[str, Any]
# So many people are looked at: more than one worker guides on a day.
MOST = 40
# What a visit has several of, and how one of them is called.
PARTS = (("papers", "name"), ("entries", "id"))


def page(world: World, state: State, desk: Desk, form: Form) -> Page:
    """The offices, that with most people first; each with its people and their papers."""
    asked = [one for one in desk.cases if is_for_today(one, limits_of(desk), state.today)]
    # Whose day has come longest ago first, then who has none, the last touched first.
    asked = sorted(asked, key=lambda case: case["next"]["on"] or "9")
    visits = [
        visit
        for case in asked[:MOST]
        for visit in [*heard_at(world, state, case), *visits_of(world, state, case)]
    ]
    own = {
        "offices": gathered(visits),
        "left": len(asked[MOST:]),
        "people": len(asked[:MOST]),
        "day": shown(state.today, world.ui["dates"]),
    }
    return desk_page(world, state, desk, "offices", own)


def visits_of(world: World, state: State, case: Case) -> list[Row]:
    """The visits that a person can make now: [{"office", "picture", "place", "case", "name", "phone", "papers",
    "entries"}]."""
    journey = journeys.read(world, state, form_of(case))
    if not journeys.has_answers(journey):
        return []
    catalogue = catalogue_of(world, state)
    trips = travelled(trips_of(world, state, journey, list_of(world, state, journey)))
    return [
        {
            "where": trip["where"],
            "office": trip["short"],
            "picture": trip["picture"],
            "place": end_name(world, journey, side_of(trip)),
            "case": case["id"],
            "name": case["name"],
            "phone": case["phone"],
            "papers": trip["papers"],
            "entries": [entry_row(catalogue, entry) for entry in trip["schemes"]],
        }
        for trip in trips
        if not trip["is_done"] and not trip["is_familys"]
    ]


def heard_at(world: World, state: State, case: Case) -> list[Row]:
    """The hearings of a person today, as visits."""
    catalogue = catalogue_of(world, state)
    held = [one for one in hearings(case) if one["on"] == state.today]
    return [
        {
            "where": f"hearing {one['office']} {one['where']}",
            "office": say(world.ui, "Hearing"),
            "picture": world.ui["pictures"]["signs"]["calendar"],
            "place": ", ".join([one[part] for part in ("time", "office", "where") if one[part]]),
            "case": case["id"],
            "name": case["name"],
            "phone": case["phone"],
            "papers": to_bring(catalogue, one["entry"]),
            "entries": [entry_row(catalogue, one["entry"])],
        }
        for one in held
    ]


def side_of(trip: Mapping[str, Any]) -> str:
    """At which end of the way an office is."""
    door: str = trip["door"]
    if door != "":
        return door.partition(":")[0]
    return "home" if trip["steps"][0]["when"] in ("before", "return") else "here"


def gathered(visits: Sequence[Row]) -> list[Row]:
    """The visits by office and place: [{"office", "picture", "place", "people": [visit], "papers": [{"name",
    "picture", "count"}]}]."""
    groups: dict[str, list[Row]] = {}
    for visit in visits:
        groups.setdefault(f"{visit['where']} {visit['place']}", []).append(visit)
    rows = [
        {
            "office": group[0]["office"],
            "picture": group[0]["picture"],
            "place": group[0]["place"],
            "people": once_each(group),
        }
        for group in groups.values()
    ]
    rows = [{**row, "papers": papers_of(row["people"])} for row in rows]
    return sorted(rows, key=lambda row: -len(row["people"]))


def once_each(visits: Sequence[Row]) -> list[Row]:
    """A visit for each person: what they have to do there for one entry and for another is done on one way."""
    found: dict[str, Row] = {}
    for visit in visits:
        key = f"case {visit['case']}"
        before = found.get(key)
        if before is None:
            found[key] = visit
        else:
            both = {part: added(before[part], visit[part], name) for part, name in PARTS}
            found[key] = {**before, **both}
    return list(found.values())


def added(rows: Sequence[Row], others: Sequence[Row], name: str) -> list[Row]:
    """The rows and those of the others that are not among them, by what they are called."""
    known = [row[name] for row in rows]
    return [*rows, *[row for row in others if row[name] not in known]]


def papers_of(group: Sequence[Row]) -> list[Row]:
    """The papers of all these people, each once with how many bring it."""
    rows = [paper for visit in group for paper in visit["papers"]]
    names = [paper["name"] for paper in rows]
    found: dict[str, Row] = {}
    for paper in rows:
        found.setdefault(paper["name"], {**paper, "count": names.count(paper["name"])})
    return list(found.values())
