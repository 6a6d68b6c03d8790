"""The desk's pages: denied unless somebody is signed in whose role the route names."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from typing import Any

from flask import Blueprint, Response, abort, redirect, request

from migrant_helper.actions.desk import cases
from migrant_helper.actions.desk.sign_in import Who, seen, who
from migrant_helper.actions.service import Service
from migrant_helper.core.cases.due import consent_of
from migrant_helper.core.cases.journey import form_of, said_anew
from migrant_helper.pages.desk import how
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.pages.desk.found import found_on
from migrant_helper.pages.desk.person import key_of
from migrant_helper.pages.desk.told import alone, left_behind, of_case, told
from migrant_helper.pages.parts.page import Form, Page, first
from migrant_helper.pages.parts.phone.borrowed import LOOK
from migrant_helper.store.desk import members
from migrant_helper.web.desk import (
    camp,
    cookie,
    entry,
    handing,
    keys,
    numbers,
    outbox,
    pair,
    people,
    photos,
    reports,
    scan,
    sync,
)
from migrant_helper.web.desk.base import ROOT, DeskRoute, DeskSite
from migrant_helper.web.desk.known import around, known, reads_all
from migrant_helper.web.guards import from_own_page, is_own_host
from migrant_helper.web.locale import liked
from migrant_helper.web.public.cards import page_of
from migrant_helper.web.public.pages import form_of_request, not_found, respond, situation
from migrant_helper.web.site import Site

# Pages that a module of this folder answers by itself.
OWN = {
    "people": people.answer,
    "keys": keys.answer,
    "numbers": numbers.answer,
    "outbox": outbox.answer,
    "reports": reports.answer,
    "scan": scan.answer,
    "short": handing.answer,
}
# The page of the next person.
PERSON = "person"
# Pages that everybody has, which may follow one of the desk's; and those that show a signed card.
SHARED = ("check",)
SIGNED = ("card", "slip")
# The page, language, path and form of a request.
Asked = tuple[str, str, str, Form]
# Where those begin who have no cases; what is shown to who is not in yet.
START, OPEN = "people", "how"


def blueprint(site: Site, desk: DeskSite, service: Service, hosts: set[str]) -> Blueprint:
    """Everything below `/desk`. What is not named in the routes, or not for this role, is 404; nobody
    signed in is asked to, but for how to work here."""
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

    for_machines(found, desk, service)

    @found.route(photos.RULE, methods=["GET", "POST"])
    def photo(case: str, name: str) -> Any:
        return photos.answer(desk, service, case, name)

    @found.get("/")
    def start() -> Any:
        return redirect(f"{ROOT}/{liked(site.uis)}/", 302)

    @found.route("/<lang>/", defaults={"path": ""}, methods=["GET", "POST"])
    @found.route("/<lang>/<path:path>", methods=["GET", "POST"])
    def show(lang: str, path: str) -> Any:
        if lang not in site.uis:
            return not_found(desk.site)
        return shown(desk, service, lang, path)

    return found


def for_machines(found: Blueprint, desk: DeskSite, service: Service) -> None:
    """What is no page: the exchange, the challenge of a passkey, a camp's laptop."""
    for rule, name, answered in (
        (sync.PATH, "sync", lambda: sync.answer(desk, service)),
        (keys.CHALLENGE, "key", lambda: keys.challenge(service)),
        (camp.JOIN, "camp_join", lambda: camp.join(service)),
        (camp.SYNC, "camp_sync", lambda: camp.sync(desk, service)),
    ):
        found.add_url_rule(rule, name, answered, methods=["POST"])


def shown(desk: DeskSite, service: Service, lang: str, path: str) -> Any:
    """The page of a path for whoever asks."""
    if path == pair.PATH:
        return pair.answer(desk, service, lang)
    token = cookie.token()
    with service.read() as session:
        somebody = who(session, service, token)
    if somebody is None and path == OPEN:
        world, state = situation(desk.site, lang, path, {})
        return respond(desk.site, lang, how.page(world, state, Desk(None), {}))
    if somebody is None or (path == entry.PATH and LOOK not in form_of_request()):
        return entry.answer(desk, service, lang, somebody)
    route = desk.route(path, somebody.role)
    if route is None or (route.runs_service and not runs_service(service, somebody)):
        return not_there(desk, lang, path)
    seen(service, somebody, token)
    return answer(desk, service, somebody, route, lang, path)


def not_there(desk: DeskSite, lang: str, path: str) -> Any:
    """404; where the desk begins, who has no cases is led to who works here."""
    return not_found(desk.site) if path else redirect(f"{ROOT}/{lang}/{START}", 303)


