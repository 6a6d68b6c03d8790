"""Every entry says what keeps it alive; one that works elsewhere says what to show at a counter that
refuses it; one that pays says what to do when its money does not come."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named

EXCEPTIONS: Exceptions = {}
PORTABLE = ("portable", "portable-with-update", "re-register")
PAYING = ("pension", "insurance", "maternity", "cash", "wage-rights", "injury-compensation")
_UNBORNE = "find who says so, or say what keeps it alive"
_REMEDY = "see docs/data.md, and in-onorc for how it is written"


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Entries without `lapses`, or said to have none by nobody; portable ones without `counter`, paying ones
    without `money`, and lapses whose deadline is not there."""
    found = (one for file in source.schemes.values() for one in _of_scheme(file))
    yield from named("alive", found, EXCEPTIONS, source)


def _of_scheme(file: DataFile) -> Iterator[Finding]:
    data = file.data
    for part, why in _lacking(data):
        what = f"no {part}: {why}"
        yield finding(file, "id", what, expected=part, remedy=_REMEDY)
    lapses = data.get("lapses", [])
    if isinstance(lapses, dict) and lapses["never"]["source"] is None:
        what = "nobody says that this right does not lapse"
        yield finding(file, "lapses.never", what, expected="a source", remedy=_UNBORNE)
    days = {row["id"]: row for row in data.get("deadlines", [])}
    for place, row in enumerate(lapses if isinstance(lapses, list) else []):
        if row.get("deadline", "") not in ("", *days):
            what = f"{row['deadline']} is no deadline of this entry"
            at = f"lapses.{place}.deadline"
            yield finding(file, at, what, expected=f"one of {', '.join(days)}", remedy=_REMEDY)


def _lacking(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if "lapses" not in data:
        yield "lapses", "nobody can tell what keeps this right alive"
    if data["portability"]["within_country"] in PORTABLE and "counter" not in data:
        yield "counter", "it works elsewhere, and offices there refuse it"
    if data["kind"] in PAYING and "money" not in data:
        yield "money", "it pays, and money that does not come has a cause"
