"""The trips of a checklist as its page shows them: the next one open, the worker's others of now,
later ones, and the family's.

On the phone as well.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from migrant_helper.core.entry.counter import offices
from migrant_helper.core.list.do_first import NEVER, lapse
from migrant_helper.core.list.order import travels, visits
from migrant_helper.core.list.papers import asking, brought
from migrant_helper.core.list.stages import stages_of
from migrant_helper.core.list.trips import each_once, named_step, trip_of
from migrant_helper.core.list.whose import is_at_home
from migrant_helper.core.words.texts import first_sentence
from migrant_helper.pages.parts.list.numbers import calls_of
from migrant_helper.pages.parts.page import Catalogue
from migrant_helper.pages.parts.ways import is_familys

Row = dict[str, Any]

# As many as two screens hold below a next trip of one step, and of more; the others are a fold away.
MOST_NOW = (2, 0)


def trips_shown(
    made: Mapping[str, Any],
    catalogue: Catalogue,
    facts: Mapping[str, Any],
    way: Sequence[str],
    first: Sequence[Mapping[str, Any]],
    helped: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    """{"next": trip or None, "now", "more", "later", "family": [trip] each, "exact"}: `first` are
    the actions to do first, whose visits come before others of now, the family's too, with that step
    first; `helped` the steps that a helper does with the person (see `first.helped_of`); what can be
    done at one place now is one trip, whatever the stage; the others in the order of
    `core.list.order.visits`, by what lapses soonest; what does not fit in sight is `more`. A trip has
    besides its own {"papers": [{"name", "picture"}], "picture", "short", "is_done", "is_familys",
    "helped"}, its steps {"brief"}, and its `id` names its steps; its `when` is "" where what is done on
    coming back is done now, and for who is at home. `exact` where it is shown that no order has fewer trips."""
    stages = stages_of(facts)
    steps = with_helpers([action["step"] for action in first], helped)
    trips: list[Row] = made["trips"]
    own = [one for one in trips if not is_familys(one, facts, way) or is_told(steps, one)]
    every = in_order(made, [step for trip in own for step in trip["steps"]], helped)
    today = [step for stage in stages for step in every if step["when"] == stage]
    now, exact = _now(today, made, steps, is_home=is_at_home(facts))
    shown_now = [shown(trip, made, catalogue, is_familys(trip, facts, way), facts) for trip in now]
    undone = own_first([trip for trip in shown_now if not trip["is_done"]], steps)
    then = [*undone[1:], *[trip for trip in shown_now if trip["is_done"]]]
    most = MOST_NOW[1 if undone and len(undone[0]["steps"]) > 1 else 0]
    rest = [
        shown(trip, made, catalogue, is_familys(trip, facts, way), facts)
        for trip in trips
        if trip["when"] not in stages or trip not in own
    ]
    return {
        "next": undone[0] if undone else None,
        "now": then[:most],
        "more": then[most:],
        "later": [trip for trip in rest if not trip["is_familys"]],
        "family": [trip for trip in rest if trip["is_familys"]],
        "exact": made["exact"] and exact,
    }


def with_helpers(
    steps: Sequence[Mapping[str, Any]], helped: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """The steps, each as a helper does it where one does."""
    others = {named_step(step): step for step in helped}
    return [others.get(named_step(step), step) for step in steps]


def _now(
    steps: Sequence[Mapping[str, Any]],
    made: Mapping[str, Any],
    first: Sequence[Mapping[str, Any]],
    *,
    is_home: bool,
) -> tuple[list[Row], bool]:
    """The steps of now as visits in their order, and whether there are no fewer."""
    nearly = [one["scheme"] for one in made["entries"] if one["eligible"] == "unmet"]
    turning = [named_step(step) for step in steps if step["scheme"] in nearly]
    told = [*[named_step(step) for step in first], *turning]
    places = [f"{step['who']} {step['where']}" for step in first]
    ordered, exact = visits(steps, made["needs"], lambda step: _urge(step, made, places))
    found = [
        trip_of(sorted(rows, key=lambda step: named_step(step) not in told))
        for rows in in_turn(ordered, told, made["needs"])
    ]
    return [
        {**trip, "when": "" if is_home or trip["when"] == "return" else trip["when"]}
        for trip in found
    ], exact


def in_turn(
    ordered: Sequence[Sequence[Mapping[str, Any]]],
    told: Sequence[str],
    needs: Mapping[str, Sequence[str]],
) -> list[Sequence[Mapping[str, Any]]]:
    """The visits, those of what is to do first (`told`: then of what turns an entry that is nearly theirs) in its
    order before the others: as many visits, and
    box one of the list is thing one of the results. Not where it waits for a paper of another entry."""
    waiting = [step["scheme"] for rows in ordered for step in rows if not step["done"]]
    named = [[named_step(step) for step in rows] for rows in ordered]
    turns = list[int]()
    for name in told:
        scheme = name.partition(".")[0]
        if not any(one in waiting for one in needs.get(scheme, ())):
            turns += [at for at, names in enumerate(named) if name in names]
    order = [*dict.fromkeys(turns), *[at for at in range(len(ordered)) if at not in turns]]
    return [ordered[at] for at in order]


def own_first(trips: Sequence[Row], first: Sequence[Mapping[str, Any]]) -> list[Row]:
    """The trips, one of their own before the family's, but for what is to do first of all."""
    own = [trip for trip in trips if not trip["is_familys"]]
    if not own or not trips[0]["is_familys"] or is_told(first[:1], trips[0]):
        return list(trips)
    return [own[0], *[trip for trip in trips if trip is not own[0]]]


