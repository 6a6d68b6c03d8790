"""Pages that stand apart below one folder, with a worker of their own: the diary, the employer's door."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, redirect
from jinja2 import BaseLoader, Environment, FunctionLoader

from migrant_helper.pages.parts.page import Form, Page, Ui
from migrant_helper.phone.templates.environment import environment
from migrant_helper.web.locale import liked
from migrant_helper.web.public.files import sent
from migrant_helper.web.public.pages import form_of_request, not_found
from migrant_helper.web.site import Site, loader_of, read_routes

# Makes the answer of a page's module for an interface, a form and a path.
Answer = Callable[[Any, Ui, Form, str], Page]


@dataclass(frozen=True)
class Apart:
    """Pages by the routes of static/js/<name>/routes.json, from `migrant_helper.pages.<name>`, below /<name>: by
    language their interfaces and templates, by path their modules."""

    name: str
    uis: Mapping[str, Ui]
    environments: Mapping[str, Environment]
    modules: Mapping[str, Any]
    headers: Mapping[str, str]
    answer: Answer

    def shown(self, lang: str, path: str, form: Form) -> Response:
        """The answer to a form at a path that there is."""
        page = self.answer(self.modules[path], self.uis[lang], form, path)
        return response_of(page, self.environments[lang], self.headers)


def apart(
    name: str, site: Site, static: Path, answer: Answer, instead: Mapping[str, str] | None = None
) -> Apart:
    """The pages of a folder; `instead` are templates of everybody's with those that stand in their place here."""
    uis = {
        lang: {**ui, "root": f"/{name}", "base": f"/{name}/{lang}"} for lang, ui in site.uis.items()
    }
    environments = {
        lang: environment(framed(site.environments[lang], instead or {}), ui)
        for lang, ui in uis.items()
    }
    routes = read_routes(static / f"js/{name}/routes.json")
    modules = {
        route.path: import_module(f"migrant_helper.pages.{name}.{route.page}") for route in routes
    }
    return Apart(name, uis, environments, modules, site.headers, answer)


def framed(shared: Environment, instead: Mapping[str, str]) -> BaseLoader:
    """The templates of everybody's environment, some of them in the place of others."""
    loader = loader_of(shared)

    def load(name: str) -> str:
        return loader.get_source(shared, instead.get(name, name))[0]

    return FunctionLoader(load)


def blueprint(pages: Apart, site: Site, build: Path) -> Blueprint:
    """`/<name>/<lang>/...` and the folder's worker. Nothing of it is cached."""
    public = Blueprint(pages.name, __name__, url_prefix=f"/{pages.name}")

    @public.get("/")
    def start() -> Any:
        return redirect(f"/{pages.name}/{liked(site.uis)}/", 302)

    @public.get("/sw.js")
    def worker() -> Response:
        return sent(build, f"{pages.name}.js", "no-cache", "text/javascript")

    @public.route("/<lang>/", defaults={"path": ""}, methods=["GET", "POST"])
    @public.route("/<lang>/<path:path>", methods=["GET", "POST"])
    def show(lang: str, path: str) -> Response:
        if lang not in pages.uis or path not in pages.modules:
            return not_found(site)
        return pages.shown(lang, path, form_of_request())

    return public


def response_of(page: Page, templates: Any, headers: Mapping[str, str]) -> Response:
    """The answer of a page, rendered or as it stands."""
    body = page.body
    if body is None:
        body = templates.get_template(page.template).render(page.context)
    response = Response(body, page.status, content_type=page.type)
    response.headers.update(headers)
    response.headers["Cache-Control"] = "no-store"
    if page.attachment:
        response.headers["Content-Disposition"] = f'attachment; filename="{page.attachment}"'
    return response
