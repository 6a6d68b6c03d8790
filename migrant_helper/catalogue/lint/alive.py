"""Every entry says what keeps it alive; one that works elsewhere says what to show at a counter that
refuses it; one that pays says what to do when its money does not come; what is claimed from afar says where,
by whom, with which paper."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.grammar.forms import NO_DAY
from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named

EXCEPTIONS: Exceptions = {
    (
        "schemes/in/ration-card-destination.yaml",
        "id",
    ): "a card made where the person is, by them alone",
}
PORTABLE = ("portable", "portable-with-update", "re-register")
PAYING = ("pension", "insurance", "maternity", "cash", "wage-rights", "injury-compensation")
CLAIMED = ("food", "insurance", "wage-rights", "injury-compensation")
_REMEDY = "see docs/data.md, and in-onorc for how it is written"


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Entries without `lapses`, portable ones without `counter`, paying ones without `money`, claimed ones
    without `claim`; lapses
    whose deadline is not there, that have no day and no reason, or never lapse without a source."""
    found = (one for file in source.schemes.values() for one in _of_scheme(file))
    yield from named("alive", found, EXCEPTIONS, source)


def _of_scheme(file: DataFile) -> Iterator[Finding]:
    data = file.data
    for part, why in _lacking(data):
        what = f"no {part}: {why}"
        yield finding(file, "id", what, expected=part, remedy=_REMEDY)
    lapses = data.get("lapses", [])
    if isinstance(lapses, dict):
        yield from _of_never(file, lapses["never"])
        return
    days = {row["id"]: row for row in data.get("deadlines", [])}
    for place, row in enumerate(lapses):
        yield from _of_lapse(file, f"lapses.{place}", row, days)


def _of_never(file: DataFile, row: dict[str, Any]) -> Iterator[Finding]:
    """That nothing is ever lost is a promise: it has its source, or says that none was found."""
    if row["source"] is None and not row.get("doubt"):
        what = "it says that this never lapses, and names no source"
        expected, remedy = (
            "a source, or doubt: true",
            "find one; doubt: true shows it as not checked",
        )
        yield finding(file, "lapses.never.source", what, expected=expected, remedy=remedy)
    if row["source"] is not None and "doubt" in row:
        what = "it has a source and is marked as in doubt"
        yield finding(file, "lapses.never.doubt", what, expected="one of them", remedy=_REMEDY)


def _of_lapse(
    file: DataFile, at: str, row: dict[str, Any], days: dict[str, Any]
) -> Iterator[Finding]:
    """A deadline that is there, and a day or why there is none, never both."""
    named_day = row.get("deadline", "")
    if named_day not in ("", *days):
        what = f"{named_day} is no deadline of this entry"
        expected = f"one of {', '.join(days)}"
        yield finding(file, f"{at}.deadline", what, expected=expected, remedy=_REMEDY)
        return
    has_day = "date" in days.get(named_day, {})
    if not has_day and "no_day" not in row:
        what = f"nobody is warned before {row['id']}: it has no day, and does not say why"
        expected = f"a deadline with a date, or no_day: {', '.join(NO_DAY)}"
        yield finding(file, at, what, expected=expected, remedy=_REMEDY)
    if has_day and "no_day" in row:
        what = f"{row['id']} has a day, and says that there is none"
        yield finding(file, f"{at}.no_day", what, expected="one of them", remedy="take no_day out")


def _lacking(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if "lapses" not in data:
        yield "lapses", "nobody can tell what keeps this right alive"
    if data["portability"]["within_country"] in PORTABLE and "counter" not in data:
        yield "counter", "it works elsewhere, and offices there refuse it"
    if data["kind"] in PAYING and "money" not in data:
        yield "money", "it pays, and money that does not come has a cause"
    if data["kind"] in CLAIMED and "claim" not in data:
        yield (
            "claim",
            "nobody can tell where it is claimed, by whom, and what can be done from afar",
        )
