"""The results: yours now, after one more thing, cannot tell yet, not yours; each with its reasons.

On the phone as well.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.rules.screening import screen
from migrant_helper.core.words.dates import shown
from migrant_helper.pages import home
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.one_catalogue import together
from migrant_helper.pages.parts.page import Catalogue, Form, Page, State, World
from migrant_helper.pages.parts.publishers import publishers
from migrant_helper.pages.parts.reasons import answers_of, reasons_of
from migrant_helper.pages.urgent import trouble_in

GROUPS = ("yours", "soon", "open", "not")
DOORS = {"IN": "in-labour-grievance", "NP": "np-labour-wage-rights"}
MOST_PICKS = 12


def page(world: World, state: State, form: Form) -> Page:
    """The entries in four groups; the start page where home and here are not known yet."""
    journey = journeys.read(world, form, state.fresh_id)
    if not journeys.has_answers(journey):
        return home.start(world, state, form, missing=False)
    catalogue = together(world, state.today)
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
    )
    return Page(200, "public/results.html", {**context, "path": "results"})


def entries(
    world: World, state: State, journey: journeys.Journey, catalogue: Catalogue
) -> list[dict[str, Any]]:
    """A row for each entry that concerns the person: those of the whole country, of home, of here;
    those that matter most first."""
    schemes = {scheme["id"]: scheme for scheme in catalogue["schemes"]}
    found = []
    for result in screen(catalogue, journey.facts, state.today):
        scheme = schemes[result["id"]]
        if result["outcome"] != "unmet" or concerns(scheme["jurisdiction"], journey.facts):
            found.append(entry(world, state, journey, catalogue, scheme, result))
    return sorted(found, key=lambda row: (-row["matters"], row["id"]))


def concerns(jurisdiction: str, facts: dict[str, Any]) -> bool:
    """True where an entry's country or state is home, here or where the person goes."""
    places = [facts.get(name) or "" for name in ("home", "here", "going_to")]
    return any(
        place == jurisdiction or place[:2] == jurisdiction or place[:5] == jurisdiction
        for place in places
    )


def group_of(result: Mapping[str, Any]) -> str:
    """Met is yours, unknown is open; unmet is soon where one thing would turn it, else not."""
    if result["outcome"] == "unmet":
        return "soon" if result["would_change"] else "not"
    return "yours" if result["outcome"] == "met" else "open"


def entry(
    world: World,
    state: State,
    journey: journeys.Journey,
    catalogue: Catalogue,
    scheme: dict[str, Any],
    result: Mapping[str, Any],
) -> dict[str, Any]:
    """An entry as the results list it."""
    return {
        "id": scheme["id"],
        "name": scheme["name"],
        "lang": scheme["lang"],
        "kind": scheme["kind"],
        "matters": scheme["matters"],
        "summary": scheme["summary"],
        "group": group_of(result),
        "confirm": result["confirm"],
        "checked": shown(scheme["checked"], world.ui["dates"]),
        "publishers": publishers(scheme["sources"]),
        **reasons_of(world, catalogue, result, journey.facts, state.today),
    }


def picked(journey: journeys.Journey, rows: list[dict[str, Any]]) -> list[str]:
    """The entries ticked for the list: those the person chose; before a choice, what is theirs,
    then what nearly is."""
    if "1" in journey.lists["picked"]:
        return list(journey.lists["pick"])
    likely = [row["id"] for group in ("yours", "soon") for row in rows if row["group"] == group]
    return likely[:MOST_PICKS]


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
