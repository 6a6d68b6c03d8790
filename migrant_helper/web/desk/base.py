"""The desk as a site of its own: the same pages and words below `/desk`, in the desk's frame."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from flask import Response, redirect
from jinja2 import BaseLoader, Environment, FunctionLoader

from migrant_helper.actions.desk.held import Held
from migrant_helper.phone.templates.environment import environment
from migrant_helper.store.desk.tables import Role
from migrant_helper.web import server_templates
from migrant_helper.web.public.cards import Cards
from migrant_helper.web.public.scan import Scanner
from migrant_helper.web.site import Route, Site, loader_of

ROOT = "/desk"
# What the page of who works here leads to.
ROOMS = ("numbers", "outbox", "reports")
# What the templates that everybody has extend and use, and what stands in for it at the desk.
INSTEAD = {
    "base.html": "desk/base.html",
    "components/entry.html": "components/named.html",
    "public/missing.html": "desk/missing.html",
}


@dataclass(frozen=True)
class DeskRoute:
    """A path below the language, the page that answers it, and who may ask for it; `shared` ones are
    pages that everybody has, `network_only` ones a phone leaves to the server, and those for who
    `runs_service` are for such an organisation alone."""

    path: str
    page: str
    roles: tuple[Role, ...]
    shared: bool = False
    network_only: bool = False
    runs_service: bool = False

    def matches(self, path: str) -> bool:
        """As a route of everybody's does."""
        return Route(self.path, self.page).matches(path)


@dataclass(frozen=True)
class DeskSite:
    """The pages of the desk: `site` is everybody's with other addresses and the desk's frame; `cards` are
    what its cards are signed with, `tables` those of catalogue/compile/desk.py, `held` the cases that its
    process has read."""

    site: Site
    routes: tuple[DeskRoute, ...]
    cards: Cards
    tables: Mapping[str, Any]
    scanner: Scanner
    held: Held = field(default_factory=Held)

    def route(self, path: str, role: Role | None) -> DeskRoute | None:
        """The route of a path for somebody of this role; None where there is none for them."""
        found = next((route for route in self.routes if route.matches(path)), None)
        return found if found is not None and role in found.roles else None

    def rooms(self, role: Role, runs_service: bool) -> list[str]:
        """The pages besides the cases that the page of who works here leads somebody to."""
        return [
            route.path
            for route in self.routes
            if route.path in ROOMS and role in route.roles and route.runs_service <= runs_service
        ]


def desk_site(
    site: Site, file: Path, cards: Cards, tables: Mapping[str, Any], scanner: Scanner
) -> DeskSite:
    """The desk beside everybody's site, with the routes of static/js/desk/routes.json."""
    uis = {lang: {**ui, "root": ROOT, "base": f"{ROOT}/{lang}"} for lang, ui in site.uis.items()}
    environments = {
        lang: environment(framed(site.environments[lang]), ui) for lang, ui in uis.items()
    }
    rows = json.loads(file.read_text(encoding="utf-8"))
    routes = tuple(DeskRoute(**{**row, "roles": tuple(map(Role, row["roles"]))}) for row in rows)
    server = server_templates.environment(framed(site.server))
    own = replace(site, uis=uis, environments=environments, server=server)
    return DeskSite(own, routes, cards, tables, scanner)


def framed(shared: Environment) -> BaseLoader:
    """The templates of everybody's environment, each in the desk's frame."""
    loader = loader_of(shared)

    def load(name: str) -> str:
        return loader.get_source(shared, INSTEAD.get(name, name))[0]

    return FunctionLoader(load)


def onward(desk: DeskSite, lang: str) -> Response:
    """To today's list, or where nobody is signed in any more to the page to come in by."""
    found: Response = redirect(f"{desk.site.uis[lang]['base']}/", 303)  # type: ignore[assignment]
    return found