def runs_service(service: Service, somebody: Who) -> bool:
    """Whether somebody works for who runs the service."""
    with service.read() as session:
        return members.runs_service(session, somebody.member.organisation)


def answer(
    desk: DeskSite, service: Service, somebody: Who, route: DeskRoute, lang: str, path: str
) -> Response:
    """The page of a route for somebody, and what it says of a case written down."""
    form = form_of_request()
    if route.shared:
        return shared(desk, service, somebody, (route.page, lang, path, alone(form)))
    write(service, somebody, first(form, "case"), left_behind(form))
    if route.page in OWN:
        return OWN[route.page](desk, service, somebody, lang, form)
    made = own(desk, service, somebody, (route.page, lang, path, form))
    if not made.changes:
        return respond(desk.site, lang, made)
    with service.begin() as session:
        cases.write(session, service, somebody.member, made.changes)
    return written(desk, service, somebody, lang, (made, form))


def own(desk: DeskSite, service: Service, somebody: Who, asked: Asked, done: str = "") -> Page:
    """A page of the desk alone."""
    name, lang, path, form = asked
    with service.read() as session:
        told = known(session, service, somebody, name, first(form, "case"), desk.tables)
    if reads_all(name, told):
        told = replace(told, cases=desk.held.cases(service, somebody.member.organisation))
    told, verdict = replace(told, done=done), None
    if name == PERSON:
        told = begun(service, somebody, told, form)
    if name == handing.OPEN:
        told, verdict = handing.opening(desk, service, somebody, form, told)
        world, state = handing.around(desk, lang, verdict)
        state = replace(state, signed=verdict)
    else:
        world, state = around(desk, lang, path, name, told)
        state = handing.signed(desk, service, somebody, (name, form), (world, state, told))
    module = import_module(f"migrant_helper.pages.desk.{name.replace('/', '.')}")
    page: Page = module.page(world, state, told, form)
    return page


def begun(service: Service, somebody: Who, told: Desk, form: Form) -> Desk:
    """What the page of the next person is told besides: the case that its form opened already."""
    organisation, key = somebody.member.organisation, key_of(form)
    if key == "":
        return told
    with service.read() as session:
        found = cases.case_of(session, service, organisation, key)
        used = bool(cases.of_case(session, service, organisation, key))
    return replace(told, opened=found, used=used)


def written(
    desk: DeskSite, service: Service, somebody: Who, lang: str, after: tuple[Page, Form]
) -> Response:
    """The page that answers once all is written: of the case as it is then."""
    made, form = after
    then, case = str(made.context["then"]), made.changes[0]["case"]
    if then not in SHARED:
        again = {**form, "case": [case], "do": []}
        page = own(desk, service, somebody, (then, lang, then, again), done="written")
        return respond(desk.site, lang, page)
    with service.read() as session:
        found = cases.case_of(session, service, somebody.member.organisation, case)
    carried = form_of(found) if found else {}
    return shared(desk, service, somebody, (then, lang, then, {**carried, "do": ["show"]}))


def shared(desk: DeskSite, service: Service, somebody: Who, asked: Asked) -> Response:
    """A page that everybody has; what it says anew of the open case is written down."""
    name, lang, path, form = asked
    world, state = situation(desk.site, lang, path, form)
    if name in SIGNED:
        page = page_of(desk.cards, world, state, form)
    else:
        page = import_module(f"migrant_helper.pages.{name}").page(world, state, form)
    case = first(form, "case")
    known = write(
        service, somebody, case, told(page, form), lambda held: found_on(world, page, held)
    )
    return respond(desk.site, lang, of_case(page, state, known, form))


def write(
    service: Service,
    somebody: Who,
    case: str,
    fields: list[list[str]] | None,
    found: Callable[[Mapping[str, Any]], dict[str, Any] | None] = lambda _: None,
) -> dict[str, Any] | None:
    """Writes what these fields, and what was `found`, say anew of a case; nothing once their yes is over. The case
    as it was; None for none, or one whose yes is over."""
    with service.read() as session:
        organisation = somebody.member.organisation
        known = cases.case_of(session, service, organisation, case) if case else None
    if known is None or consent_of(known, service.now().date().isoformat()) == "over":
        return None
    if fields is None:
        return known
    said = {"journey": said_anew(known, fields), "found": found(known)}
    drafts = [{"kind": kind, "case": case, "data": data} for kind, data in said.items() if data]
    if drafts:
        with service.begin() as session:
            cases.write(session, service, somebody.member, drafts)
    return known
