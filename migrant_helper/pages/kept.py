"""What is kept on this phone: keep the answers and ticks in hand, go on with kept ones, forget
them.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.words.dates import shown
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Form, Page, State, World, first


def page(world: World, state: State, form: Form) -> Page:
    """The kept journeys; `do` is keep or forget:ID. Where nothing can be kept (`state.kept` is
    None) it says so."""
    journey = journeys.read(world, state, form)
    if state.kept is None:
        return Page(
            200, "public/kept.html", frame(world, state, journey, kept=[], has_answers=False)
        )
    do = first(form, "do")
    kept = list(state.kept)
    changes: list[dict[str, Any]] = []
    if do == "keep" and journeys.has_answers(journey):
        case = kept_case(world, state, journey)
        changes.append({"kind": "keep", "case": case})
        kept = [case, *(other for other in kept if other["id"] != case["id"])]
    if do.startswith("forget:"):
        gone = do.removeprefix("forget:")
        changes.append({"kind": "forget", "id": gone})
        kept = [other for other in kept if other["id"] != gone]
    context = frame(
        world,
        state,
        journey,
        kept=[row(world, case) for case in kept],
        has_answers=journeys.has_answers(journey),
    )
    return Page(200, "public/kept.html", context, tuple(changes))


def kept_case(world: World, state: State, journey: journeys.Journey) -> dict[str, Any]:
    """What the phone keeps of a journey: {"id", "lang", "saved": day, "fields": [[name, value],
    ...]}."""
    fields = [list(pair) for pair in journeys.hidden(journey)]
    return {"id": journey.id, "lang": world.ui["lang"], "saved": state.today, "fields": fields}


def row(world: World, case: dict[str, Any]) -> dict[str, Any]:
    """A kept journey as the page lists it: when it was kept, from where to where."""
    fields = dict(reversed(case["fields"]))
    places = world.ui["places"]
    names = [
        places.get(fields.get(name, "")[:5], {}).get("name", "") for name in ("f.home", "f.here")
    ]
    return {
        "id": case["id"],
        "saved": shown(case["saved"], world.ui["dates"]),
        "home": names[0],
        "here": names[1],
        "fields": case["fields"],
    }
