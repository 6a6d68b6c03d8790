"""Tell us this is wrong: the one address that takes a report."""

from flask import Blueprint, Response

from migrant_helper.actions.reports import Telling, take_report
from migrant_helper.actions.service import Service
from migrant_helper.pages import wrong
from migrant_helper.pages.parts.one_catalogue import scheme_of
from migrant_helper.pages.parts.page import first
from migrant_helper.web.public.pages import form_of_request, not_found, respond, situation
from migrant_helper.web.public.visitors import address
from migrant_helper.web.site import Site


def blueprint(site: Site, service: Service) -> Blueprint:
    """`/<lang>/wrong/send`: keeps the words and the entry's id, and nothing else of the request."""
    public = Blueprint("reports", __name__)

    @public.post("/<lang>/wrong/send")
    def send(lang: str) -> Response:
        if lang not in site.uis:
            return not_found(site)
        form = form_of_request()
        world, state = situation(site, lang, "wrong", form)
        entry = scheme_of(world, first(form, "about"))
        telling = Telling(
            scheme=entry["id"] if entry else "",
            lang=lang,
            words=first(form, "words")[: wrong.LONGEST],
            address=address(),
            once=first(form, "once"),
        )
        with service.begin() as session:
            taken = take_report(session, service, telling, now=service.now())
        return respond(site, lang, wrong.report_page(world, state, form, done=taken.value))

    return public
