"""The desk's pages: denied unless somebody is signed in whose role the route names."""

from dataclasses import replace
from importlib import import_module
from typing import Any

from flask import Blueprint, Response, abort, redirect, request

from migrant_helper.actions.desk import cases
from migrant_helper.actions.desk.sign_in import Who, seen, who
from migrant_helper.actions.service import Service
from migrant_helper.core.cases.journey import form_of, said_anew
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.pages.desk.told import told
from migrant_helper.pages.parts.page import Form, Page, first
from migrant_helper.pages.parts.phone.borrowed import LOOK
from migrant_helper.web.desk import cookie, entry, people, sync
from migrant_helper.web.desk.base import ROOT, DeskRoute, DeskSite
from migrant_helper.web.guards import from_own_page, is_own_host
from migrant_helper.web.locale import liked
from migrant_helper.web.public.pages import form_of_request, not_found, respond, situation
from migrant_helper.web.site import Site

PEOPLE = "people"


def blueprint(site: Site, desk: DeskSite, service: Service, hosts: set[str]) -> Blueprint:
    """Everything below `/desk`. What is not named in the routes, or not for this role, is 404; nobody
    signed in is asked to."""
    found = Blueprint("desk", __name__, url_prefix=ROOT)

    @found.before_request
    def ours_only() -> None:
        if request.method != "POST":
            return
        host = request.host.lower()
        if not is_own_host(host, hosts) or not from_own_page(request.headers, {host, *hosts}):
            abort(403)

    @found.after_request
    def kept_nowhere(response: Response) -> Response:
        response.headers["Cache-Control"] = "no-store"
        return response

    found.add_url_rule(sync.PATH, "sync", lambda: sync.answer(desk, service), methods=["POST"])

    @found.get("/")
    def start() -> Any:
        return redirect(f"{ROOT}/{liked(site.uis)}/", 302)

    @found.route("/<lang>/", defaults={"path": ""}, methods=["GET", "POST"])
    @found.route("/<lang>/<path:path>", methods=["GET", "POST"])
    def show(lang: str, path: str) -> Response:
        if lang not in site.uis:
            return not_found(desk.site)
        token = cookie.token()
        with service.read() as session:
            somebody = who(session, service, token)
        if somebody is None or (path == entry.PATH and LOOK not in form_of_request()):
            return entry.answer(desk, service, lang, somebody)
        route = desk.route(path, somebody.role)
        if route is None:
            return not_found(desk.site)
        seen(service, somebody, token)
        return answer(desk, service, somebody, route, lang, path)

    return found


def answer(
    desk: DeskSite, service: Service, somebody: Who, route: DeskRoute, lang: str, path: str
) -> Response:
    """The page of a route for somebody, and what it says of a case written down."""
    form = form_of_request()
    if route.page == PEOPLE:
        return people.answer(desk, service, somebody, lang, form)
    organisation = somebody.member.organisation
    with service.read() as session:
        case = cases.case_of(session, service, organisation, first(form, "case"))
        every = cases.all_cases(session, service, organisation) if route.page == "today" else []
    if route.shared:
        return shared(desk, service, somebody, case, (route, lang, path, form))
    world, state = situation(desk.site, lang, path, form_of(case) if case else {})
    known = Desk(people.told(service, somebody), cases=every, case=case)
    page = import_module(f"migrant_helper.pages.desk.{route.page}").page
    made: Page = page(world, state, known, form)
    if not made.changes:
        return respond(desk.site, lang, made)
    with service.begin() as session:
        cases.write(session, service, somebody.member, made.changes)
        again = cases.case_of(session, service, organisation, made.changes[0]["case"])
        every = [] if again else cases.all_cases(session, service, organisation)
    return written(
        desk, service, somebody, lang, replace(known, case=again, cases=every, done="written")
    )


def written(desk: DeskSite, service: Service, somebody: Who, lang: str, known: Desk) -> Response:
    """The case as it is after a change; today's list where there is none any more."""
    world, state = situation(desk.site, lang, "case", form_of(known.case) if known.case else {})
    page = import_module("migrant_helper.pages.desk.case").page
    return respond(desk.site, lang, page(world, state, known, {}))


def shared(
    desk: DeskSite,
    service: Service,
    somebody: Who,
    case: dict[str, Any] | None,
    asked: tuple[DeskRoute, str, str, Form],
) -> Response:
    """A page that everybody has; what it says anew of the open case is written down."""
    route, lang, path, form = asked
    world, state = situation(desk.site, lang, path, form)
    page: Page = import_module(f"migrant_helper.pages.{route.page}").page(world, state, form)
    fields = told(page, form)
    said = said_anew(case, fields) if case and fields is not None else None
    if case and said:
        draft = {"kind": "journey", "case": case["id"], "data": said}
        with service.begin() as session:
            cases.write(session, service, somebody.member, [draft])
    return respond(desk.site, lang, page)
