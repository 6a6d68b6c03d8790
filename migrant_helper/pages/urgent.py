"""The door for urgent trouble, open before any question: the safe number first, then the entry.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.words.texts import dialled
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.office.unheld import is_for
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.trouble import AT_ONCE, is_anothers

Row = dict[str, Any]

# What the family at home can do something about, at its own police or its own child line.
FAMILYS: tuple[str, ...] = ("child", "police", "trafficked")
# Whoever does the harm may be looking on: leaving fast is large here.
WATCHED: tuple[str, ...] = ("held", "violence", "trafficked")


def page(world: World, state: State, form: Form) -> Page:
    """The kinds of trouble; once one is named (`trouble`), its numbers to call and the entries that
    help, of the country where the person is first: a number of another country does not answer."""
    journey = journeys.read(world, state, form)
    trouble = first(form, "trouble")
    doors: dict[str, Any] = world.ui["urgent"]
    known = trouble if trouble in doors else ""
    context = frame(
        world,
        state,
        journey,
        troubles=list(doors),
        trouble=known,
        watched=known in WATCHED,
        doors=[
            named(world, door, journey.facts, state.today, known)
            for door in nearest_first(world, journey, known, doors.get(known, []))
        ],
    )
    return Page(200, "public/urgent.html", context)


def is_watched(world: World, scheme: Row) -> bool:
    """Whether an entry is for those alone over whose shoulder somebody may look: sensitive, and no
    other trouble leads to it."""
    doors: dict[str, list[Row]] = world.ui["urgent"]
    leading = [
        trouble
        for trouble in doors
        for door in doors[trouble]
        for entry in door["entries"]
        if entry["id"] == scheme["id"]
    ]
    others = [trouble for trouble in leading if trouble not in WATCHED]
    return bool(scheme["sensitive"]) and len(leading) > 0 and not others


def nearest_first(
    world: World, journey: journeys.Journey, trouble: str, doors: list[Row]
) -> list[Row]:
    """The doors of the country where the person is, of that where it happened, and, for what the family does
    something about, of home, in that order; of all countries while they have not said where, first of where
    most readers of the language live: a number of another country does not answer."""
    here, home, there = [
        str(journey.facts.get(name) or "")[:2] for name in ("here", "home", "event_place")
    ]
    first_one = here or world.ui["begins"]
    serving = [here, there, *([home] if trouble in FAMILYS else [])]
    own = [door for door in doors if door["country"] in serving]
    return sorted(own if here and own else doors, key=lambda door: door["country"] != first_one)


def named(world: World, door: Row, facts: Row, on: str, trouble: str) -> Row:
    """A country's door with the country's name, and of its calls those that answer this person: first who comes
    at once, but for pay, then the lines of the state where they are, then the country's, then those of the state
    they come from. Where they have not said where, the lines of states stand last, and what
    nobody checked or may not answer is left out. Of equals what is another's by age or sex last. Of its notes those for
    citizens of the country that they are of, or come from."""
    here, home = [str(facts.get(name) or "")[:5] for name in ("here", "home")]
    near = [
        {"old": False, **call, "dial": dialled(call["number"])}
        for call in door["calls"]
        if (call["place"] in (here, "", home) if here else call["verified"] and not call.get("old"))
    ]
    calls = sorted(
        near,
        key=lambda call: (
            not call["verified"],
            trouble == "unpaid" or call["dial"] not in AT_ONCE,
            call["place"] != here,
            is_anothers(call["dial"], facts, on),
        ),
    )
    notes = [row for row in door["notes"] if is_for(row, facts, world.ui["begins"])]
    name = world.ui["places"][door["country"]]["name"]
    return {**door, "calls": calls, "notes": notes, "name": name}
