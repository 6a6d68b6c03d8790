"""Pages that stand apart below one folder, with a worker of their own: the diary, the employer's door."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, redirect

from migrant_helper.pages.parts.page import Form, Page, Ui
from migrant_helper.phone.templates.environment import environment
from migrant_helper.web.locale import liked
from migrant_helper.web.public.files import sent
from migrant_helper.web.public.pages import form_of_request, not_found
from migrant_helper.web.site import Site, loader_of, read_routes

# Makes the answer of a page's module for an interface, a form and a path.
Answer = Callable[[Any, Ui, Form, str], Page]


@dataclass(frozen=True)
class Folder:
    """Pages by the routes of static/js/<name>/routes.json, from `migrant_helper.pages.<name>`, below /<name>."""

    name: str

    @property
    def root(self) -> str:
        """Where they lie, in any language."""
        return f"/{self.name}"

    def ui(self, ui: Ui) -> Ui:
        """The interface with the folder's addresses."""
        return {**ui, "root": self.root, "base": f"{self.root}/{ui['lang']}"}


def blueprint(folder: Folder, site: Site, build: Path, static: Path, answer: Answer) -> Blueprint:
    """`/<name>/<lang>/...` and the folder's worker. Nothing of it is cached."""
    public = Blueprint(folder.name, __name__, url_prefix=folder.root)
    routes = {
        route.path: route.page for route in read_routes(static / f"js/{folder.name}/routes.json")
    }
    uis = {lang: folder.ui(ui) for lang, ui in site.uis.items()}
    environments = {
        lang: environment(loader_of(site.environments[lang]), ui) for lang, ui in uis.items()
    }
    modules = {
        page: import_module(f"migrant_helper.pages.{folder.name}.{page}")
        for page in routes.values()
    }

    @public.get("/")
    def start() -> Any:
        return redirect(f"{folder.root}/{liked(site.uis)}/", 302)

    @public.get("/sw.js")
    def worker() -> Response:
        return sent(build, f"{folder.name}.js", "no-cache", "text/javascript")

    @public.route("/<lang>/", defaults={"path": ""}, methods=["GET", "POST"])
    @public.route("/<lang>/<path:path>", methods=["GET", "POST"])
    def show(lang: str, path: str) -> Response:
        if lang not in uis or path not in routes:
            return not_found(site)
        page = answer(modules[routes[path]], uis[lang], form_of_request(), path)
        return response_of(page, environments[lang], site.headers)

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
