"""A notice is one short line, in every language."""

from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Finding, finding
from migrant_helper.catalogue.words import translations

LONGEST = 160


def found(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Lines that are too long, and languages that lack one (a note)."""
    for file in source.notices.values():
        yield from _lengths(file, source, as_of)


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
