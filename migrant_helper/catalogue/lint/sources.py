"""Numbers of sources lead somewhere, every source is used, and no page is listed twice."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Sources that are missing, unused, or the same page under two numbers."""
    found = (one for file in source.schemes.values() for one in _of_scheme(file))
    return named("sources", found, EXCEPTIONS, source)


def _of_scheme(file: DataFile) -> Iterator[Finding]:
    listed = file.data["sources"]
    used = set()
    for at, number in numbers(file.data):
        used.add(str(number))
        if str(number) not in listed:
            what = f"source {number} is not in sources"
            remedy = "add it to sources, or write source: null if nobody has checked"
            yield finding(file, at, what, expected=_range(listed), remedy=remedy)
    for number in listed:
        if number not in used:
            at = f"sources.{number}"
            what = f"source {number} supports no row"
            yield finding(file, at, what, expected="a row that names it", remedy="remove it")
    yield from _same_page(file)


def _same_page(file: DataFile) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for number, record in file.data["sources"].items():
        page = record["url"].partition("#")[0].rstrip("/")
        if page in first:
            what = f"source {number} is the page of source {first[page]}"
            at = f"sources.{number}.url"
            yield finding(file, at, what, expected="each page once", remedy="keep one of them")
        first.setdefault(page, number)


def numbers(data: Any, at: str = "") -> Iterator[tuple[str, int]]:
    """Every number that stands under a key `source`, with its dotted path."""
    if isinstance(data, list):
        for place, inner in enumerate(data):
            yield from numbers(inner, f"{at}.{place}")
    elif isinstance(data, dict):
        for name, inner in data.items():
            path = f"{at}.{name}" if at else name
            if name == "source" and inner is not None:
                given = inner if isinstance(inner, list) else [inner]
                yield from ((path, number) for number in given)
            else:
                yield from numbers(inner, path)


def _range(listed: dict[str, Any]) -> str:
    return f"one of {', '.join(listed) or 'none yet'}"
