"""Codes and ids are never used twice: cards carry the codes for years."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Codes of schemes given twice or retired; codes and ids of rows given twice."""
    return named("codes", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    taken = {row["code"]: f"{row['id']} (retired)" for row in source.registries["retired"].data}
    retired = source.registry("retired")
    for file in sorted(source.schemes.values(), key=lambda one: one.file):
        code = file.data["code"]
        if code in taken:
            remedy = f"take {max(taken) + 1}, or the next free code of the country"
            what = f"code {code} is that of {taken[code]}"
            yield finding(file, "code", what, expected="a code of its own", remedy=remedy)
        taken[code] = file.data["id"]
        if file.data["id"] in retired:
            remedy = "choose another id"
            what = f"{file.data['id']} is retired"
            yield finding(file, "id", what, expected="an id never used before", remedy=remedy)
        for part in ("steps", "deadlines"):
            yield from _twice(file, part, "code")
            yield from _twice(file, part, "id")
    for name in ("facts", "documents", "offices"):
        yield from _twice(source.registries[name], "", "id")
    yield from _twice(source.registries["places"], "", "code")


def _twice(file: DataFile, part: str, field: str) -> Iterator[Finding]:
    seen: set[Any] = set()
    rows = file.data.get(part, []) if part else file.data
    for place, row in enumerate(rows):
        if row[field] in seen:
            at = f"{part}.{place}.{field}" if part else f"{place}.{field}"
            what = f"{field} {row[field]} a second time"
            yield finding(file, at, what, expected="each once", remedy="give it one of its own")
        seen.add(row[field])
