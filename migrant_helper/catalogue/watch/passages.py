"""The passages of a page that rows rest on: chosen once, kept as a hash, looked for word by word."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

from migrant_helper.catalogue.watch.pages import Page
from migrant_helper.catalogue.watch.words import fingerprint, is_figure, words

Passage = dict[str, Any]
# As many words stand in the repository, so that an editor finds the place.
BEGINS = 4
# A page of fewer words is made by a script, and there is nothing in it to look for.
READABLE = 12
LONGEST = 400
SHORTEST = 4


def kept(found: Sequence[str]) -> Passage:
    """{"begins": its first words, "words": how many it has, "hash"}."""
    return {
        "begins": " ".join(found[:BEGINS]),
        "words": len(found),
        "hash": fingerprint(found),
    }


def found(passage: Passage, page: Page) -> bool:
    """Whether the passage stands on the page, word for word, anywhere."""
    return any(
        fingerprint(page.words[start : start + passage["words"]]) == passage["hash"]
        for start in _starts(page.words, passage["begins"].split())
    )


def begun(passage: Passage, page: Page) -> bool:
    """Whether its first words stand on the page."""
    return bool(_starts(page.words, passage["begins"].split()))


def between(delimited: str, page: Page) -> Passage | None:
    """The passage that an editor named as "first words … last words"; None where it is not there."""
    first, _, last = delimited.partition("…")
    begins, ends = words(first), words(last)
    for start in _starts(page.words, begins):
        rest = page.words[start + len(begins) : start + LONGEST]
        for stop in _starts(rest, ends):
            return kept(page.words[start : start + len(begins) + stop + len(ends)])
    return None


def chosen(page: Page, rows: Iterable[str]) -> list[Passage]:
    """For each row the paragraph that has most of its figures and words; where no row has one, the
    longest paragraph stands for the page. [] for a page without text."""
    paragraphs = [part[:LONGEST] for part in page.paragraphs if len(part) >= SHORTEST]
    if len(page.words) < READABLE or not paragraphs:
        return []
    stems = [set(map(_stem, part)) for part in paragraphs]
    best = {_best({_stem(word) for word in words(row)}, stems) for row in rows} - {None}
    longest = max(range(len(paragraphs)), key=lambda at: len(paragraphs[at]))
    places = sorted(place for place in best if place is not None) or [longest]
    return list({one["hash"]: one for one in (kept(paragraphs[at]) for at in places)}.values())


def _best(row: set[str], stems: Sequence[set[str]]) -> int | None:
    """The paragraph nearest to the row. One word in common is chance; a long figure is not."""
    scores = []
    for place, paragraph in enumerate(stems):
        shared = sum(_weight(stem) for stem in row & paragraph)
        if shared >= 3:
            scores.append((shared / (4 + math.log(len(paragraph))), -place))
    return -max(scores)[1] if scores else None


def _weight(stem: str) -> int:
    if is_figure(stem):
        return 3 if len(stem) >= 3 else 1
    return 1 if len(stem) >= 4 else 0


def _stem(word: str) -> str:
    return word if is_figure(word) else word[:5]


def _starts(where: Sequence[str], what: Sequence[str]) -> list[int]:
    many = len(what)
    return [
        at
        for at, word in enumerate(where)
        if many and word == what[0] and list(where[at : at + many]) == list(what)
    ]
