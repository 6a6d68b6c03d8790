"""The real catalogue, interface and templates, and pages called and rendered as the server does it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from typing import Any

from jinja2 import Environment

from migrant_helper import paths
from migrant_helper.catalogue import load
from migrant_helper.catalogue.strings import entries
from migrant_helper.cli.build import pictures, urgent
from migrant_helper.pages.parts import needed_countries
from migrant_helper.pages.parts.page import Catalogue, Form, Page, State, World
from migrant_helper.pages.parts.states import states_needed, whole_of
from migrant_helper.phone.bikram import bikram
from migrant_helper.phone.bundle.slim import office_words, publishers
from migrant_helper.phone.bundle.states import split
from migrant_helper.phone.templates.compiled import is_servers
from migrant_helper.phone.templates.environment import environment
from migrant_helper.phone.ui import PSEUDO, Words, ui
from migrant_helper.web.site import read_routes
from tests.pages.reader import Document, read_document
from tests.pages.server import loader, rendered

TODAY = "2026-11-22"
FRESH = "00112233445566aa"
LANGUAGES = load.languages()
# With the pseudo-language, which shows what never reached a translator.
SPOKEN = [*LANGUAGES, PSEUDO]
COUNTRIES = load.countries()
ROUTES = read_routes(paths.STATIC / "js/phone/routes.json")
WORDS = office_words(load.catalogue(country, "en") for country in COUNTRIES)
PUBLISHERS = publishers(load.catalogue(country, "en") for country in COUNTRIES)
# Two states that hold entries of their own, and what makes the pages say something.
ANSWERS = {
    "f.home": "IN-BR",
    "f.here": "IN-KL",
    "f.phase": "there",
    "f.birth_date": "1996-04-05",
    "f.bank_account": "true",
}


@cache
def interface(lang: str) -> dict[str, Any]:
    """The interface in one language, as the build makes it."""
    made = ui(lang, Words(paths.TRANSLATIONS, entries.pseudo), load.places(lang), LANGUAGES)
    known = {
        "urgent": urgent(lang),
        "money": load.money(lang),
        "doors": load.doors(),
        "bikram": bikram(),
    }
    return {**made, **known, "pictures": pictures()[1]}


@cache
def jinja(lang: str) -> Environment:
    """The templates in one language, where a missing name is an error."""
    return environment(loader(), interface(lang))


def world(lang: str = "en", *countries: str) -> World:
    """The interface and the catalogues of these countries, India's where none is named."""
    held = {country: load.catalogue(country, lang) for country in countries or ("IN",)}
    return World(interface(lang), held, WORDS, publishers=PUBLISHERS)


def lone(verified: bool, **given: Any) -> World:
    """India with one entry alone: for who has a bank account, as a row says that somebody checked or
    nobody did; `given` overrides parts of the entry."""
    catalogue = load.catalogue("IN", "en")
    entry = next(scheme for scheme in catalogue["schemes"] if scheme["id"] == "in-onorc")
    rule = {"fact": "bank_account", "is": True, "source": 1, "verified": verified}
    scheme = {**entry, "rule": {"all": [rule]}, **given}
    return World(interface("en"), {"IN": {**catalogue, "schemes": [scheme]}})


def state(path: str = "", **given: Any) -> State:
    """A request's state on the tests' day."""
    return replace(State(path=path, today=TODAY, fresh_id=FRESH), **given)


def form(fields: Mapping[str, Any] | None = None, **more: Any) -> Form:
    """A form: each field one text, or the list of its texts."""
    both = {**(fields or {}), **more}
    return {name: (text,) if isinstance(text, str) else tuple(text) for name, text in both.items()}


def html(page: Page, lang: str = "en") -> str:
    """What the server sends for a page."""
    if page.body is not None:
        return page.body
    if is_servers(page.template):
        return rendered(page, lang)
    return jinja(lang).get_template(page.template).render(page.context)


@dataclass(frozen=True)
class Shown:
    """A page, what is sent for it, and that read again."""

    page: Page
    html: str
    document: Document

    @property
    def fields(self) -> dict[str, list[str]]:
        """What the page's form would send, without any button."""
        return self.document.fields("case")


def situation(lang: str, path: str, fields: Form, **given: Any) -> tuple[World, State]:
    """What the server makes a page from: the catalogues and the districts that the form needs."""
    countries = needed_countries.countries(interface(lang)["begins"], path, fields, COUNTRIES)
    places = needed_countries.near_places(interface(lang), path, fields)
    around = {place: near(lang)[place] for place in places}
    held = {country: with_states(country, lang, path, [fields]) for country in countries}
    made = World(interface(lang), held, WORDS, near=around, publishers=PUBLISHERS)
    return made, state(path, **given)


def with_states(country: str, lang: str, path: str, forms: Sequence[Form]) -> Catalogue:
    """A country's catalogue with the states that a page's forms name."""
    central, states = apart(country, lang)
    return whole_of(central, [states[one] for one in states_needed(central, path, forms)])


@cache
def apart(country: str, lang: str) -> tuple[Catalogue, dict[str, Catalogue]]:
    """A country's catalogue without its states, and what these add."""
    return split(load.catalogue(country, lang))


@cache
def near(lang: str) -> dict[str, Any]:
    """The districts, and in one of them the address of an office that is not there."""
    held = load.near(lang)
    door = {
        "address": "1 <b>Road</b>",
        "phone": "0261 000 0000",
        "date": "2025-11",
        "read": "2026-11-01",
    }
    doors = {"surat": {"labour-office": {**door, "publisher": "Labour & Work", "official": False}}}
    return {**held, "IN-GJ": {**held["IN-GJ"], "doors": doors}}


def show(
    path: str, fields: Mapping[str, Any] | None = None, *, lang: str = "en", **given: Any
) -> Shown:
    """The page at a path for these fields, as the routes say."""
    route = next(route for route in ROUTES if route.matches(path))
    made = form(fields)
    module = import_module(f"migrant_helper.pages.{route.page}")
    page = module.page(*situation(lang, path, made, **given), made)
    text = html(page, lang)
    return Shown(page, text, read_document(text) if page.body is None else Document(text=text))
