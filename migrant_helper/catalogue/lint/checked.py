"""Entries are looked at again: a note when `check_again` comes, a failure three months later."""

from collections.abc import Iterator
from datetime import date

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named
from migrant_helper.catalogue.stale import overdue

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Entries due for a check, checked in the future, or due before they were checked."""
    return named("checked", _found(source, as_of), EXCEPTIONS, source)


def _found(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    for file in source.schemes.values():
        checked, again = file.data["checked"], file.data["check_again"]
        if again <= checked:
            remedy = "set it a few months later"
            what = f"check_again {again} is not after checked {checked}"
            yield finding(file, "check_again", what, expected="a later day", remedy=remedy)
        if again <= as_of:
            what = f"due for a check since {again}"
            remedy = "look at the sources again, then set checked and check_again"
            late = overdue(date.fromisoformat(again), date.fromisoformat(as_of))
            expected = "a check at most three months late"
            yield finding(
                file, "check_again", what, expected=expected, remedy=remedy, note=not late
            )
