"""Texts are plain: no HTML, no markup, no line breaks."""

import re
from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import (
    Exceptions,
    Finding,
    all_texts,
    finding,
    named,
)

EXCEPTIONS: Exceptions = {}
MARKUP = re.compile(r"[<>\n]|&[A-Za-z#0-9]+;|\*\*|\]\(")


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Angle brackets, entities, Markdown and line breaks in texts."""
    return named("markup", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    for file, text in all_texts(source):
        found = MARKUP.search(text.text)
        if found:
            what = f'{found.group()!r} in "{text.text}"'
            yield finding(file, text.at, what, expected="plain words", remedy="write it in words")
