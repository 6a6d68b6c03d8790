"""Texts are plain: no HTML, no markup, no line breaks, no addresses of the web."""

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
MARKUP = re.compile(r"[<>\n]|&[A-Za-z#0-9]+;|\*\*|\]\(|[a-z]+://|www\.|[a-z0-9]@[a-z]")


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Angle brackets, entities, Markdown, line breaks and addresses in texts."""
    return named("markup", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    for file, text in all_texts(source):
        found = MARKUP.search(text.text)
        if found:
            what = f'{found.group()!r} in "{text.text}"'
            yield finding(file, text.at, what, expected="plain words", remedy="write it in words")
