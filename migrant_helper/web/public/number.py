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
from migrant_helper.pages.parts.places import countries
from migrant_helper.web.public.pages import form_of_request, not_found, respond, situation
from migrant_helper.web.public.visitors import LONGEST, address, status
from migrant_helper.web.site import Site

WISHES = {"start": Purpose.START, "see": Purpose.SEE, "erase": Purpose.ERASE}
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
    if asked and wish == "confirm":
        given = Given(asked, first(form, "code")[:LONGEST], address())
        with service.begin() as session:
            answer = prove(session, service, given, now=service.now())
        if isinstance(answer, Proved):
            entries = [day.scheme for each in answer.kept.requests for day in each.days]
            world, _ = situation(site, lang, "number", {"entry": tuple(entries)})
            return _page(world, state, {"done": str(answer.purpose), **_kept(world, answer.kept)})
        return _page(world, state, {"asked": asked}, answer.why)
    if asked:
        return _page(world, state, {"asked": asked})
    if wish not in WISHES:
        return _page(world, state, _typed(world, form))
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
        return _page(world, state, {"asked": told.id})
    return _page(world, state, _typed(world, form), told.why)


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
        "stopped": "",
        "days": [],
        "texts": [],
        "again": AGAIN.days,
        "problem": problem or "",
        "path": "number",
        "default_do": "confirm" if asked else "see",
        "hidden": [["request", asked]] if asked else [["once", state.fresh_id]],
    }
    context = frame(world, state, journeys.read(world, state, {}))
    return Page(status(problem), "server/number.html", {**context, **plain, **own})


def _kept(world: World, kept: Kept) -> Row:
    """In words: the days with the entry they are of, the texts, and since when nothing is sent."""
    dates = world.ui["dates"]
    return {
        "stopped": shown(kept.stopped_at.date().isoformat(), dates) if kept.stopped_at else "",
        "days": [
            {**remind.named(world, day.scheme), "day": shown(day.on.isoformat(), dates)}
            for request in kept.requests
            for day in request.days
        ],
        "texts": [each.text for each in kept.messages if each.text],
    }
