"""How long an office has to answer is one span, and somebody said it; what a household shares is asked of it."""

from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """An `answer_within` of no span, of two or without a source; a `household` fact that nobody is asked."""
    every = [*(_of_scheme(file) for file in source.schemes.values()), _of_facts(source)]
    return named("desk", (one for found in every for one in found), EXCEPTIONS, source)


def _of_scheme(file: DataFile) -> Iterator[Finding]:
    limit = file.data.get("answer_within")
    if limit is None:
        return
    at = "answer_within"
    if ("days" in limit) == ("months" in limit):
        expected, remedy = "days or months", "say one of them"
        yield finding(file, at, "no span, or two", expected=expected, remedy=remedy)
    if limit["source"] is None:
        remedy = "name the source, or take it out: what is not known is not said"
        yield finding(file, at, "a limit that nobody said", expected="a source", remedy=remedy)


def _of_facts(source: CatalogueSource) -> Iterator[Finding]:
    file = source.registries["facts"]
    for place, fact in enumerate(file.data):
        if "household" in fact and "derive" in fact:
            what = f"{fact['id']} is worked out"
            remedy = "mark what it is worked out from"
            yield finding(file, f"{place}.household", what, expected="a fact asked", remedy=remedy)
