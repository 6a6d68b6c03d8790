"""Cases of an organisation, as its members wrote them down, and pages of the desk made for them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib import import_module
from typing import Any

from jinja2 import Environment

from migrant_helper.catalogue import load
from migrant_helper.core.cases.case import folded
from migrant_helper.core.cases.journey import form_of
from migrant_helper.pages.desk.desk import Desk
from migrant_helper.pages.desk.known import countries_of, places_of
from migrant_helper.pages.parts.page import Page, World
from migrant_helper.phone.templates.environment import environment
from migrant_helper.web.desk.base import framed
from tests.pages.reader import Document, read_document
from tests.pages.shown import (
    COUNTRIES,
    interface,
    jinja,
    near,
    situation,
    state,
    with_states,
    world,
)
from tests.pages.shown import form as form_with

Change = dict[str, Any]

ASHA, RAVI = "00000000000000aa", "00000000000000bb"
SUNITA, RAMESH, MAYA = "00000000000000c1", "00000000000000c2", "00000000000000c3"
# 2026-11-01, nine in the morning in India.
MORNING = 1_793_503_800
DAY = 86_400
PEOPLE = [{"id": ASHA, "name": "Asha & co"}, {"id": RAVI, "name": "Ravi"}]
WHO = {**PEOPLE[0], "role": "supervisor", "organisation": "Ajeevika", "place": "IN-GJ"}
ANSWERS = {
    "home": "IN-BR",
    "here": "IN-GJ",
    "phase": "there",
    "ration_card": "phh",
    "identity_card": "true",
    "work": "construction",
    "employment": "contractor",
    "pay_problem": "withheld",
    "sex": "man",
    "birth_year": "1990",
}


def change(
    kind: str, data: Mapping[str, Any], *, case: str = SUNITA, at: int = 0, by: str = ASHA
) -> Change:
    """A change so many seconds after MORNING, with an id of its own."""
    return {
        "id": sha256(f"{kind} {case} {at} {by}".encode()).hexdigest()[:32],
        "case": case,
        "kind": kind,
        "at": MORNING + at,
        "by": by,
        "data": {**data},
    }


def opened(
    case: str = SUNITA,
    name: str = "Sunita <Devi>",
    until: str = "2027-11-01",
    answers: Mapping[str, str] = ANSWERS,
    picks: Sequence[str] = ("in-wage-claim", "in-bocw"),
) -> list[Change]:
    """Somebody who was registered, and answered."""
    about = {"name": name, "phone": "+91 98765 43210", "lang": "hi", "camp": "Limbayat naka"}
    begun = {
        "answers": {**answers},
        "lists": {"picked": ["1"], "district": ["here:IN-GJ/surat"]},
        "steps": {},
        "picks": dict.fromkeys(picks, True),
    }
    return [
        change("opened", about, case=case),
        change("consent", {"for": ["keep"], "until": until, "words": "1"}, case=case, at=1),
        change("journey", begun, case=case, at=2),
    ]


def sent(entry: str, stage: str, on: str, **more: Any) -> Change:
    """How an application stands."""
    told = {"entry": entry, "state": stage, "on": on, "why": "", "reference": "", "amount": 0}
    return change("application", {**told, **more}, at=DAY + len(stage))


def desk(*cases: Sequence[Change], **more: Any) -> Desk:
    """What a page is told of these cases; the first is open."""
    made = [folded(one) for one in cases]
    first = made[0] if made else None
    names = first["household"] if first else ()
    about: dict[str, Any] = {
        "cases": made,
        "case": first,
        "changes": cases[0] if cases else (),
        "family": [one for one in made if one["id"] in names],
        "people": PEOPLE,
        "tables": load.desk(),
    }
    return Desk(**{"who": WHO, **about, **more})


def world_of(known: Desk, page: str, lang: str = "en") -> World:
    """The catalogues and districts that the server loads for a page."""
    if page in ("offices", "others") or page.startswith("group"):
        places = {place: near(lang)[place] for place in places_of(known.cases)}
        forms = [form_of(case) for case in known.cases]
        countries = countries_of(known.cases, COUNTRIES)
        held = {one: with_states(one, lang, page, forms) for one in countries}
        return replace(world(lang), catalogues=held, near=places)
    return situation(lang, page, form_of(known.case) if known.case else {})[0]


def made(page: str, known: Desk, fields: Mapping[str, Any] | None = None, **more: Any) -> Page:
    """A page of the desk; `lang` and `today` may be others than the tests'."""
    lang = more.pop("lang", "en")
    shown: Page = import_module(f"migrant_helper.pages.desk.{page.replace('/', '.')}").page(
        world_of(known, page, lang), state(page, **more), known, form_with(fields)
    )
    return shown


@cache
def frame(lang: str) -> Environment:
    """The templates in the desk's frame."""
    desk = {**interface(lang), "root": "/desk", "base": f"/desk/{lang}"}
    return environment(framed(jinja(lang)), desk)


def html(page: Page, lang: str = "en") -> str:
    """What the server sends."""
    context = {**page.context, "ui": {**interface(lang), "root": "/desk", "base": f"/desk/{lang}"}}
    return frame(lang).get_template(page.template).render(context)


def document(page: Page, lang: str = "en") -> Document:
    """The same, read again."""
    return read_document(html(page, lang))
