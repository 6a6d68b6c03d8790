"""The page that reads a card with the camera, for everybody and in the desk's frame; and the files it runs.

What is read goes into the field of the page that opens cards, as if it had been typed: no picture is sent.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from flask import Blueprint, Response

from migrant_helper.pages.parts import journey as journeys
from migrant_helper.pages.parts.frame import frame
from migrant_helper.pages.parts.page import Page
from migrant_helper.web.public.files import APART, FOREVER, sent
from migrant_helper.web.public.pages import not_found, respond, situation
from migrant_helper.web.site import Site

PATH = "scan"
FOLDER = "scan"
WORKER, NAMES = "worker.js", "scan.json"
# The large decoder's thread.
WITH_WASM = "zxing."
PERMISSIONS = "Permissions-Policy"
CLOSED, OPEN = "camera=()", "camera=(self)"


@dataclass(frozen=True)
class Scanner:
    """Where what the build made of it lies, and the addresses of the page's script and style."""

    folder: Path
    names: Mapping[str, str]


@dataclass(frozen=True)
class Opens:
    """Where what was read is sent: the address, the field, and what its button orders."""

    action: str
    field: str
    order: str


EVERYBODYS = Opens("/c", "digits", "open")


def scanner(build: Path) -> Scanner:
    """As it was built."""
    return Scanner(build / FOLDER, json.loads((build / NAMES).read_text("utf-8")))


def blueprint(site: Site, made: Scanner) -> Blueprint:
    """`/<lang>/scan`, and the files below `/scan/`, named by their content but for the worker, which may
    answer for that page in each language."""
    public = Blueprint("scan", __name__)

    @public.route(f"/<lang>/{PATH}", methods=["GET", "POST"])
    def show(lang: str) -> Response:
        return not_found(site) if lang not in site.uis else shown(site, made, lang, EVERYBODYS)

    @public.get(f"/{FOLDER}/<name>")
    def file(name: str) -> Response:
        if name != WORKER:
            answer = sent(made.folder, name, FOREVER, None)
        else:
            answer = sent(made.folder, name, "no-cache", None)
            answer.headers["Service-Worker-Allowed"] = "/"
        if name.startswith(WITH_WASM):
            answer.headers["Content-Security-Policy"] = APART
        return answer

    return public


def shown(site: Site, made: Scanner, lang: str, opens: Opens) -> Response:
    """The page, whose form sends what is read; it alone may ask for the camera."""
    world, state = situation(site, lang, PATH, {})
    own: dict[str, Any] = {"files": made.names, "opens": asdict(opens)}
    context = frame(world, state, journeys.read(world, state, {}), **own)
    page = Page(200, "server/scan.html", {**context, "default_do": "show", "hidden": []})
    answer = respond(site, lang, page)
    answer.headers[PERMISSIONS] = answer.headers[PERMISSIONS].replace(CLOSED, OPEN)
    return answer
