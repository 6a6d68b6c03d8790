"""The desk as a site of its own: the same pages and words below `/desk`, in the desk's frame."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from flask import Response, redirect
from jinja2 import BaseLoader, Environment, FunctionLoader

from migrant_helper.phone.templates.environment import environment
from migrant_helper.store.desk.tables import Role
from migrant_helper.web.site import Route, Site

ROOT = "/desk"
# What the templates that everybody has extend and use, and what stands in for it at the desk.
INSTEAD = {"base.html": "desk/base.html", "components/entry.html": "components/named.html"}


@dataclass(frozen=True)
class DeskRoute:
    """A path below the language, the page that answers it, and who may ask for it; `shared` ones are
    pages that everybody has."""

    path: str
    page: str
    roles: tuple[Role, ...]
    shared: bool = False

    def matches(self, path: str) -> bool:
        """As a route of everybody's does."""
        return Route(self.path, self.page).matches(path)


@dataclass(frozen=True)
class DeskSite:
    """The pages of the desk: `site` is everybody's with other addresses and the desk's frame."""

    site: Site
    routes: tuple[DeskRoute, ...]

    def route(self, path: str, role: Role | None) -> DeskRoute | None:
        """The route of a path for somebody of this role; None where there is none for them."""
        found = next((route for route in self.routes if route.matches(path)), None)
        return found if found is not None and role in found.roles else None


def desk_site(site: Site, file: Path) -> DeskSite:
    """The desk beside everybody's site, with the routes of static/js/desk/routes.json."""
    uis = {lang: {**ui, "root": ROOT, "base": f"{ROOT}/{lang}"} for lang, ui in site.uis.items()}
    environments = {lang: framed(site.environments[lang], ui) for lang, ui in uis.items()}
    rows = json.loads(file.read_text(encoding="utf-8"))
    routes = tuple(
        DeskRoute(
            row["path"], row["page"], tuple(map(Role, row["roles"])), row.get("shared", False)
        )
        for row in rows
    )
    return DeskSite(replace(site, uis=uis, environments=environments), routes)


def framed(shared: Environment, ui: Mapping[str, object]) -> Environment:
    """The templates of everybody's environment, each in the desk's frame."""
    loader = shared.loader
    if loader is None:
        raise TypeError("an environment without a loader has no templates")
    return environment(_in_frame(shared, loader), ui)


def _in_frame(shared: Environment, loader: BaseLoader) -> BaseLoader:
    def load(name: str) -> str:
        return loader.get_source(shared, INSTEAD.get(name, name))[0]

    return FunctionLoader(load)


def onward(desk: DeskSite, lang: str) -> Response:
    """To today's list, or where nobody is signed in any more to the page to come in by."""
    found: Response = redirect(f"{desk.site.uis[lang]['base']}/", 303)  # type: ignore[assignment]
    return found
