"""The move planner: what becomes of each entry between home and here, and what to do when.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.moving.portability import move
from migrant_helper.pages import home
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.one_catalogue import filled_in, languages
from migrant_helper.pages.parts.page import Form, Page, State, World
from migrant_helper.pages.parts.places import place_name

OUTCOMES = ("re-register", "update", "gained", "split", "keeps", "suspended", "lost", "unknown")
STAGES = ("before", "arrival", "there", "return")


def page(world: World, state: State, form: Form) -> Page:
    """The entries by what becomes of them, those that ask for something first, then the steps by
    time."""
    journey = journeys.read(world, state, form)
    if not journeys.has_answers(journey):
        return home.start(world, state, form, missing=False)
    plan = move(filled_in(world, state.today, journey.facts), journey.facts, state.today)
    names = world.ui["places"]
    rows = [{**row, "ask": askable(world, journey, row["missing"])} for row in plan["schemes"]]
    context = frame(
        world,
        state,
        journey,
        start=place_name(names, plan["from"]),
        end=place_name(names, plan["to"]),
        stays=plan["from"] == plan["to"],
        outcomes=[
            {"id": outcome, "rows": [row for row in rows if row["outcome"] == outcome]}
            for outcome in OUTCOMES
        ],
        stages=[{"id": stage, "steps": grouped_steps(plan["plan"][stage])} for stage in STAGES],
        langs=languages(world),
    )
    return Page(200, "public/move.html", context)


def askable(world: World, journey: journeys.Journey, facts: list[str]) -> list[dict[str, str]]:
    """Those of the facts that a person was not asked yet: [{"fact", "label"}]."""
    declared = journeys.declarations(world)
    return [
        {"fact": fact, "label": declared[fact]["label"]}
        for fact in facts
        if fact in declared and fact not in journey.facts
    ]


def grouped_steps(steps: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Steps by office, in the order the offices first come up: [{"office", "where", "steps"}]."""
    offices: dict[str, list[dict[str, Any]]] = {}
    for step in steps:
        offices.setdefault(step["where"], []).append(step)
    return [
        {
            "where": where,
            "office": rows[0]["office"] or "",
            "find": rows[0]["find"] or "",
            "steps": rows,
        }
        for where, rows in offices.items()
    ]
