"""A notice begins, ends within a year, and is removed when it is over."""

from collections.abc import Iterator
from datetime import date

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Finding, finding

# What holds for longer is a rule, and stands in the entry.
MOST_DAYS = 366


def found(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Days that cannot be, notices that are over (a note), sources read in the future."""
    for file in source.notices.values():
        yield from _days(file, as_of)


def _days(file: DataFile, as_of: str) -> Iterator[Finding]:
    first, last = file.data["from"], file.data["until"]
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    if days < 0:
        what = f"until {last}, before its first day {first}"
        yield finding(file, "until", what, expected="a later day", remedy="mend from or until")
    if days > MOST_DAYS:
        what = f"until {last}, {days} days after {first}"
        remedy = "end it sooner; what holds for longer is written into the entry"
        yield finding(file, "until", what, expected=f"at most {MOST_DAYS} days", remedy=remedy)
    if last < as_of:
        what = f"over since {last}"
        yield finding(file, "until", what, expected="a day to come", remedy="remove it", note=True)
    if file.data["source"]["read"] > as_of:
        what = f"read on {file.data['source']['read']}"
        remedy = "write the day on which you read it"
        yield finding(file, "source.read", what, expected=f"a day up to {as_of}", remedy=remedy)
