"""Lines to show at a counter, in the words of offices: in those of all, the same as the translation
that stands beside them, and with the figures of the English line and no other."""

from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.counter import figures
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named
from migrant_helper.catalogue.words import translations

EXCEPTIONS: Exceptions = {}
COUNTRY = "IN"  # The offices of the others read a language of the pages.
_REMEDY = "see docs/data.md, and in-onorc for how it is written"


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Lines of `show_in` that some offices cannot read, that say something else than their
    translation, or another figure than the English line on the day `as_of` and after it."""
    found = (*_half_said(source), *_said_twice(source, as_of), *_other_figures(source, as_of))
    yield from named("counter", iter(found), EXCEPTIONS, source)


def _half_said(source: CatalogueSource) -> Iterator[Finding]:
    """A line that some offices where its entry is refused cannot read in their words."""
    read = {
        code: set(place.get("offices", ())) - {translations.SOURCE_LANGUAGE}
        for code, place in source.registry("places").items()
        if code.startswith(f"{COUNTRY}-")
    }
    whole: set[str] = set().union(*read.values())
    for file in source.schemes.values():
        of = file.data["jurisdiction"]
        wanted = whole if of == COUNTRY else read.get(of, set())
        for place, row in enumerate(file.data.get("counter", [])):
            missing = sorted(wanted - row.get("show_in", {}).keys())
            if missing:
                at = f"counter.{place}" + (".show_in" if "show_in" in row else "")
                what, expected = f"not in {', '.join(missing)}", "the words of all its offices"
                yield finding(file, at, what, expected=expected, remedy=_REMEDY)


def _said_twice(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """A line in a language of the pages that is not its translation with the figures of today."""
    ours = [lang for lang in translations.LANGUAGES if lang != translations.SOURCE_LANGUAGE]
    catalogs = {lang: translations.read(source.translations, lang) for lang in ours}
    parameters = source.all_parameters()
    for file, at, lang, row in figures.lines(source):
        known = catalogs.get(lang)
        message = known.get(row["show"]) if known is not None else None
        if known is not None and message is not None and not message.fuzzy:
            words = translations.Translator(lang, known)
            rows = figures.in_force(file.data, parameters, as_of)
            translated = figures.filled(str(message.string), rows, words)
            if translated != row["show_in"][lang]:
                what = f'"{row["show_in"][lang]}" where the translation says "{translated}"'
                yield finding(file, at, what, expected="the same", remedy="copy the translation")


def _other_figures(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Lines with a number that the English one has not, that lack one of its figures, or whose
    figure will be another: nothing says on which day an office's line was written."""
    parameters = source.all_parameters()
    for file, at, lang, row in figures.lines(source):
        rows = figures.in_force(file.data, parameters, as_of)
        line = row["show_in"][lang]
        for what, expected in figures.wrong(row["show"], line, rows):
            yield finding(file, at, what, expected=expected, remedy=_REMEDY)
        for name in figures.names(row["show"]):
            if figures.changes(file.data, parameters, name, as_of):
                what, expected = f"{name} has a later figure", "none: on that day the line is wrong"
                yield finding(file, at, what, expected=expected, remedy="take the line out")
