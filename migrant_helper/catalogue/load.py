"""Catalogues as the application takes them: compiled once a process, by country and language."""

from functools import cache
from typing import Any

from migrant_helper import paths
from migrant_helper.catalogue.compile import country as compiler
from migrant_helper.catalogue.compile import desk as desk_tables
from migrant_helper.catalogue.compile import duties as duty_rows
from migrant_helper.catalogue.compile import letters as letter_texts
from migrant_helper.catalogue.compile import money as money_path
from migrant_helper.catalogue.compile import near as districts
from migrant_helper.catalogue.compile import notices as notice_lines
from migrant_helper.catalogue.compile import pay as pay_law
from migrant_helper.catalogue.compile import search
from migrant_helper.catalogue.compile.confirmed import confirmed
from migrant_helper.catalogue.compile.country import Catalogue
from migrant_helper.catalogue.grammar import read
from migrant_helper.catalogue.strings import entries
from migrant_helper.catalogue.words import translations
from migrant_helper.catalogue.words.translations import Translator


@cache
def source() -> read.CatalogueSource:
    """All data files, without the sources that wait to be looked at again. Raises UnreadableError
    naming file, line, what was found and expected."""
    return confirmed(read.strictly(paths.SCHEMES, paths.TRANSLATIONS))


@cache
def catalogue(country: str, lang: str) -> Catalogue:
    """The compiled catalogue, shared by all callers: read it, never change it.
    Raises KeyError for a country or language that is not held."""
    if country not in countries():
        raise KeyError(country)
    return compiler.catalogue(source(), country, translator(lang))


@cache
def places(lang: str) -> dict[str, dict[str, str]]:
    """Countries and their first subdivisions by code: their names, and what places.yaml says of them."""
    return compiler.places(source(), translator(lang))


@cache
def helplines(lang: str) -> dict[str, dict[str, Any]]:
    """Every number to call by its id: {"number", "country", "text", "hours"?, "verified", "lang"?}."""
    return compiler.helplines(source(), translator(lang))


@cache
def money(lang: str) -> dict[str, dict[str, Any]]:
    """The questions that lead to why money did not come, and the causes: see core/entry/money.py."""
    return money_path.money(source(), translator(lang))


@cache
def desk() -> dict[str, Any]:
    """What the field desk alone reads of the data files: see compile/desk.py."""
    return desk_tables.desk(source(), pay("en"))


def doors() -> list[dict[str, str]]:
    """The pages that typed words ask for: see compile/search.py."""
    return search.doors(source())


def notices(lang: str) -> list[dict[str, Any]]:
    """The notices in one language: see compile/notices.py."""
    nearer = tuple(translator(one) for one in notice_lines.NEAREST.get(lang, ()))
    return notice_lines.notices(source(), translator(lang), nearer)


@cache
def pay(lang: str) -> dict[str, dict[str, Any]]:
    """The law of pay and the lowest pay by country: see compile/pay.py."""
    return pay_law.pay(source(), translator(lang))


@cache
def letters(lang: str) -> dict[str, Any]:
    """The letters to offices in one language: see compile/letters.py."""
    return letter_texts.letters(source(), translator(lang))


@cache
def duties(lang: str) -> dict[str, Any]:
    """What employers must do: {"law": by country, "codes": of what a card hands on}; see compile/duties.py."""
    return {
        "law": duty_rows.duties(source(), translator(lang)),
        "codes": duty_rows.codes(source()),
    }


def near(lang: str) -> dict[str, dict[str, Any]]:
    """The districts of every place with the addresses held, in one language: see compile/near.py."""
    return districts.near(source(), lang)


@cache
def held_places() -> dict[str, dict[str, Any]]:
    """The places that an answer may name: as `places` in English, each subdivision with its
    `districts` (see core/rules/facts/held.py)."""
    listed = source().registry("districts")
    return {
        code: {**place, "districts": {"was": {}, **listed[code]}} if code in listed else place
        for code, place in places(translations.SOURCE_LANGUAGE).items()
    }


def countries() -> list[str]:
    """Countries with at least one scheme, as places.yaml has them in order."""
    return source().countries()


def languages() -> list[str]:
    """Languages offered, English first; the pseudo-language is not among them."""
    return list(translations.LANGUAGES)


@cache
def translator(lang: str) -> Translator:
    """Looks texts of the catalogue up in one language, `en-XA` included."""
    if lang == translations.PSEUDO:
        return Translator(lang, change=entries.pseudo)
    if lang not in translations.LANGUAGES:
        raise KeyError(lang)
    return Translator(lang, translations.read(paths.TRANSLATIONS, lang))
