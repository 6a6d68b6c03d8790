"""Every entry says what keeps it alive; one that works elsewhere says what to show at a counter that
refuses it; one that pays says what to do when its money does not come."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.amounts import PLACEHOLDER
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named
from migrant_helper.catalogue.words import translations

EXCEPTIONS: Exceptions = {}
PORTABLE = ("portable", "portable-with-update", "re-register")
PAYING = ("pension", "insurance", "maternity", "cash", "wage-rights", "injury-compensation")
_REMEDY = "see docs/data.md, and in-onorc for how it is written"


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Entries without `lapses`, portable ones without `counter`, paying ones without `money`,
    lapses whose deadline is not there, and lines that say something else in an office's words, or
    stand in those of some offices only."""
    found = (one for file in source.schemes.values() for one in _of_scheme(file))
    yield from named("alive", found, EXCEPTIONS, source)
    yield from named("alive", _said_twice(source), EXCEPTIONS, source)
    yield from named("alive", _half_said(source), EXCEPTIONS, source)


def _of_scheme(file: DataFile) -> Iterator[Finding]:
    data = file.data
    for part, why in _lacking(data):
        what = f"no {part}: {why}"
        yield finding(file, "id", what, expected=part, remedy=_REMEDY)
    lapses = data.get("lapses", [])
    days = {row["id"]: row for row in data.get("deadlines", [])}
    for place, row in enumerate(lapses if isinstance(lapses, list) else []):
        if row.get("deadline", "") not in ("", *days):
            what = f"{row['deadline']} is no deadline of this entry"
            at = f"lapses.{place}.deadline"
            yield finding(file, at, what, expected=f"one of {', '.join(days)}", remedy=_REMEDY)


def _lacking(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if "lapses" not in data:
        yield "lapses", "nobody can tell what keeps this right alive"
    if data["portability"]["within_country"] in PORTABLE and "counter" not in data:
        yield "counter", "it works elsewhere, and offices there refuse it"
    if data["kind"] in PAYING and "money" not in data:
        yield "money", "it pays, and money that does not come has a cause"


def _said_twice(source: CatalogueSource) -> Iterator[Finding]:
    """A line in a language of the pages stands in its translation too, and is the same; none holds a
    figure, which is worded in the person's language alone."""
    ours = [lang for lang in translations.LANGUAGES if lang != translations.SOURCE_LANGUAGE]
    catalogs = {lang: translations.read(source.translations, lang) for lang in ours}
    for file in source.schemes.values():
        for place, row in enumerate(file.data.get("counter", [])):
            for lang, text in row.get("show_in", {}).items():
                at = f"counter.{place}.show_in.{lang}"
                if PLACEHOLDER.search(text):
                    what = f"a figure in {text}"
                    yield finding(file, at, what, expected="words alone", remedy=_REMEDY)
                known = catalogs.get(lang)
                message = known.get(row["show"]) if known is not None else None
                if message is not None and message.string != text:
                    what = f'"{text}" where the translation says "{message.string}"'
                    yield finding(
                        file, at, what, expected="the same", remedy="copy the translation"
                    )


def _half_said(source: CatalogueSource) -> Iterator[Finding]:
    """A line in the words of one office that other offices of India cannot read in theirs."""
    read = {
        lang
        for code, place in source.registry("places").items()
        if code.startswith("IN-")
        for lang in place.get("offices", [])
    }
    for file in source.schemes.values():
        for place, row in enumerate(file.data.get("counter", [])):
            missing = sorted(read - {"en", *row.get("show_in", {})})
            if "show_in" in row and missing:
                at = f"counter.{place}.show_in"
                what = f"not in {', '.join(missing)}"
                yield finding(file, at, what, expected="all of them or none", remedy=_REMEDY)
