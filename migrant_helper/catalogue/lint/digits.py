"""No figure stands inside a sentence: figures are amounts, so that they are dated and sourced."""

import re
from collections.abc import Iterator

from migrant_helper.catalogue.lint.finding import (
    Exceptions,
    Finding,
    all_texts,
    finding,
    named,
)
from migrant_helper.catalogue.read import CatalogueSource

EXCEPTIONS: Exceptions = {}

# Names of forms, years in the names of offices, and the names people know schemes by.
_ALLOWED = re.compile(r"\{[a-z0-9_]+\}|[Ff]orms? [0-9]+[A-Z]*((-|, | and | or )[0-9]+[A-Z]*)*")
_FIGURE = re.compile(r"[0-9०-९০-৯۰-۹]+")
_NAMES = ("name.en", "authority")
_FILES_WITH_FIGURES = ("schemes/facts.yaml", "schemes/places.yaml")  # ages and bands are asked


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Digits in texts, but for form numbers and official names."""
    return named("digits", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    for file, text in all_texts(source):
        figure = _FIGURE.search(_ALLOWED.sub("", text.text))
        if figure and text.at not in _NAMES and file.file not in _FILES_WITH_FIGURES:
            remedy = "write {name} and add name to amounts, or say it without the figure"
            what = f'the figure {figure.group()} in "{text.text}"'
            yield finding(file, text.at, what, expected="no digits", remedy=remedy)
