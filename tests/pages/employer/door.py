"""The employer's door as the tests open it: a page in a language, made of a form, on a day."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from jinja2 import Environment

from migrant_helper import paths
from migrant_helper.catalogue import load
from migrant_helper.pages.employer.employer import Employer
from migrant_helper.pages.parts.page import Page
from migrant_helper.phone.bundle.employer import FOLDER
from migrant_helper.phone.templates.environment import environment
from migrant_helper.web.site import loader_of
from tests.pages.shown import interface, jinja

ROUTES = json.loads((paths.STATIC / "js/employer/routes.json").read_text("utf-8"))
PAGES = [row["page"] for row in ROUTES]
TODAY, MINUTE = "2026-11-30", 600
IDS = [f"{number:016x}" for number in range(12)]
FORTY = {
    "place": ["IN-KA"],
    "work": ["construction"],
    "workers": ["40"],
    "women": ["6"],
    "lodged": ["1"],
    "since": ["2026-11-02"],
    "home": ["IN-BR", "IN-OD", "IN-WB"],
    "count": ["15", "12", "13"],
}
Form = Mapping[str, Sequence[str]]


@cache
def templates(lang: str) -> Environment:
    return environment(loader_of(jinja(lang)), FOLDER.ui(interface(lang)))


def door(lang: str = "en", signed: Sequence[Mapping[str, str]] = ()) -> Employer:
    return Employer(FOLDER.ui(interface(lang)), load.duties(lang), TODAY, MINUTE, IDS, signed)


def shown(page: str, form: Form, lang: str = "en", signed: Any = ()) -> Page:
    made: Page = import_module(f"migrant_helper.pages.employer.{page}").page(
        door(lang, signed), form
    )
    return made


def body(page: Page, lang: str = "en") -> str:
    """The text of an answer."""
    if page.body is not None:
        return page.body
    return templates(lang).get_template(page.template).render(page.context)


def ids(form: Form) -> list[str]:
    """The duties on a firm's list, in their order."""
    return [row["id"] for row in shown("list", form).context["all"]]
