"""Texts are plain: no HTML, no markup, no line breaks, no addresses of the web; and no other word of a
file, as a source's title or an office's address, holds markup either."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import (
    Exceptions,
    Finding,
    all_files,
    all_texts,
    finding,
    named,
)

EXCEPTIONS: Exceptions = {}
MARKUP = re.compile(r"[<>\n]|&[A-Za-z#0-9]+;|\*\*|\]\(|javascript:|[a-z]+://|www\.|[a-z0-9]@[a-z]")

# What is shown as it is written: titles and publishers of sources, addresses, words to search by.
TAGS = re.compile(r"[<>\n]|&[A-Za-z#0-9]+;|\*\*|\]\(|javascript:")


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Angle brackets, entities, Markdown, line breaks and addresses in texts."""
    return named("markup", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    for file, text in all_texts(source):
        found = MARKUP.search(text.text)
        if found:
            what = f'{found.group()!r} in "{text.text}"'
            yield finding(file, text.at, what, expected="plain words", remedy="write it in words")
    texts = {(file.file, text.at) for file, text in all_texts(source)}
    for file in all_files(source):
        for at, word in _words(file.data):
            found = TAGS.search(word)
            if found and (file.file, at) not in texts:
                what = f'{found.group()!r} in "{word}"'
                yield finding(file, at, what, expected="plain words", remedy="write it in words")


def _words(data: Any, at: str = "") -> Iterator[tuple[str, str]]:
    """Every word of a file, keys too, with its dotted path."""
    if isinstance(data, str):
        yield at, data
        return
    rows: Iterable[tuple[Any, Any]] = ()
    if isinstance(data, dict):
        yield from ((at, key) for key in data if isinstance(key, str))
        rows = data.items()
    elif isinstance(data, list | tuple):
        rows = enumerate(data)
    for name, inner in rows:
        yield from _words(inner, f"{at}.{name}" if at else str(name))
