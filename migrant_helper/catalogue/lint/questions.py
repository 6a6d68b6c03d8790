"""Every fact a person is asked has its question, its reason, where to find out, and its labels; and
one that speaks of another names it."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named

EXCEPTIONS: Exceptions = {}
# Words that mean something only after another answer.
_SPEAKS_OF = re.compile(
    r"\b(them|the baby|this birth|that person|the person who|it happen|this work|(the|last) job|"
    r"come back)\b"
)


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Facts with a text missing, labels that do not fit the values, bands with gaps."""
    return named("questions", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    file = source.registries["facts"]
    names = [fact["id"] for fact in file.data]
    for place, fact in enumerate(file.data):
        for wrong, expected in (*_wrong(fact), *_coarser(fact, names)):
            what = f"{fact['id']} {wrong}"
            remedy = "see docs/data.md"
            yield finding(file, str(place), what, expected=expected, remedy=remedy)


def _wrong(fact: dict[str, Any]) -> Iterator[tuple[str, str]]:
    needed = () if "derive" in fact else ("ask", "why", "where")
    for name in needed:
        if name not in fact:
            yield f"has no {name}", f"a text {name}"
    if "derive" not in fact and (fact["type"] in ("number", "date")) != ("bounds" in fact):
        yield f"is a {fact['type']}", "bounds for each number and date that is asked, and no other"
    yield from _spoken_of(fact)
    many = fact["type"] in ("choice", "choices")
    if many != ("values" in fact):
        yield f"is a {fact['type']}", "values for choice and choices only"
    if many and set(fact.get("labels", {})) != set(fact.get("values", [])):
        yield "has labels that are not its values", "a label for each value"
    yield from _wrong_figures(fact)


def _coarser(fact: dict[str, Any], names: list[str]) -> Iterator[tuple[str, str]]:
    coarser = fact.get("finer_than")
    if coarser is not None and coarser not in names[: names.index(fact["id"])]:
        yield f"is finer than {coarser}", "a fact that is asked, and stands before it"


def _wrong_figures(fact: dict[str, Any]) -> Iterator[tuple[str, str]]:
    bands = fact.get("bands", [])
    for one in bands.values() if isinstance(bands, dict) else [bands]:
        if not _joined(one):
            yield f"has bands {one}", "bands that follow each other without gap or overlap"
    for usual, count in _guesses(fact):
        if len(usual) != count:
            yield f"has {len(usual)} usual answers", f"a share for each of its {count} answers"


def _guesses(fact: dict[str, Any]) -> Iterator[tuple[list[int], int]]:
    """The guesses of how often each answer is given, with how many answers there are; of a number
    without bands they are answers themselves, and as many as one likes."""
    usual, bands = fact.get("usual", []), fact.get("bands", [])
    for country in usual if isinstance(usual, dict) else [""]:
        own = usual[country] if isinstance(usual, dict) else usual
        ranges = bands.get(country, []) if isinstance(bands, dict) else bands
        answers = {"bool": [True, False], "number": ranges or own}
        if own:
            yield own, len(answers.get(fact["type"], fact.get("values", [])))


def _spoken_of(fact: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if "only_if" not in fact and (spoken := _SPEAKS_OF.search(fact.get("ask", ""))):
        yield f'speaks of "{spoken[0]}"', "only_if, with the fact that it speaks of"
    asking = f"{fact.get('only_if', '')} {fact.get('soon', '')}"
    if "use" in asking.replace("'", " ").split():
        yield "is asked by a definition", "only_if and soon in full: definitions belong to entries"


def _joined(bands: list[list[Any]]) -> bool:
    """Whole numbers join as 10 and 11; fractions may share an end."""
    inner = all(0 <= later[0] - earlier[1] <= 1 for earlier, later in _pairs(bands))
    return inner and all(low is None or high is None or low <= high for low, high in bands)


def _pairs(bands: list[list[Any]]) -> list[tuple[list[Any], list[Any]]]:
    pairs = list(pairwise(bands))
    open_inside = any(earlier[1] is None or later[0] is None for earlier, later in pairs)
    return [([0, 0], [9, 9])] if open_inside else pairs
