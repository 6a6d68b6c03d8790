"""Entries are looked at again: a note when `check_again` comes, a failure three months later; and a
note for each source that the watch has marked, until somebody has looked."""

from collections.abc import Iterator
from datetime import date

from migrant_helper.catalogue.grammar import doubts
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.checked import messaging
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, all_files, finding, named
from migrant_helper.catalogue.stale import overdue

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Entries due for a check, checked in the future, or due before they were checked; sources to be
    confirmed, and those of them that nothing cites any more; rows about text messages that cannot be used."""
    yield from named("checked", _found(source, as_of), EXCEPTIONS, source)
    yield from messaging.found()


def _found(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    yield from _doubted(source)
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


def _doubted(source: CatalogueSource) -> Iterator[Finding]:
    marks = source.registries["confirm"]
    where: dict[str, str] = {}
    for file in all_files(source):
        if file is not marks:
            for record in doubts.records(file.data):
                where.setdefault(record["url"], file.file)
    for place, mark in enumerate(marks.data):
        url, at = mark["url"], f"{place}.url"
        if url in where:
            what = f"{mark['why']} since {mark['since']}: {url}, a source of {where[url]}"
            remedy = f"{doubts.WHY[mark['why']]}; then catalogue watch --looked {url}"
            yield finding(marks, at, what, expected="a look at it", remedy=remedy, note=True)
        else:
            what = f"{url} is a source of nothing"
            yield finding(marks, at, what, expected="a source", remedy="remove it", note=True)
