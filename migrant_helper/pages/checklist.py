"""The checklist: papers once each, steps in trips, who carries what, dates; to tick, print, keep
and take away.

On the phone as well.
"""

from dataclasses import replace
from typing import Any

from migrant_helper.core.asking.asked import is_asked
from migrant_helper.core.entry.deadlines import reminders_for
from migrant_helper.core.list.doubts import doubts
from migrant_helper.core.list.slips import steps_in
from migrant_helper.core.list.trips import named_step
from migrant_helper.core.rules.facts.answers import PREFIX
from migrant_helper.pages import home
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.asking.about import named
from migrant_helper.pages.parts.calendar import day_text
from migrant_helper.pages.parts.entries import entries
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.journey import Journey
from migrant_helper.pages.parts.list.burden import burden_of
from migrant_helper.pages.parts.list.first import actions_of, helped_of
from migrant_helper.pages.parts.list.numbers import numbers_of
from migrant_helper.pages.parts.list.picked import CHOSEN, list_of, offered_of, turned
from migrant_helper.pages.parts.list.private import is_private
from migrant_helper.pages.parts.list.slips import kept_of, slips_of
from migrant_helper.pages.parts.list.trips import trips_shown
from migrant_helper.pages.parts.notices import of_person
from migrant_helper.pages.parts.one_catalogue import languages, together
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.places import ends_of, work_in


def page(world: World, state: State, form: Form) -> Page:
    """The checklist of what was picked; the start page where home and here are not known yet."""
    return shown_list(world, state, form, problem="")


def with_problem(world: World, state: State, form: Form) -> Page:
    """The checklist where a slip was asked for that it does not have."""
    return shown_list(world, state, form, problem="no_slip")


def shown_list(world: World, state: State, form: Form, *, problem: str) -> Page:
    """The checklist page, with what went wrong before."""
    journey = journeys.read(world, state, form)
    if not journeys.has_answers(journey):
        return home.start(world, state, form, missing=False)
    journey = done(world, state, journey, first(form, "do"))
    catalogue = together(world, state.today, journey.facts)
    rows = entries(world, state, journey, catalogue)
    journey = with_all(journey, rows, first(form, "do"))
    made = list_of(world, state, journey, rows)
    trips, slips = trips_of(world, state, journey, made), slips_of(world, state, journey, made)
    asked = asked_dates(world, state, journey, made)
    context = frame(
        world,
        state,
        journey,
        without=("tick", "pick", "picked", *(f"{PREFIX}{row['fact']}" for row in asked)),
        made=made,
        trips=trips,
        burden=burden_of(journey, made),
        slips=slips,
        kept_back=kept_of(made, slips),
        problem=problem,
        places=len({trip["where"] for trip in travelled(trips)}),
        shorts={scheme["id"]: scheme["short"] for scheme in catalogue["schemes"]},
        pictures={name: paper["picture"] for name, paper in catalogue["documents"].items()},
        doubts={entry["scheme"]: doubts(entry["eligible"], entry) for entry in made["entries"]},
        **picked_of(world, state, journey, made),
        **changed(world, journey, rows, made),
        **ends_of(world, journey),
        work_in=work_in(world, journey.facts) if owes(made) else "",
        **dates_of(world, state, journey, made),
        numbers=numbers_of(made["entries"], catalogue["schemes"]),
        asked=[{**row, "day": journey.facts.get(row["fact"]) or ""} for row in asked],
        unread=[catalogue["facts"][fact]["label"] for fact in journey.unusable],
        can_remind=len(reminders_for(made["deadlines"], state.today)) > 0,
        langs=languages(world),
        day=day_text(world.ui, journey.facts, state.today),
    )
    return Page(422 if problem else 200, "public/checklist.html", {**context, "path": "checklist"})


def owes(made: dict[str, Any]) -> bool:
    """Whether something on the list claims pay or complains of work."""
    return any(entry["kind"] == "wage-rights" for entry in made["entries"])


def picked_of(world: World, state: State, journey: Journey, made: dict[str, Any]) -> dict[str, Any]:
    """What the list's page carries of the choice, and what is announced for it: {"picks", "offered"
    (see `picked.offered_of`), "notices"}."""
    picks = [entry["scheme"] for entry in made["entries"]]
    return {
        "picks": picks,
        "offered": offered_of(journey, picks),
        "notices": of_person(world, state, journey, picks),
    }


