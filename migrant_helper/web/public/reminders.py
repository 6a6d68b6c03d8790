"""Remind me: a page that only the server answers."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import Blueprint, Response

from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.reminders.ask import (
    Asking,
    Confirmed,
    ask_for_reminders,
    confirm_number,
)
from migrant_helper.actions.reminders.coded import Asked, Given, why_not
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.consent import CONSENT_VERSION
from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.core.reminders.when import Deadline
from migrant_helper.pages import remind
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.calendar import day_text
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.places import countries
from migrant_helper.web.public.number import add_number, ending, named
from migrant_helper.web.public.pages import form_of_request, not_found, respond, situation
from migrant_helper.web.public.stop import add_stop
from migrant_helper.web.public.visitors import LONGEST, address, status
from migrant_helper.web.site import Site


@dataclass(frozen=True)
class Visit:
    """One request to "remind me": the page's parts, and the days its form names."""

    world: World
    state: State
    form: Form
    dues: list[dict[str, Any]]


def blueprint(site: Site, service: Service) -> Blueprint:
    """`/<lang>/remind/code` and the stop page: a number or a code is only ever taken from a POST's
    body, and a number is asked for only where messages go. The form before them, `/<lang>/remind`, is a
    page like any other."""
    public = Blueprint("reminders", __name__)

    @public.route("/<lang>/remind/code", methods=["GET", "POST"])
    def reminders(lang: str) -> Response:
        if lang not in site.uis:
            return not_found(site)
        form = form_of_request()
        world, state = situation(site, lang, "remind/code", form)
        visit = Visit(world, state, form, remind.dues(world, state, form))
        return respond(site, lang, _answer(service, visit))

    add_stop(public, site, service)
    add_number(public, site, service)
    return public


def _answer(service: Service, visit: Visit) -> Page:
    wish, asked = first(visit.form, "do"), first(visit.form, "request")
    if wish == "ask":
        return _ask(service, visit)
    if wish == "confirm" and asked:
        return _confirm(service, visit, asked)
    if wish == "country":
        return _country_page(visit, None)
    if wish == "number":
        return _number_page(service, visit)
    return _code_page(visit, asked) if asked else _number_page(service, visit)


def _ask(service: Service, visit: Visit) -> Page:
    form = visit.form
    asking = Asking(
        number=first(form, "number"),
        region=first(form, "region"),
        lang=visit.world.ui["lang"],
        consent=first(form, "consent"),
        names_allowed=first(form, "names") == "yes",
        deadlines=[_deadline(row) for row in visit.dues],
        address=address(),
        once=first(form, "once"),
        news=_news(visit),
    )
    with service.begin() as session:
        answer = ask_for_reminders(session, service, asking, now=service.now())
    if isinstance(answer, Asked):
        return _code_page(visit, answer.id)
    return _number_page(service, visit, problem=answer.why)


def _news(visit: Visit) -> list[str]:
    """The place of which notices are wanted, where one was chosen that is held."""
    place = first(visit.form, "news")
    return [place] if place in visit.world.ui["places"] else []


def _confirm(service: Service, visit: Visit, asked: str) -> Page:
    given = Given(asked[:LONGEST], first(visit.form, "code")[:LONGEST], address())
    with service.begin() as session:
        answer = confirm_number(session, service, given, now=service.now())
    if isinstance(answer, Confirmed):
        return _done_page(visit, answer)
    return _code_page(visit, asked, problem=answer.why)


def _number_page(service: Service, visit: Visit, problem: Refusal | None = None) -> Page:
    """The number is asked for; the country again where messages do not go there, or where there is no day."""
    country = first(visit.form, "region")
    if country not in COUNTRIES:
        return _country_page(visit, Refusal.NO_DATES if problem else None)
    if not service.senders.open_to(country, visit.world.ui["lang"]):
        return _country_page(visit, why_not(service, country))
    if not visit.dues:
        return _country_page(visit, problem)
    own = {
        "consent": CONSENT_VERSION,
        "number": first(visit.form, "number")[:LONGEST],
        "names": first(visit.form, "names") == "yes",
        "default_do": "ask",
        "path": "remind/code",
        "country": named(visit.world, country),
        "carries": {
            "region": country,
            "once": visit.state.fresh_id,
        },
        "places": countries(visit.world),
        "news": "".join(_news(visit)),
    }
    return _page(visit, "server/remind_number.html", own, problem)


def _country_page(visit: Visit, problem: Refusal | None) -> Page:
    return remind.country_page(
        visit.world, visit.state, visit.form, problem=problem or "", status=status(problem)
    )


def _code_page(visit: Visit, asked: str, problem: Refusal | None = None) -> Page:
    own = {
        "default_do": "confirm",
        "path": "remind/code",
        "ending": ending(first(visit.form, "number")),
        "carries": {
            "request": asked[:LONGEST],
            "region": first(visit.form, "region")[:LONGEST],
        },
    }
    return _page(visit, "server/remind_code.html", own, problem)


def _done_page(visit: Visit, answer: Confirmed) -> Page:
    entry = visit.dues[0]["scheme"] if visit.dues else ""
    sent = dict.fromkeys(moment.date().isoformat() for moment in answer.moments)
    days = [day_text(visit.world.ui, {"home": entry.upper()}, day) for day in sent]
    return _page(visit, "server/remind_done.html", {"days": days, "path": "remind", "carries": {}})


def _page(visit: Visit, template: str, own: dict[str, Any], problem: Refusal | None = None) -> Page:
    """The days travel on as fields; the answers they came from do not."""
    journey = journeys.read(visit.world, visit.state, {})
    hidden = remind.fields(visit.dues)
    hidden += [[name, value] for name, value in own["carries"].items() if value]
    context = frame(visit.world, visit.state, journey, problem=problem or "")
    return Page(status(problem), template, {**context, **own, "hidden": hidden})


def _deadline(row: dict[str, Any]) -> Deadline:
    day = date.fromisoformat(row["on"])
    name = "" if row["private"] else row["name"]
    return Deadline(row["scheme"], row["deadline"], day, row["lead_days"], True, name)
