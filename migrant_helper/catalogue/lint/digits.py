"""No figure stands inside a sentence: figures are amounts, so that they are dated and sourced."""

import re
from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import (
    Exceptions,
    Finding,
    all_texts,
    finding,
    named,
)

EXCEPTIONS: Exceptions = {}

# Placeholders and the numbers of forms.
_ALLOWED = re.compile(r"\{[a-z0-9_]+\}|[Ff]orms? [0-9]+[A-Z]*((-|, | and | or )[0-9]+[A-Z]*)*")
# What a clerk is shown names the law by its number, its year or its day.
_LAW = re.compile(
    r"([Ss]ections?|[Rr]ules?|[Rr]egulations?|[Aa]rticle|clause|schedule|Act|Rules|Regulations"
    r"|Code on Wages|Code on Social Security|Order|S\.O\.|Directive|Procedure|in) [0-9]+(\([0-9a-z]+\))*( and [0-9]+)?"
    r"|[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}|of ([A-Z][a-z]+ )?(19|20)[0-9]{2}"
)
_LINE = re.compile(r"counter\.[0-9]+\.show|(paragraphs|to|rights|law)\.[0-9]+\.text|subject")
_FIGURE = re.compile(r"[0-9०-९০-৯۰-۹]+")
# `watch` speaks of laws by their dates and is read by whoever checks the entry again.
_NAMES = ("name.en", "authority", "watch")
_FILES_WITH_FIGURES = ("schemes/facts.yaml", "schemes/places.yaml")  # ages and bands are asked


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Digits in texts, but for form numbers and official names."""
    return named("digits", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    lines = source.registry("helplines")
    for file, text in all_texts(source):
        said = _LAW.sub("", text.text) if _LINE.fullmatch(text.at) else text.text
        figure = _FIGURE.search(_without_helplines(_ALLOWED.sub("", said), file, lines))
        if figure and text.at not in _NAMES and file.file not in _FILES_WITH_FIGURES:
            remedy = "write {name} and add name to amounts, or say it without the figure"
            what = f'the figure {figure.group()} in "{text.text}"'
            yield finding(file, text.at, what, expected="no digits", remedy=remedy)


def _without_helplines(text: str, file: DataFile, lines: dict[str, Any]) -> str:
    """A number to dial may stand in a sentence when it is a helpline of the same entry."""
    names = file.data.get("helplines", []) if isinstance(file.data, dict) else []
    for number in sorted((lines[name]["number"] for name in names), key=len, reverse=True):
        text = re.sub(rf"(?<![0-9]){re.escape(number)}(?![0-9])", "", text)
    return text
