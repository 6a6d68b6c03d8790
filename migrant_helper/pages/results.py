"""The results: yours now, after one more thing, cannot tell yet, not yours; each with its reasons.

On the phone as well.
"""

from typing import Any

from migrant_helper.pages import home
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.entries import MOST_PICKS, entries, picked
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.one_catalogue import together
from migrant_helper.pages.parts.page import Catalogue, Form, Page, State, World
from migrant_helper.pages.parts.reasons import answers_of
from migrant_helper.pages.parts.ways import not_held_yet
from migrant_helper.pages.urgent import trouble_in

GROUPS = ("yours", "soon", "open", "not")
DOORS = {"IN": "in-labour-grievance", "NP": "np-labour-wage-rights"}


def page(world: World, state: State, form: Form) -> Page:
    """The entries in four groups; the start page where home and here are not known yet."""
    journey = journeys.read(world, state, form)
    if not journeys.has_answers(journey):
        return home.start(world, state, form, missing=False)
    catalogue = together(world, state.today, journey.facts)
    rows = entries(world, state, journey, catalogue)
    context = frame(
        world,
        state,
        journey,
        without=("pick",),
        groups=[
            {"id": group, "entries": [row for row in rows if row["group"] == group]}
            for group in GROUPS
        ],
        picks=picked(journey, rows),
        answers=answers_of(world, catalogue, journey.facts),
        most=MOST_PICKS,
        unread=[declared_label(catalogue, fact) for fact in journey.unusable],
        trouble=trouble_in(journey.facts),
        not_held=not_held(world, journey, catalogue),
        not_held_yet=not_held_yet(world.ui, journey.lists["way"]),
    )
    return Page(200, "public/results.html", {**context, "path": "results"})


def declared_label(catalogue: Catalogue, fact: str) -> str:
    """What a fact is called, to say that its answer could not be read."""
    return str(catalogue["facts"][fact]["label"])


def not_held(world: World, journey: journeys.Journey, catalogue: Catalogue) -> list[dict[str, Any]]:
    """The person's states whose own schemes are not held: [{"name", "door": entry or None}]."""
    held = {scheme["jurisdiction"] for scheme in catalogue["schemes"]}
    names = {scheme["id"]: scheme for scheme in catalogue["schemes"]}
    told = [str(journey.facts.get(name) or "")[:5] for name in ("home", "here")]
    places = list(dict.fromkeys(told))
    rows: list[dict[str, Any]] = []
    for place in places:
        if "-" in place and place not in held and place in world.ui["places"]:
            door = names.get(DOORS.get(place[:2], ""))
            rows.append(
                {
                    "name": world.ui["places"][place]["name"],
                    "door": {"id": door["id"], "name": door["name"], "lang": door["lang"]}
                    if door
                    else None,
                }
            )
    return rows
