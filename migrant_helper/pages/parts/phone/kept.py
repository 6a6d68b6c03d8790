"""What is kept on this phone: keep the answers and ticks in hand, go on with kept ones, forget
them. What is kept is screened again each time: what is new or lost since is said.

On the phone as well.
"""

from typing import Any

from migrant_helper.core.rules.decide import start
from migrant_helper.core.rules.screening import verdicts
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.calendar import day_text
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.needed_countries import fields_of, of_kept
from migrant_helper.pages.parts.notices import is_sensitive, of_person
from migrant_helper.pages.parts.one_catalogue import scheme_of, together
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.phone.file import put_back, written
from migrant_helper.pages.parts.phone.pin import UNDER, asks_pin, pin_page

_JSON = "application/json; charset=utf-8"
_FILE = "migrant-helper-list.json"
_KEEP, _PUT = ("keep", f"keep{UNDER}"), ("put", f"put{UNDER}")
_UNDER_PIN = {"pin": ["1"]}


def kept_page(world: World, state: State, form: Form) -> Page:
    """The kept journeys; `do` is keep, forget:ID, out:ID (one as a file) or put (the text of such a
    file in `file`), and what `asks_pin` knows. Under a PIN that is open they are those that lie there.
    Where nothing can be kept (`state.kept` is None) it says so."""
    do = first(form, "do")
    if asks_pin(state, do):
        return pin_page(world, state, form)
    if state.pin and do in _KEEP:
        form = {**form, **_UNDER_PIN}
    journey = journeys.read(world, state, form)
    kept = list(state.kept or [])
    for one in kept:
        if do == f"out:{one['id']}":
            return Page(200, "", {}, body=written(one), type=_JSON, attachment=_FILE)
    changes: list[dict[str, Any]] = []
    case = told_to_keep(world, state, journey, form)
    if case is not None:
        changes.append({"kind": "keep", "case": case})
        kept = [case, *(other for other in kept if other["id"] != case["id"])]
        if state.pin and first(form, "moved") != "":
            changes.append({"kind": "move", "id": first(form, "moved")})
    if state.kept is not None and do.startswith("forget:"):
        gone = do.removeprefix("forget:")
        changes.append({"kind": "forget", "id": gone})
        kept = [other for other in kept if other["id"] != gone]
    context = frame(
        world,
        state,
        journey,
        kept=[row(world, state, case) for case in kept],
        has_answers=state.kept is not None and journeys.has_answers(journey),
        full=state.full,
        unread=state.unread,
        foreign=state.kept is not None and do in _PUT and case is None,
        pin=state.pin,
    )
    return Page(200, "public/kept.html", context, tuple(changes))


def told_to_keep(
    world: World, state: State, journey: journeys.Journey, form: Form
) -> dict[str, Any] | None:
    """The journey that the form orders to be kept, in hand or from a file; None for none."""
    do = first(form, "do")
    if state.kept is None:
        return None
    if do in _PUT:
        return put_back(world, state, first(form, "file"))
    return (
        kept_case(world, state, journey) if do in _KEEP and journeys.has_answers(journey) else None
    )


def kept_case(world: World, state: State, journey: journeys.Journey) -> dict[str, Any]:
    """What the phone keeps of a journey: {"id", "lang", "saved": day, "fields": [[name, value],
    ...], "yours": ids of the entries that are theirs today}."""
    # A day that was told is true today alone.
    fields = [list(pair) for pair in journeys.hidden(journey, ("today", "pin"))]
    return {
        "id": journey.id,
        "lang": world.ui["lang"],
        "saved": state.today,
        "fields": fields,
        "yours": yours(found_today(world, state, journey)),
    }


def row(world: World, state: State, case: dict[str, Any]) -> dict[str, Any]:
    """A kept journey as the page lists it: when it was kept, from where to where, what is announced
    and what has changed for it."""
    fields = dict(reversed(case["fields"]))
    places = world.ui["places"]
    names = [
        places.get(fields.get(name, "")[:5], {}).get("name", "") for name in ("f.home", "f.here")
    ]
    return {
        "id": case["id"],
        "saved": day_text(world.ui, {"home": fields.get("f.home", "")}, case["saved"]),
        "home": names[0],
        "here": names[1],
        "fields": [*case["fields"], ["pin", "1"]] if state.pin else case["fields"],
        **since_then(world, state, case),
    }


def found_today(world: World, state: State, journey: journeys.Journey) -> dict[str, Any]:
    """What the answers come to today, by entry."""
    catalogue = together(world, state.today, journey.facts)
    return verdicts(start(catalogue, journey.facts, state.today))


def yours(found: dict[str, Any]) -> list[str]:
    """The entries that are theirs."""
    return [name for name, one in found.items() if one["outcome"] == "met"]


def since_then(world: World, state: State, case: dict[str, Any]) -> dict[str, Any]:
    """What stands beside a kept journey: {"notices", "gained", "gone": [{"name", "lang", "doubts"}]}.
    Nothing where a country of it is not at hand. Lost is only what is surely decided: what cannot be
    told any more is not called lost. What was kept before outcomes were kept has no change."""
    journey = journeys.read(world, state, fields_of(case))
    held = [code for code, _ in world.ui["places"].items() if "-" not in code]
    wanted = of_kept([case], held)
    if not journeys.has_answers(journey) or any(one not in world.catalogues for one in wanted):
        return {"notices": [], "gained": [], "gone": []}
    found = found_today(world, state, journey)
    now = yours(found)
    before: list[str] = case.get("yours", now)
    lost = [one for one in before if one in found and found[one]["outcome"] == "unmet"]
    return {
        "notices": of_person(world, state, journey, [*now, *journey.lists["pick"]]),
        "gained": named(world, found, [one for one in now if one not in before], "likely"),
        "gone": named(world, found, lost, "ask"),
    }


def named(
    world: World, found: dict[str, Any], entries: list[str], doubt: str
) -> list[dict[str, Any]]:
    """The entries by name, with the `doubt` where what decides them is not checked; without the
    sensitive ones, which are not for whoever looks over a shoulder."""
    rows: list[dict[str, Any]] = []
    for name in entries:
        scheme = scheme_of(world, name)
        if scheme is not None and not is_sensitive(world, name):
            doubts = [doubt] if found[name]["confirm"] else []
            rows.append({"name": scheme["name"], "lang": scheme["lang"], "doubts": doubts})
    return rows
