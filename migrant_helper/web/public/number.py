"""One's own number: start again after a stop, see what is kept of it, have it erased. With a code each time."""

from typing import Any

from flask import Blueprint, Response

from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.reminders.coded import Asked, Given
from migrant_helper.actions.reminders.person import Kept
from migrant_helper.actions.reminders.prove import Proved, Proving, ask_for_proof, prove
from migrant_helper.actions.reminders.silent import AGAIN, Purpose
from migrant_helper.actions.service import Service
from migrant_helper.core.words.dates import shown
from migrant_helper.pages import remind
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.places import countries, place_name
from migrant_helper.store.reminder_tables import Kind
from migrant_helper.store.reminder_tables import State as Stand
from migrant_helper.store.tries.call_table import CallState
from migrant_helper.web.public.pages import form_of_request, not_found, respond, situation
from migrant_helper.web.public.visitors import LONGEST, address, status
from migrant_helper.web.site import Site

WISHES = {"start": Purpose.START, "see": Purpose.SEE, "erase": Purpose.ERASE}
# A new code, or another number; and what was seen is to be deleted.
AGAIN_FROM_START = "number"
ERASE_SEEN = "erase_seen"
SHOWN = 4
# How a message stands, as its owner reads it; the others are told as not sent.
STATES = {
    Stand.WAITING: "waiting",
    Stand.CLAIMED: "under_way",
    Stand.UNCERTAIN: "under_way",
    Stand.SENT: "sent",
    Stand.DELIVERED: "sent",
}
CALLS = {
    CallState.WAITING: "waiting",
    CallState.CLAIMED: "waiting",
    CallState.PLACED: "waiting",
    CallState.OVER: "heard",
}
Row = dict[str, Any]


def add_number(public: Blueprint, site: Site, service: Service) -> None:
    """Adds `/<lang>/number`. Number and code are only ever taken from a POST's body, and no browser keeps the
    page."""

    @public.route("/<lang>/number", methods=["GET", "POST"])
    def number(lang: str) -> Response:
        if lang not in site.uis:
            return not_found(site)
        form = form_of_request()
        response = respond(site, lang, _answer(site, service, lang, form))
        response.headers["Cache-Control"] = "no-store"
        return response


def _answer(site: Site, service: Service, lang: str, form: Form) -> Page:
    mode = {name: form[name] for name in ("borrowed",) if name in form}
    world, state = situation(site, lang, "number", mode)
    wish, asked = first(form, "do"), first(form, "request")[:LONGEST]
    if asked and wish in ("confirm", ERASE_SEEN):
        given = Given(asked, first(form, "code")[:LONGEST], address())
        with service.begin() as session:
            answer = prove(session, service, given, erases=wish == ERASE_SEEN, now=service.now())
        if isinstance(answer, Proved):
            entries = [day.scheme for each in answer.kept.requests for day in each.days]
            world, _ = situation(site, lang, "number", {"entry": tuple(entries)})
            done = {"done": str(answer.purpose), **_kept(world, answer.kept)}
            seen = answer.purpose is Purpose.SEE
            carries = {"request": asked, "code": given.code} if seen else {}
            return _page(world, state, {**done, "carries": carries})
        return _page(world, state, _waiting(form, asked), answer.why)
    if wish not in WISHES:
        waits = asked and wish != AGAIN_FROM_START
        return _page(world, state, _waiting(form, asked) if waits else _typed(world, form))
    proving = Proving(
        number=first(form, "number"),
        region=first(form, "region"),
        purpose=WISHES[wish],
        lang=world.ui["lang"],
        address=address(),
        once=first(form, "once"),
    )
    with service.begin() as session:
        told = ask_for_proof(session, service, proving, now=service.now())
    if isinstance(told, Asked):
        return _page(world, state, _waiting(form, told.id))
    return _page(world, state, _typed(world, form), told.why)


def ending(number: str) -> str:
    """The last digits of a number as typed, so that its owner sees a slip; "" for too few to say."""
    digits = [str(int(each)) for each in number[:LONGEST] if each.isdecimal()]
    return "".join(digits[-SHOWN:]) if len(digits) > SHOWN else ""


def named(world: World, country: str) -> str:
    """A country's name; its letters where no name is held."""
    return next((one["name"] for one in countries(world) if one["code"] == country), country)


def _waiting(form: Form, asked: str) -> Row:
    """The page for the code."""
    carries = {"request": asked, "region": first(form, "region")[:LONGEST]}
    return {"asked": asked, "ending": ending(first(form, "number")), "carries": carries}


def _typed(world: World, form: Form) -> Row:
    region = first(form, "region")
    return {
        "number": first(form, "number")[:LONGEST],
        "countries": [
            [one["code"], one["name"], one["code"] == region] for one in countries(world)
        ],
    }


def _page(world: World, state: State, own: Row, problem: Refusal | None = None) -> Page:
    asked = own.get("asked", "")
    plain: Row = {
        "done": "",
        "asked": asked,
        "number": "",
        "countries": [],
        "ending": "",
        "stopped": "",
        "days": [],
        "messages": [],
        "calls": [],
        "again": AGAIN.days,
        "problem": problem or "",
        "path": "number",
        "default_do": "confirm" if asked else "see",
    }
    carries = own.get("carries") or {"once": state.fresh_id}
    hidden = [[name, value] for name, value in carries.items() if value]
    context = frame(world, state, journeys.read(world, state, {}))
    return Page(
        status(problem), "server/number.html", {**context, **plain, **own, "hidden": hidden}
    )


def _places(world: World, kept: Kept) -> list[str]:
    """The names of the places of which notices are wanted, each once."""
    told = dict.fromkeys(place for one in kept.requests for place in one.news)
    return [place_name(world.ui["places"], place) for place in told]


def _kept(world: World, kept: Kept) -> Row:
    """In words: the days with the entry they are of, the texts, the calls, and since when nothing is sent."""
    dates = world.ui["dates"]
    return {
        "stopped": shown(kept.stopped_at.date().isoformat(), dates) if kept.stopped_at else "",
        "days": [
            {**remind.named(world, day.scheme), "day": shown(day.on.isoformat(), dates)}
            for request in kept.requests
            for day in request.days
        ],
        "news": world.ui["comma"].join(_places(world, kept)),
        "messages": [
            {
                "kind": each.kind,
                "state": STATES.get(Stand(each.state), "none"),
                "day": shown((each.settled_at or each.due_at).date().isoformat(), dates),
                "text": each.text if each.kind != Kind.CODE else "",
            }
            for each in kept.messages
        ],
        "calls": [
            {
                "day": shown(each.at.date().isoformat(), dates),
                "state": CALLS.get(CallState(each.state), "none"),
            }
            for each in kept.calls
        ],
    }
