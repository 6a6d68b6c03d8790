"""The checklist: papers once each, steps in trips, who carries what, dates; to tick, print, keep
and take away.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.entry.deadlines import reminders_for
from migrant_helper.core.rules.facts.answers import PREFIX
from migrant_helper.pages import home
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.calendar import day_text
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.one_catalogue import languages, together
from migrant_helper.pages.parts.page import Form, Page, State, World
from migrant_helper.pages.parts.picked_list import doubts, list_of
from migrant_helper.pages.parts.places import place_name


def page(world: World, state: State, form: Form) -> Page:
    """The checklist of what was picked; the start page where home and here are not known yet."""
    journey = journeys.read(world, state, form)
    if not journeys.has_answers(journey):
        return home.start(world, state, form, missing=False)
    made = list_of(world, state, journey)
    asked = asked_dates(world, made)
    context = frame(
        world,
        state,
        journey,
        without=("tick", "pick", *(f"{PREFIX}{row['fact']}" for row in asked)),
        made=made,
        doubts={entry["scheme"]: doubts(entry["eligible"], entry) for entry in made["entries"]},
        picks=[entry["scheme"] for entry in made["entries"]],
        start=place_name(world.ui["places"], journey.facts["home"]),
        end=place_name(world.ui["places"], journey.facts["here"]),
        deadlines=[
            {**row, "day": day_text(world.ui, journey.facts, row["on"]) if row["on"] else ""}
            for row in made["deadlines"]
        ],
        asked=[{**row, "day": journey.facts.get(row["fact"]) or ""} for row in asked],
        unread=[
            together(world, state.today, journey.facts)["facts"][fact]["label"]
            for fact in journey.unusable
        ],
        can_remind=len(reminders_for(made["deadlines"], state.today)) > 0,
        langs=languages(world),
        day=day_text(world.ui, journey.facts, state.today),
    )
    return Page(200, "public/checklist.html", {**context, "path": "checklist"})


def asked_dates(world: World, made: dict[str, Any]) -> list[dict[str, Any]]:
    """The days that would date a deadline of the list, each once: [{"fact", "label", "ask",
    "lang"}]."""
    declared = journeys.declarations(world)
    needed = [row["needs"] for row in made["deadlines"] if row["needs"]]
    facts = list(dict.fromkeys(needed))
    found = []
    for fact in facts:
        if fact in declared:
            words = declared[fact]
            ask = words.get("ask", words["label"])
            found.append({"fact": fact, "ask": ask, "lang": words.get("lang", world.ui["lang"])})
    return found
