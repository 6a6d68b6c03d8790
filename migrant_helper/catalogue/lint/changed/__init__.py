"""What an editor says of a change: the days rise, and none is still to come."""

from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Rows of `changed` after the day `as_of`, or before the one above them."""
    return named("changed", _found(source, as_of), EXCEPTIONS, source)


def _found(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    for file in source.schemes.values():
        days = [row["on"] for row in file.data.get("changed", [])]
        for place, day in enumerate(days):
            at = f"changed.{place}.on"
            if day > as_of:
                remedy = "say it once it holds; what is only expected is for `watch`"
                yield finding(file, at, f"{day}, still to come", expected="a day", remedy=remedy)
            if place and day < days[place - 1]:
                what, remedy = f"{day} after {days[place - 1]}", "put the oldest first"
                yield finding(file, at, what, expected="rising days", remedy=remedy)