def changed(
    world: World, journey: Journey, rows: list[dict[str, Any]], made: dict[str, Any]
) -> dict[str, Any]:
    """What is theirs and not on the list, `left` of them; and what a new answer has changed of it: the names of
    what is nearly theirs now and stays, `nearly`, and of what is not theirs any more, `gone`."""
    on_it = [entry["scheme"] for entry in made["entries"]]
    kept = [one for one in turned(journey, rows, ("soon",)) if one in on_it]
    lost = [one for one in turned(journey, rows, ("open", "not")) if one not in on_it]
    names = {row["id"]: str(row["short"]) for row in rows}
    comma: str = world.ui["comma"]
    return {
        "left": len([row for row in rows if row["group"] == "yours" and row["id"] not in on_it]),
        "nearly": comma.join([names[one] for one in kept]),
        "gone": comma.join([names[one] for one in lost]),
    }


def with_all(journey: Journey, rows: list[dict[str, Any]], do: str) -> Journey:
    """The journey with all that is theirs on its list, where that was tapped."""
    if do != "all":
        return journey
    own = [row["id"] for row in rows if row["group"] == "yours"]
    picks = journeys.distinct((*journey.lists["pick"], *own))
    return replace(journey, lists={**journey.lists, "pick": picks, "picked": (CHOSEN,)})


def dates_of(world: World, state: State, journey: Journey, made: dict[str, Any]) -> dict[str, Any]:
    """The list's dates: {"deadlines", each with its `day` as it is shown, "" for one without a day; and how
    many a calendar would hold without their names, "private"}."""
    rows = [
        {**row, "day": day_text(world.ui, journey.facts, row["on"]) if row["on"] else ""}
        for row in made["deadlines"]
    ]
    ahead = [row for row in rows if row["on"] and row["on"] >= state.today]
    private = len([row for row in ahead if is_private(world, row["scheme"])])
    return {"deadlines": rows, "private": private}


def trips_of(world: World, state: State, journey: Journey, made: dict[str, Any]) -> dict[str, Any]:
    """The trips of the list as `parts.list.trips.trips_shown` lays them out."""
    catalogue = together(world, state.today, journey.facts)
    first_ones = actions_of(world, state, journey, made)
    helped = helped_of(world, state, journey, made)
    return trips_shown(made, catalogue, journey.facts, journey.lists["way"], first_ones, helped)


def travelled(trips: dict[str, Any]) -> list[dict[str, Any]]:
    """The trips of now, as they stand on the list, for which somebody has to go somewhere: the family's
    too, where they are to do first."""
    now = [trips["next"]] if trips["next"] else []
    return [trip for trip in [*now, *trips["now"], *trips["more"]] if trip["travel"]]


def done(world: World, state: State, journey: Journey, do: str) -> Journey:
    """The journey with those of its steps ticked that "done:" and the id of a trip names."""
    if not do.startswith("done:"):
        return journey
    trip = do.removeprefix("done:")
    steps = steps_in(list_of(world, state, journey))
    ticked = [named_step(step) for step in steps if named_step(step) in trip.split(",")]
    ticks = journeys.distinct((*journey.lists["tick"], *ticked))
    return replace(journey, lists={**journey.lists, "tick": ticks})


def asked_dates(
    world: World, state: State, journey: Journey, made: dict[str, Any]
) -> list[dict[str, Any]]:
    """The days that would date a deadline of the list, each once: [{"fact", "ask", "lang"}]; of
    what happened to nobody, as far as is told, no day is asked."""
    catalogue = together(world, state.today, journey.facts)
    declared = journeys.declarations(world)
    needed = [row["needs"] for row in made["deadlines"] if row["needs"]]
    facts = list(dict.fromkeys(needed))
    found = []
    for fact in facts:
        if fact in declared and is_asked(catalogue, journey.facts, state.today, fact):
            words = declared[fact]
            ask = named(world.ui, words.get("ask", words["label"]), words, journey.facts)
            found.append({"fact": fact, "ask": ask, "lang": words.get("lang", world.ui["lang"])})
    return found
