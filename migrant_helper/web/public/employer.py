"""The employer's door where no phone answers: the same pages. Nothing of what is written there is kept."""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from flask import Blueprint

from migrant_helper.actions.cards import issue
from migrant_helper.actions.pictures import svg
from migrant_helper.pages.employer import card, cards
from migrant_helper.pages.employer.employer import Employer
from migrant_helper.pages.parts.page import Form, Page, Ui
from migrant_helper.web.now import day_and_minute
from migrant_helper.web.public.apart import apart
from migrant_helper.web.public.apart import blueprint as blueprint_of
from migrant_helper.web.site import Site

NAME = "employer"
CARD = "card"


def blueprint(
    site: Site, build: Path, static: Path, laws: Mapping[str, Any], address: str
) -> Blueprint:
    """`/employer/<lang>/...` and its worker; `laws` by language are those of catalogue/load.py's `duties`, `address`
    is where cards open."""

    def answer(module: Any, ui: Ui, form: Form, path: str) -> Page:
        made = told(ui, laws[ui["lang"]])
        if path == CARD:
            made = replace(made, signed=signed(made, form, address))
        page: Page = module.page(made, form)
        return page

    return blueprint_of(apart(NAME, site, static, answer), site, build)


def told(ui: Ui, law: Mapping[str, Any]) -> Employer:
    """What a page is made from."""
    today, minute = day_and_minute(ui["places"][ui["begins"]]["zone"])
    # A release from before has no such table.
    held = law or {"law": {}, "codes": {}}
    return Employer(ui, held, today, minute, [secrets.token_hex(8) for _ in range(cards.MOST)])


def signed(employer: Employer, form: Form, address: str) -> list[dict[str, str]]:
    """A card for each case, by a key that is made for it and that nobody keeps: so a phone makes it, too."""
    texts = [
        issue(case, employer.law["codes"], None, address) for case in card.cases_of(employer, form)
    ]
    return [{"text": text, "svg": svg(text)} for text in texts]
