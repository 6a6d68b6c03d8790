"""Stop, and start again: for the many countries where a reply does not arrive."""

from typing import Any

from flask import Blueprint, Response, redirect
from werkzeug.wrappers import Response as AnyResponse

from migrant_helper.actions.reminders.replies import StopAsking, stop_or_start
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.replies import Reply
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.web.locale import liked
from migrant_helper.web.public.pages import form_of_request, not_found, respond, situation
from migrant_helper.web.public.visitors import LONGEST, address, status
from migrant_helper.web.site import Site

WISHES = {"stop": Reply.STOP, "start": Reply.START}


def add_stop(public: Blueprint, site: Site, service: Service) -> None:
    """Adds `/<lang>/stop`, and `/stop` in the browser's language. Number and code are only ever
    taken from a POST's body."""

    @public.route("/<lang>/stop", methods=["GET", "POST"])
    def stop(lang: str) -> Response:
        if lang not in site.uis:
            return not_found(site)
        form = form_of_request()
        world, state = situation(site, lang, "stop", {})
        return respond(site, lang, _stop(service, world, state, form))

    @public.get("/stop")
    def stop_anywhere() -> AnyResponse:
        return redirect(f"/{liked(site.uis)}/stop", 302)


def _stop(service: Service, world: World, state: State, form: Form) -> Page:
    wish = WISHES.get(first(form, "do"))
    done, problem = "", None
    if wish is not None:
        asking = StopAsking(
            number=first(form, "number"),
            code=first(form, "code")[:LONGEST],
            wish=wish,
            address=address(),
        )
        with service.begin() as session:
            answer = stop_or_start(session, service, asking, now=service.now())
        done, problem = (answer, None) if isinstance(answer, Reply) else ("", answer)
    journey = journeys.read(world, state, {})
    own: dict[str, Any] = {
        "done": str(done),
        "problem": problem or "",
        "default_do": "stop",
        "hidden": [],
    }
    own["number"] = first(form, "number")[:LONGEST] if problem else ""
    context = frame(world, state, journey)
    return Page(status(problem), "server/stop.html", {**context, **own})
