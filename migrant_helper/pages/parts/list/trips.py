"""The trips of a checklist as its page shows them: the next one open, the worker's others of now,
later ones, and the family's.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.list.do_first import stages_of
from migrant_helper.core.list.papers import brought
from migrant_helper.core.words.texts import first_sentence
from migrant_helper.pages.parts.page import Catalogue
from migrant_helper.pages.parts.ways import family_asks

Row = dict[str, Any]


def trips_shown(
    made: Mapping[str, Any],
    catalogue: Catalogue,
    facts: Mapping[str, Any],
    way: Sequence[str],
    first: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    """{"next": trip or None, "now": [trip], "later": [trip], "family": [trip]}: `first` are the
    actions to do first, whose visits come before others of now; a trip has besides its own
    {"papers": [{"name", "picture"}], "picture", "short", "is_done"}, and its steps {"brief"}."""
    asks = family_asks(way)
    stages = stages_of(facts)
    trips = [with_papers(trip, made, catalogue) for trip in made["trips"]]
    own = [trip for trip in trips if asks or trip["who"] == "worker"]
    visits = [f"{step['who']} {step['where']}" for step in (action["step"] for action in first)]
    now = sorted(
        (trip for trip in own if trip["when"] in stages),
        key=lambda trip: (
            trip["is_done"],
            place_of(visits, trip),
            not trip["travel"],
            stages.index(trip["when"]),
        ),
    )
    is_open = len(now) > 0 and not now[0]["is_done"]
    return {
        "next": now[0] if is_open else None,
        "now": now[1:] if is_open else now,
        "later": [trip for trip in own if trip["when"] not in stages],
        "family": [trip for trip in trips if not asks and trip["who"] != "worker"],
    }


def place_of(visits: Sequence[str], trip: Row) -> int:
    """Where a trip's visit stands among those to make first; after all of them where it does not."""
    visit = f"{trip['who']} {trip['where']}"
    return list(visits).index(visit) if visit in visits else len(visits)


def with_papers(trip: Row, made: Mapping[str, Any], catalogue: Catalogue) -> Row:
    """The trip with its papers, its office's picture and short name, and whether all is done."""
    office = catalogue["offices"][trip["where"]]
    needed = brought(made["documents"], trip["schemes"])
    papers = [catalogue["documents"][names[0]] for names in needed]
    return {
        **trip,
        "steps": [{**step, "brief": first_sentence(step["do"])} for step in trip["steps"]],
        "short": office["short"],
        "picture": office["picture"],
        "papers": [{"name": paper["short"], "picture": paper["picture"]} for paper in papers],
        "is_done": all(step["done"] for step in trip["steps"]),
    }
