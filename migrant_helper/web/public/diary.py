"""The diary where no phone keeps it: the same pages, the lines in hidden fields. Nothing of it is kept here."""

import hashlib
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, redirect
from jinja2 import BaseLoader, Environment, FunctionLoader

from migrant_helper.actions import pdf
from migrant_helper.pages.diary.diary import Diary, book
from migrant_helper.pages.diary.letter import read_letter
from migrant_helper.pages.diary.letter import sheets as sheets_of
from migrant_helper.pages.parts.page import Form, Ui
from migrant_helper.phone.templates.environment import environment
from migrant_helper.web.locale import liked
from migrant_helper.web.now import day_and_minute, now
from migrant_helper.web.public.files import sent
from migrant_helper.web.public.pages import form_of_request, not_found
from migrant_helper.web.site import Site, loader_of, read_routes

ROOT = "/diary"
ROUTES = "js/diary/routes.json"
WORKER = "diary.js"
LETTER = "letter"
# The page of the PIN is everybody's, in the diary's frame.
INSTEAD = {"base.html": "diary/base.html"}
_MINUTE = 60


def blueprint(
    site: Site, build: Path, static: Path, laws: Mapping[str, Any], letters: Mapping[str, Any]
) -> Blueprint:
    """`/diary/<lang>/...` and its worker; `laws` and `letters` by language are those of catalogue/load.py's `pay` and
    `letters`."""
    public = Blueprint("diary", __name__, url_prefix=ROOT)
    routes = {route.path: route.page for route in read_routes(static / ROUTES)}
    uis = {lang: own_ui(ui) for lang, ui in site.uis.items()}
    environments = {
        lang: environment(framed(site.environments[lang]), ui) for lang, ui in uis.items()
    }
    modules = {
        name: import_module(f"migrant_helper.pages.diary.{name}") for name in routes.values()
    }

    @public.get("/")
    def start() -> Any:
        return redirect(f"{ROOT}/{liked(site.uis)}/", 302)

    @public.get("/sw.js")
    def worker() -> Response:
        return sent(build, WORKER, "no-cache", "text/javascript")

    @public.post("/<lang>/letter.pdf")
    def letter(lang: str) -> Response:
        if lang not in uis:
            return not_found(site)
        form = form_of_request()
        diary = told(uis[lang], laws[lang], letters, form, LETTER)
        found = read_letter(diary, form)
        sheets = sheets_of(diary, *found) if found is not None else []
        made = pdf.made(sheets, build / pdf.FONTS) if sheets else None
        if made is None:
            return shown(lang, LETTER, {**form, "unsent": ["script"]})
        response = Response(made, content_type="application/pdf")
        response.headers["Cache-Control"] = "no-store"
        response.headers["Content-Disposition"] = 'attachment; filename="letter.pdf"'
        return response

    @public.route("/<lang>/", defaults={"path": ""}, methods=["GET", "POST"])
    @public.route("/<lang>/<path:path>", methods=["GET", "POST"])
    def show(lang: str, path: str) -> Response:
        if lang not in uis or path not in routes:
            return not_found(site)
        return shown(lang, path, form_of_request())

    def shown(lang: str, path: str, form: Form) -> Response:
        page = modules[routes[path]].page(told(uis[lang], laws[lang], letters, form, path), form)
        body = environments[lang].get_template(page.template).render(page.context)
        response = Response(body, page.status, content_type=page.type)
        response.headers.update(site.headers)
        response.headers["Cache-Control"] = "no-store"
        return response

    return public


def framed(shared: Environment) -> BaseLoader:
    """The templates of everybody's environment, in the diary's frame."""
    loader = loader_of(shared)

    def load(name: str) -> str:
        return loader.get_source(shared, INSTEAD.get(name, name))[0]

    return FunctionLoader(load)


def own_ui(ui: Ui) -> Ui:
    """The interface with the diary's addresses."""
    return {**ui, "root": ROOT, "base": f"{ROOT}/{ui['lang']}"}


def told(
    ui: Ui, law: Mapping[str, Any], letters: Mapping[str, Any], form: Form, path: str
) -> Diary:
    """What a page is made from, where the lines are those of the form."""
    today, _ = day_and_minute(ui["places"]["IN"]["zone"])
    diary = Diary(ui, law, today, int(now().timestamp()) // _MINUTE, spoken=letters)
    if path != "paper":
        return diary
    return Diary(ui, law, today, diary.minute, mark=mark_of(book(diary, form).texts))


def mark_of(texts: Any) -> str:
    """The SHA-256 of all lines, one under the other, in hex; "" for none."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest() if texts else ""