def _urge(step: Mapping[str, Any], made: Mapping[str, Any], places: Sequence[str]) -> str:
    """What sorts before others: a visit to make first, then what lapses, then what one travels for."""
    visit = f"{step['who']} {step['where']}"
    place = places.index(visit) if visit in places else len(places)
    return f"{place} {lapse(made, step['scheme']) or NEVER} {0 if travels(step) else 1}"


def in_order(
    made: Mapping[str, Any], own: Sequence[Mapping[str, Any]], helped: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """Both kinds of steps, each entry's in its own order where a helper does some."""
    names = [name for one in made["entries"] for name in _named(one)]
    return sorted([*own, *helped], key=lambda step: names.index(named_step(step)) if helped else 0)


def _named(entry: Mapping[str, Any]) -> list[str]:
    steps: Mapping[str, str] = entry["steps"]
    return [f"{entry['scheme']}.{step}" for step in steps]


def is_told(first: Sequence[Mapping[str, Any]], trip: Mapping[str, Any]) -> bool:
    """Whether what is to do first is among the steps of a trip."""
    told = [named_step(step) for step in first]
    return any(named_step(step) in told for step in trip["steps"])


def shown(
    trip: Mapping[str, Any],
    made: Mapping[str, Any],
    catalogue: Catalogue,
    familys: bool,
    facts: Mapping[str, Any],
) -> Row:
    """The trip with its papers (see `papers.asking`), the numbers to call, its office's picture
    and short name, whether all is done, whether the family does it for who holds the list, whether there is
    a line to show where the office says no, and its `door`: at which end of the
    way it is ("here:labour-office"), "" for one of which a district has many."""
    office = catalogue["offices"][trip["where"]]
    own = [scheme for scheme in catalogue["schemes"] if scheme["id"] in trip["schemes"]]
    needed = brought(made["documents"], asking(own, trip["steps"]))
    papers = [catalogue["documents"][names[0]] for names in needed]
    return {
        **trip,
        "id": ",".join([named_step(step) for step in trip["steps"]]),
        "steps": [
            {**step, "brief": first_sentence(step["do"])} for step in each_once(trip["steps"])
        ],
        "short": office["short"],
        "picture": office["picture"],
        "papers": [{"name": paper["short"], "picture": paper["picture"]} for paper in papers],
        "calls": calls_of(trip, own, facts, made["as_of"]),
        "is_done": all(step["done"] for step in trip["steps"]),
        "is_familys": familys,
        "helped": any("helped" in step for step in trip["steps"]),
        "has_lines": trip["where"] in offices(own, trip["schemes"]),
        "door": f"{_side(trip, office)}:{trip['where']}" if "near" in office else "",
    }


def _side(trip: Mapping[str, Any], office: Mapping[str, Any]) -> str:
    """Where the office is: that of home, and any for what the family does, or what is done before
    leaving or once back, at home."""
    is_home = trip["who"] == "family" or trip["steps"][0]["when"] in ("before", "return")
    return "home" if is_home or office["near"] == "home" else "here"
