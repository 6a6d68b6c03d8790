"""A notice says where it is from, ends, fits its entry's place, and is one short line in every
language."""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named
from migrant_helper.catalogue.words import translations

EXCEPTIONS: Exceptions = {}
LONGEST = 160
# What holds for longer is a rule, and stands in the entry.
MOST_DAYS = 366


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Notices under another name than their file's, for another place than their entry's, with days
    that cannot be, over already (a note), too long in a language, or not translated (a note)."""
    return named("notices", _found(source, as_of), EXCEPTIONS, source)


def _found(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    for file in source.notices.values():
        name = PurePosixPath(file.file).stem
        if file.data["id"] != name:
            what, remedy = file.data["id"], "name the file by the id"
            yield finding(file, "id", what, expected=f'"{name}"', remedy=remedy)
        yield from _place(file, source)
        yield from _days(file, as_of)
        yield from _lengths(file, source, as_of)


def _place(file: DataFile, source: CatalogueSource) -> Iterator[Finding]:
    place, entry = file.data["place"], source.schemes.get(file.data["entry"])
    own = entry.data["jurisdiction"] if entry else place
    if place != own and not place.startswith(f"{own}-"):
        what = f"{place}, and {file.data['entry']} is of {own}"
        remedy = "name a place where the entry is"
        yield finding(file, "place", what, expected=f"{own} or a place in it", remedy=remedy)


def _days(file: DataFile, as_of: str) -> Iterator[Finding]:
    first, last = file.data["from"], file.data["until"]
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    if days < 0:
        what = f"until {last}, before its first day {first}"
        yield finding(file, "until", what, expected="a later day", remedy="mend from or until")
    if days > MOST_DAYS:
        what = f"until {last}, {days} days after {first}"
        remedy = "end it sooner; what holds for longer is written into the entry"
        yield finding(file, "until", what, expected=f"at most {MOST_DAYS} days", remedy=remedy)
    if last < as_of:
        what = f"over since {last}"
        yield finding(file, "until", what, expected="a day to come", remedy="remove it", note=True)
    if file.data["source"]["read"] > as_of:
        what = f"read on {file.data['source']['read']}"
        remedy = "write the day on which you read it"
        yield finding(file, "source.read", what, expected=f"a day up to {as_of}", remedy=remedy)


def _lengths(file: DataFile, source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    text = file.data["text"]
    for lang in translations.LANGUAGES:
        catalog = translations.read(source.translations, lang)
        message = catalog.get(text) if catalog is not None else None
        shown = message is not None and translations.is_translated(message)
        said = str(message.string) if message is not None and shown else ""
        said = text if lang == translations.SOURCE_LANGUAGE else said
        if len(said) > LONGEST:
            what = f'{len(said)} characters in {lang}: "{said}"'
            expected = f"at most {LONGEST} characters"
            yield finding(file, "text", what, expected=expected, remedy="say less")
        if not said and file.data["until"] >= as_of:
            what, remedy = f"not translated into {lang}", "run catalogue strings, then translate"
            expected = "a text in every language"
            yield finding(file, "text", what, expected=expected, remedy=remedy, note=True)
