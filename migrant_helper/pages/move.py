"""The move planner: what becomes of each entry between home and here, and what to do next.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.moving.portability import move
from migrant_helper.core.words.texts import first_sentence
from migrant_helper.pages import home
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.asking.about import named
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.list.picked import picks_of
from migrant_helper.pages.parts.one_catalogue import filled_in, languages, together
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.places import place_name

OUTCOMES = ("re-register", "update", "gained", "split", "keeps", "suspended", "lost", "unknown")
STAGES = ("before", "arrival", "there", "return")
# The three tiles: what comes along, what asks for something here, what waits or ends.
TILES = {
    "keep": ("keeps", "split"),
    "change": ("re-register", "update", "gained"),
    "wait": ("suspended", "lost"),
}
# What must be done anew stands in sight, so many lines of it; the rest is one fold an outcome.
IN_SIGHT = ("re-register", "update")
MOST_IN_SIGHT = 3
MOST_STEPS = 3
# The stage whose steps come next, by where the person stands.
NEXT = {"leaving": "before", "there": "there", "settled": "arrival", "returned": "return"}


def page(world: World, state: State, form: Form) -> Page:
    """Kept, to change and lost at a glance; what asks for something in sight; the stage that is
    next; all the rest folded, one line an outcome or stage."""
    journey = journeys.read(world, state, form)
    if not journeys.has_answers(journey):
        return home.start(world, state, form, missing=first(form, "do") == "start")
    plan = move(filled_in(world, state.today, journey.facts), journey.facts, state.today)
    names = world.ui["places"]
    held = {row["id"]: row for row in together(world, state.today, journey.facts)["schemes"]}
    rows = [
        {
            **row,
            "ask": askable(world, journey, row["missing"]),
            "short": held[row["id"]]["short"],
            "picture": held[row["id"]]["picture"],
        }
        for row in plan["schemes"]
    ]
    shown = tiles(rows)
    context = frame(
        world,
        state,
        journey,
        start=place_name(names, plan["from"]),
        end=place_name(names, plan["to"]),
        stays=plan["from"] == plan["to"],
        tiles=shown,
        is_blank=sum(tile["count"] for tile in shown) == 0,
        outcomes=[outcome_of(rows, outcome) for outcome in OUTCOMES],
        stages=stages(plan["plan"], str(journey.facts.get("phase") or "")),
        has_list=len(picks_of(world, state, journey)) > 0,
        has_steps=any(len(plan["plan"][stage]) > 0 for stage in STAGES),
        langs=languages(world),
    )
    return Page(200, "public/move.html", context)


def outcome_of(rows: list[dict[str, Any]], outcome: str) -> dict[str, Any]:
    """The rows of an outcome, and those of them in sight: {"id", "rows", "in_sight"}."""
    found = [row for row in rows if row["outcome"] == outcome]
    in_sight = found[:MOST_IN_SIGHT] if outcome in IN_SIGHT else []
    return {"id": outcome, "rows": found, "in_sight": in_sight}


def tiles(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The three counts: [{"id", "picture", "count"}]."""
    return [
        {
            "id": name,
            "picture": TILES[name][0],
            "count": sum(1 for row in rows if row["outcome"] in TILES[name]),
        }
        for name in TILES
    ]


def stages(plan: dict[str, list[dict[str, Any]]], phase: str) -> list[dict[str, Any]]:
    """The stages with their steps by office: [{"id", "steps", "count", "is_next", "first"}]. The
    next one is that of the person's phase, or the first after it that has a step; its `first` are
    the worker's steps before others'."""
    at = STAGES.index(NEXT.get(phase, "arrival"))
    order = [*STAGES[at:], *STAGES[:at]]
    soon = next((stage for stage in order if plan[stage]), "")
    return [
        {
            "id": stage,
            "steps": grouped_steps(plan[stage]),
            "count": len(plan[stage]),
            "is_next": stage == soon,
            "first": [
                {**step, "do": first_sentence(step["do"])}
                for step in sorted(plan[stage], key=lambda step: step["who"] != "worker")
            ][:MOST_STEPS],
        }
        for stage in STAGES
    ]


def askable(world: World, journey: journeys.Journey, facts: list[str]) -> list[dict[str, str]]:
    """Those of the facts that a person was not asked yet: [{"fact", "label"}]."""
    declared = journeys.declarations(world)
    return [
        {
            "fact": fact,
            "label": named(world.ui, declared[fact]["label"], declared[fact], journey.facts),
        }
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
