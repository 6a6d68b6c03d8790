"""A question of several facts asks each fact once, and each of its rows is a plain answer."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.compile.ticks import OPEN
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named

EXCEPTIONS: Exceptions = {}
# What a tick says of itself; of any other fact the row says it.
PLAIN = ("bool", "number")


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Lists with the id of a fact, facts in two rows, rows that no tick can answer."""
    return named("ticks", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    file, facts = source.registries["ticks"], source.registry("facts")
    rows = Counter(row["fact"] for one in file.data for row in one["rows"])
    for place, one in enumerate(file.data):
        if one["id"] in facts:
            what = f"{one['id']} is a fact as well"
            yield finding(
                file, f"{place}.id", what, expected="an id of its own", remedy="rename it"
            )
        for at, row in enumerate(one["rows"]):
            for what, expected in _wrong(row, facts[row["fact"]], rows):
                where = f"{place}.rows.{at}"
                yield finding(file, where, what, expected=expected, remedy="see docs/data.md")


def _wrong(
    row: dict[str, Any], fact: dict[str, Any], rows: Counter[str]
) -> Iterator[tuple[str, str]]:
    name, kind = row["fact"], fact["type"]
    said = [row[key] for key in ("ticked", "unticked") if key in row]
    if rows[name] > 1:
        yield f"{name} stands in two rows", "each fact once"
    if "derive" in fact or kind not in (*PLAIN, "choice"):
        yield f"{name} cannot be ticked", "a fact of yes or no, a number, or a choice"
    elif kind in PLAIN and said and not (kind == "bool" and said == [OPEN]):
        yield f"{name} says what a tick is", "no answers: a tick of its type is known"
    elif kind == "choice" and ("ticked" not in row or not set(said) <= set(fact["values"])):
        yield f"{name} is answered by {said}", "values of the fact, one of them ticked"
