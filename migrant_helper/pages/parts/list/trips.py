"""The trips of a checklist as its page shows them: the next one open, the worker's others of now,
later ones, and the family's.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.entry.counter import offices
from migrant_helper.core.list.do_first import ANY_HOUR, stages_of
from migrant_helper.core.list.papers import brought
from migrant_helper.core.words.texts import first_sentence
from migrant_helper.pages.parts.page import Catalogue
from migrant_helper.pages.parts.ways import family_asks

Row = dict[str, Any]

# As many as two screens hold below the next trip; the others are a fold away.
MOST_NOW = 2


def trips_shown(
    made: Mapping[str, Any],
    catalogue: Catalogue,
    facts: Mapping[str, Any],
    way: Sequence[str],
    first: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    """{"next": trip or None, "now", "more", "later", "family": [trip] each}: `first` are the
    actions to do first, whose visits come before others of now, the family's too, with that step first;
    what can be done at one place now is one trip, whatever the stage; what does not fit in sight is
    `more`. A trip has besides its own {"papers": [{"name", "picture"}], "picture", "short", "is_done",
    "is_familys"}, and its steps {"brief"}; its `when` is "" where what is done on coming back is done
    now."""
    asks = family_asks(way)
    stages = stages_of(facts)
    steps = [action["step"] for action in first]
    visits = [f"{step['who']} {step['where']}" for step in steps]
    told = [f"{step['scheme']}.{step['step']}" for step in steps]
    own = [trip for trip in made["trips"] if asks or is_own(told, trip)]
    at_once = [trip for stage in stages for trip in own if trip["when"] == stage]
    now = sorted(
        [shown(trip, made, catalogue, asks) for trip in one_a_visit(at_once, told)],
        key=lambda trip: (trip["is_done"], place_of(visits, trip), not trip["travel"]),
    )
    now = [{**trip, "when": "" if trip["when"] == "return" else trip["when"]} for trip in now]
    is_open = len(now) > 0 and not now[0]["is_done"]
    then = now[1:] if is_open else now
    rest = [
        shown(trip, made, catalogue, asks)
        for trip in made["trips"]
        if trip["when"] not in stages or not (asks or is_own(told, trip))
    ]
    return {
        "next": now[0] if is_open else None,
        "now": then[:MOST_NOW],
        "more": then[MOST_NOW:],
        "later": [trip for trip in rest if not trip["is_familys"]],
        "family": [trip for trip in rest if trip["is_familys"]],
    }


def one_a_visit(trips: Sequence[Mapping[str, Any]], told: Sequence[str]) -> list[Row]:
    """Trips to one place by one person as one, its `id` those of all with a comma between; the
    steps that are told first ("scheme.step") stand first."""
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for trip in trips:
        groups.setdefault(f"{trip['who']}.{trip['where']}", []).append(trip)
    found: list[Row] = []
    for same in groups.values():
        steps = [step for trip in same for step in trip["steps"]]
        found.append(
            {
                **same[0],
                "id": ",".join([trip["id"] for trip in same]),
                "steps": sorted(
                    steps, key=lambda step: f"{step['scheme']}.{step['step']}" not in told
                ),
                "schemes": list(dict.fromkeys(step["scheme"] for step in steps)),
            }
        )
    return found


def is_own(told: Sequence[str], trip: Mapping[str, Any]) -> bool:
    """Whether a trip stands before the worker: their own, or the family's with what is to do first."""
    steps = [f"{step['scheme']}.{step['step']}" for step in trip["steps"]]
    return trip["who"] == "worker" or any(step in told for step in steps)


def place_of(visits: Sequence[str], trip: Row) -> int:
    """Where a trip's visit stands among those to make first; after all of them where it does not."""
    visit = f"{trip['who']} {trip['where']}"
    return list(visits).index(visit) if visit in visits else len(visits)


def shown(
    trip: Mapping[str, Any], made: Mapping[str, Any], catalogue: Catalogue, asks: bool
) -> Row:
    """The trip with its papers (none for what is done at home or by phone), its office's picture and
    short name, whether all is done, whether the family does it for who holds the list, and whether
    there is a line to show where the office says no."""
    office = catalogue["offices"][trip["where"]]
    own = [scheme for scheme in catalogue["schemes"] if scheme["id"] in trip["schemes"]]
    needed = [] if trip["where"] in ANY_HOUR else brought(made["documents"], trip["schemes"])
    papers = [catalogue["documents"][names[0]] for names in needed]
    return {
        **trip,
        "steps": [{**step, "brief": first_sentence(step["do"])} for step in trip["steps"]],
        "short": office["short"],
        "picture": office["picture"],
        "papers": [{"name": paper["short"], "picture": paper["picture"]} for paper in papers],
        "is_done": all(step["done"] for step in trip["steps"]),
        "is_familys": not asks and trip["who"] != "worker",
        "has_lines": trip["where"] in offices(own, trip["schemes"]),
    }
