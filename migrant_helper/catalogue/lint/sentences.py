"""Sentences are short: twenty words at most, for a reader of nine years; and what stands in one
line or below a picture is shorter, in every language."""

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
from migrant_helper.catalogue.words import translations

EXCEPTIONS: Exceptions = {}
LONGEST = 20
# A line that a clerk is shown names its law.
LONGEST_SHOWN = 25
# By the last part of a text's place: the most words in English, and in any other language.
LINES = {"short": (4, 5), "brief": (8, 10)}
_SHOWN = re.compile(r"counter\.[0-9]+\.show")
_END = re.compile(r"[.!?:;](?:\s|$)")


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Sentences of more than twenty words; what an entry is called and gives in too many."""
    return named("sentences", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    others = [translations.read(source.translations, lang) for lang in translations.LANGUAGES]
    for file, text in all_texts(source):
        longest = max(_END.split(text.text), key=lambda sentence: len(sentence.split()))
        words = len(longest.split())
        most_words = LONGEST_SHOWN if _SHOWN.fullmatch(text.at) else LONGEST
        if words > most_words:
            what = f'{words} words in "{longest.strip()}"'
            expected = f"at most {most_words} words a sentence"
            yield finding(file, text.at, what, expected=expected, remedy="make two sentences")
        under, _, key = text.at.rpartition(".")
        line = LINES.get(key)
        if line is None or "." in under:
            continue
        said = [str(m.string) for c in others if c is not None and (m := c.get(text.text))]
        for given, most in [(text.text, line[0]), *((one, line[1]) for one in said)]:
            if len(given.split()) > most:
                what = f'{len(given.split())} words in "{given}"'
                expected = f"at most {most} words, to fit in one line"
                yield finding(file, text.at, what, expected=expected, remedy="say less")
