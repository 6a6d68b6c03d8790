"""A slip: what one other carrier does, to show, print, send on or scan; nothing else of the list.

On the phone as well.
"""

from dataclasses import replace
from typing import Any

from migrant_helper.core.card.case import card_case
from migrant_helper.core.list.slips import MOST_WHOLE, printed, slip_case, without
from migrant_helper.core.list.stages import stages_of
from migrant_helper.core.list.trips import each_once, named_step
from migrant_helper.core.words.texts import first_sentence
from migrant_helper.pages import checklist, home
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.card.fitted import fitted
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.list.picked import list_of
from migrant_helper.pages.parts.list.private import is_asked, off
from migrant_helper.pages.parts.list.slips import slips_of
from migrant_helper.pages.parts.one_catalogue import languages, together
from migrant_helper.pages.parts.page import Form, Page, State, World, first

Row = dict[str, Any]


def case_of(world: World, state: State, form: Form) -> Row | None:
    """The case to put on the slip's own card; None where there is no such slip. Its id is fresh:
    no two slips can be joined up, nor one with the worker's card."""
    journey = journeys.read(world, state, form)
    found = asked_for(world, state, journey, form)
    if found is None:
        return None
    made, slip = found
    lang, issued, minute = world.ui["lang"], state.today, state.minute
    whole = card_case(made, lang=lang, case=state.fresh_id, issued=issued, revision=minute)
    case = fitted(world, slip_case(slip, made, whole))
    return case if case["entries"] else None


def page(world: World, state: State, form: Form) -> Page:
    """The slip that `carrier` names, with the card of `state.signed` to scan; the list, with a
    word, where it has no such slip."""
    journey = journeys.read(world, state, form)
    if not journeys.has_answers(journey):
        return home.start(world, state, form, missing=False)
    found = asked_for(world, state, journey, form)
    if found is None:
        return checklist.with_problem(world, replace(state, path="checklist"), form)
    slip = found[1]
    catalogue = together(world, state.today, journey.facts)
    on_paper = printed(slip, stages_of(journey.facts))
    context = frame(
        world,
        state,
        journey,
        # An id made for this request is the slip's: the worker's card gets another.
        without=("case",) if journey.id == state.fresh_id else (),
        slip=slip,
        places=[shown_place(catalogue, place, on_paper) for place in slip["places"]],
        is_long=len(slip["steps"]) > MOST_WHOLE,
        unprinted=len(slip["steps"]) - len(on_paper),
        papers=[[shown_paper(catalogue, name) for name in names] for names in slip["papers"]],
        shorts={scheme["id"]: scheme["short"] for scheme in catalogue["schemes"]},
        unchecked=any(not step["verified"] for step in slip["steps"]),
        code=state.signed["svg"] if state.signed else "",
        status=state.signed["status"] if state.signed else "",
        tried=first(form, "do") == "sign",
        langs=languages(world),
        private=slip["private"],
        asked=is_asked(form),
    )
    return Page(200, "public/slip.html", context)


def asked_for(world: World, state: State, journey: Journey, form: Form) -> tuple[Row, Row] | None:
    """The list and the slip that the form names, with what the carrier may read; "private" counts
    the steps left off."""
    if not journeys.has_answers(journey):
        return None
    made = list_of(world, state, journey)
    for slip in slips_of(world, state, journey, made):
        if slip["id"] == first(form, "carrier"):
            kept = without(slip, made, off(world, form, slip["schemes"]))
            private = len(slip["steps"]) - len(kept["steps"])
            return made, {**slip, **kept, "private": private}
    return None


def shown_place(catalogue: Row, place: Row, on_paper: list[str]) -> Row:
    """The place with its office's short name and picture; each step with its first sentence as
    `brief`, the others as `more`, and the class of what is not printed as `paper`."""
    office = catalogue["offices"][place["where"]]
    steps = []
    for step in each_once(place["steps"]):
        brief = first_sentence(step["do"])
        paper = "" if named_step(step) in on_paper else "mh-screen"
        more = step["do"].removeprefix(brief)
        steps.append({**step, "brief": brief, "more": more, "paper": paper})
    paper = "" if any(not step["paper"] for step in steps) else "mh-screen"
    return {
        **place,
        "short": office["short"],
        "picture": office["picture"],
        "steps": steps,
        "paper": paper,
    }


def shown_paper(catalogue: Row, name: str) -> Row:
    """A paper's short name and picture."""
    paper = catalogue["documents"][name]
    return {"name": paper["short"], "picture": paper["picture"]}
