"""Sentences are short: twenty words at most, for a reader of nine years."""

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
LONGEST = 20
_END = re.compile(r"[.!?:;](?:\s|$)")


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Sentences of more than twenty words."""
    return named("sentences", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    for file, text in all_texts(source):
        longest = max(_END.split(text.text), key=lambda sentence: len(sentence.split()))
        words = len(longest.split())
        if words > LONGEST:
            what = f'{words} words in "{longest.strip()}"'
            expected = f"at most {LONGEST} words a sentence"
            yield finding(file, text.at, what, expected=expected, remedy="make two sentences")
