"""A slip: what one other carrier does, to show, print, send on or scan; nothing else of the list.

On the phone as well.
"""

from dataclasses import replace
from typing import Any

from migrant_helper.core.card.case import card_case
from migrant_helper.core.list.slips import slip_case
from migrant_helper.pages import checklist, home
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts import leaving
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.one_catalogue import languages, together
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.picked_list import list_of
from migrant_helper.pages.parts.slips_of import slips_of

Row = dict[str, Any]


def page(world: World, state: State, form: Form) -> Page:
    """The slip of the carrier that `carrier` names; the list, with a word, where it has none. The
    code to scan is a card with an id of its own, so that no two slips can be joined up."""
    journey = journeys.read(world, state, form)
    if not journeys.has_answers(journey):
        return home.start(world, state, form, missing=False)
    made = list_of(world, state, journey)
    asked = first(form, "carrier")
    slip = next(
        (one for one in slips_of(world, state, journey, made) if one["carrier"] == asked), None
    )
    if slip is None:
        return checklist.with_problem(world, replace(state, path="checklist"), form)
    case = card_case(made, lang=world.ui["lang"], case=state.fresh_id, issued=state.today)
    catalogue = together(world, state.today, journey.facts)
    context = frame(
        world,
        state,
        journey,
        carrier=asked,
        places=[{**one, **office_of(catalogue, one["where"])} for one in slip["places"]],
        papers=papers_of(catalogue, slip) if asked in ("family", "cso") else [],
        take=leaving.fields(slip_case(slip, made, case)),
        langs=languages(world),
    )
    return Page(200, "public/slip.html", context)


def office_of(catalogue: Row, where: str) -> Row:
    """An office's short name and picture."""
    office = catalogue["offices"][where]
    return {"short": office["short"], "picture": office["picture"]}


def papers_of(catalogue: Row, slip: Row) -> list[Row]:
    """The papers that the slip's entries must have: [{"name", "picture"}], each once."""
    needed = [
        row["id"]
        for scheme in catalogue["schemes"]
        if scheme["id"] in slip["schemes"]
        for row in scheme["documents"]
        if row["need"] == "required"
    ]
    papers = [catalogue["documents"][name] for name in dict.fromkeys(needed)]
    return [{"name": paper["short"], "picture": paper["picture"]} for paper in papers]
