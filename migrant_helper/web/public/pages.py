"""The public pages: the request becomes a form and a state, the page answers, the answer is
rendered."""

import secrets
from dataclasses import replace
from importlib import import_module
from typing import Any
from urllib.parse import parse_qsl

from flask import Blueprint, Response, current_app, redirect, request
from jinja2 import Environment
from werkzeug.exceptions import HTTPException

from migrant_helper.pages import missing, phone
from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts import needed_countries
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Form, Page, State, World, first
from migrant_helper.pages.parts.phone.borrowed import is_borrowed
from migrant_helper.pages.parts.phone.clock import dated, with_day
from migrant_helper.phone.templates.compiled import is_servers
from migrant_helper.store.turns import Away
from migrant_helper.web.locale import asked, liked
from migrant_helper.web.now import day_and_minute
from migrant_helper.web.site import Site

# When to try again: a database that is away is asked again after a second.
LATER_SECONDS = "10"


def blueprint(site: Site) -> Blueprint:
    """`/` and every page below a language that the phone answers too; "/xx/..." elsewhere is a 404
    page."""
    public = Blueprint("pages", __name__)
    named = {route.page for route in site.routes if not route.network_only}
    modules = {name: import_module(f"migrant_helper.pages.{name}") for name in named}

    @public.get("/")
    def start() -> Any:
        return redirect(f"/{liked(site.uis)}/", 302)

    @public.route("/<lang>/", defaults={"path": ""}, methods=["GET", "POST"])
    @public.route("/<lang>/<path:path>", methods=["GET", "POST"])
    def show(lang: str, path: str) -> Response:
        form = form_of_request()
        route = site.route(path)
        if lang not in site.uis or route is None or route.page not in modules:
            return not_found(site)
        world, state = situation(site, lang, path, form)
        day = dated(world, state, form)
        if not day:
            return respond(site, lang, phone.page(world, replace(state, asks_day=True), form))
        known = replace(state, today=day)
        return respond(site, lang, modules[route.page].page(world, known, with_day(form)))

    @public.app_errorhandler(Away)
    def later(error: Away) -> Response:
        return not_now(site, error)

    @public.app_errorhandler(HTTPException)
    def failed(error: HTTPException) -> Response:
        return problem(site, error.code or 500)

    return public


def form_of_request() -> Form:
    """The posted fields in their order; nothing of a GET's query is read. A byte that is no UTF-8
    is U+FFFD, as on the phone: Werkzeug's own reader empties the whole form for one."""
    if request.mimetype != "application/x-www-form-urlencoded":
        return {name: tuple(values) for name, values in request.form.lists()}
    text = request.get_data().decode("utf-8", "replace")
    fields: dict[str, list[str]] = {}
    for name, value in parse_qsl(text, keep_blank_values=True, errors="replace"):
        fields.setdefault(name, []).append(value)
    return fields


def situation(site: Site, lang: str, path: str, form: Form) -> tuple[World, State]:
    """What a page is made from, for this request: the catalogues its form needs, and today
    there."""
    ui = site.uis[lang]
    loaded = needed_countries.countries(ui["begins"], path, form, list(site.countries))
    held = {country: site.catalogue_for(country, lang, path, [form]) for country in loaded}
    around = {
        place: here
        for place in needed_countries.near_places(ui, path, form)
        if (here := site.near(place, lang)) is not None
    }
    world = World(ui, held, site.words, site.notices[lang], around, site.publishers)
    day, minute = day_and_minute(ui["places"][loaded[-1]]["zone"])
    state = State(path=path, today=day, fresh_id=secrets.token_hex(8), minute=minute)
    return world, replace(state, borrowed=is_borrowed(form))


def respond(site: Site, lang: str, page: Page) -> Response:
    """The page as an HTTP answer, with the headers that the phone's worker sends too."""
    own = is_servers(page.template)
    return _sent(site, page, site.server if own else site.environments[lang])


def _sent(site: Site, page: Page, environment: Environment) -> Response:
    body = page.body
    if body is None:
        body = environment.get_template(page.template).render(page.context)
    response = Response(body, page.status, content_type=page.type)
    response.headers.update(site.headers)
    if page.context.get("borrowed"):
        response.headers["Cache-Control"] = "no-store"
    if page.attachment:
        response.headers["Content-Disposition"] = f'attachment; filename="{page.attachment}"'
    return response


def not_now(site: Site, why: Away) -> Response:
    """503: the database takes nothing now. The page holds what was posted, in the language of the
    request, and sends it again by a button."""
    current_app.logger.warning("the database takes nothing: %s in %s", why, request.endpoint)
    lang = asked(site.uis)
    path = request.path.split("/", 2)[-1]
    form = form_of_request()
    world, found = situation(site, lang, path, {})
    state = replace(found, borrowed=is_borrowed(form))
    context = frame(world, state, journeys.read(world, state, {}))
    own = {
        "default_do": first(form, "do"),
        "words": first(form, "words"),
        "hidden": [
            [name, value]
            for name, values in form.items()
            for value in values
            if name not in ("do", "words")
        ],
    }
    response = _sent(site, Page(503, "server/later.html", {**context, **own}), site.server)
    response.headers["Retry-After"] = LATER_SECONDS
    return response


def not_found(site: Site) -> Response:
    """The page for an address nobody answers."""
    return problem(site, 404)


def problem(site: Site, status: int) -> Response:
    """A plain page that says what happened and that nothing is lost, in the language of the
    request; unexpected failures are logged without the form."""
    if status >= 500:
        current_app.logger.error("failed with %s", status)
    world, state = situation(site, asked(site.uis), "", {})
    return _sent(site, missing.page(world, state, status), site.server)
