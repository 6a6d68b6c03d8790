"""A duty of an employer names what is there: figures, entries, steps; and hands back only what may be on a card."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.compile.duties import COUNTS, held_figure
from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.amounts import PLACEHOLDER
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named
from migrant_helper.catalogue.lint.sources import numbers
from migrant_helper.catalogue.words import texts
from migrant_helper.catalogue.words.amounts import UNITS

EXCEPTIONS: Exceptions = {}
_DATES = ("within", "after", "day")
# A figure of its own, or where it is held.
_WAYS = ({"value", "unit", "source"}, {"parameter"}, {"entry", "amount"}, {"rule"})
Row = dict[str, Any]


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Figures that are nowhere, shown nowhere or of an unknown unit; entries and steps that are not there; a
    registration on a card whose entry is sensitive; sources that are missing or unused."""
    found = (
        one for country, file in source.duties.items() for one in _of_file(source, country, file)
    )
    return named("duties", found, EXCEPTIONS, source)


def _of_file(source: CatalogueSource, country: str, file: DataFile) -> Iterator[Finding]:
    yield from _figures(source, country, file)
    yield from _sources(file)
    seen: set[str] = set()
    for place, row in enumerate(file.data["duties"]):
        at = f"duties.{place}"
        if row["id"] in seen:
            yield finding(file, at, f'"{row["id"]}" twice', expected="its own id", remedy="rename")
        seen.add(row["id"])
        yield from _feeds(source, file, at, row)


def _figures(source: CatalogueSource, country: str, file: DataFile) -> Iterator[Finding]:
    amounts = file.data["amounts"]
    used = dict(_used(file))
    least = {name for row in file.data["duties"] for name in row["for"][0] if name in COUNTS}
    for name, shown in used.items():
        if name not in amounts and name not in least:
            what = f'no amount "{name}"'
            yield finding(file, shown, what, expected="an amount", remedy="add it")
    for name, given in amounts.items():
        at = f"amounts.{name}"
        if name not in used:
            what = f"{name} is not shown"
            yield finding(file, at, what, expected="a duty with it", remedy="remove it")
        if set(given) not in _WAYS:
            expected = "value, unit and source; a parameter; an entry and its amount; or a rule"
            yield finding(
                file, at, f"{name} is held in no way", expected=expected, remedy="mend it"
            )
        elif not _is_held(source, country, file.data, name):
            remedy = "name what an entry, the parameters or the law of pay hold"
            what = f"the figure of {name} is not there"
            yield finding(file, at, what, expected="a figure with a unit", remedy=remedy)


def _used(file: DataFile) -> Iterator[tuple[str, str]]:
    for text in texts.found(file.data, texts.DUTIES):
        yield from ((name, text.at) for name in PLACEHOLDER.findall(text.text))
    for place, row in enumerate(file.data["duties"]):
        at = f"duties.{place}.when"
        yield from ((row["when"][key], at) for key in _DATES if key in row["when"])


def _is_held(source: CatalogueSource, country: str, data: Row, name: str) -> bool:
    try:
        value, unit, _ = held_figure(source, country, data, name)
    except (KeyError, StopIteration):
        return False
    return value != "None" and unit in UNITS


def _sources(file: DataFile) -> Iterator[Finding]:
    listed = file.data["sources"]
    used = {str(number): at for at, number in numbers(file.data)}
    for number, at in used.items():
        if number not in listed:
            what = f"source {number} is not in sources"
            yield finding(file, at, what, expected="a number of sources", remedy="add it")
    for number in listed:
        if number not in used:
            what = f"source {number} supports no row"
            at = f"sources.{number}"
            yield finding(file, at, what, expected="a row that names it", remedy="remove it")


def _feeds(source: CatalogueSource, file: DataFile, at: str, row: Row) -> Iterator[Finding]:
    feeds = row.get("feeds")
    if feeds is None or feeds["entry"] not in source.schemes:
        return
    entry = source.schemes[feeds["entry"]].data
    # The employer's own step, or one that is done at the place of work.
    steps = {
        step["id"]
        for step in entry["steps"]
        if step["who"] == "employer" or step["where"] in ("workplace", "online")
    }
    for step in feeds.get("done", []):
        if step not in steps:
            what = f'"{step}" is no step that an employer does'
            expected = f"one of {', '.join(sorted(steps))}"
            yield finding(file, f"{at}.feeds", what, expected=expected, remedy="mend the step")
    if feeds.get("hand") and (entry.get("sensitive") or not feeds.get("done")):
        what = f"{feeds['entry']} on a card of an employer"
        expected = "an entry that is not sensitive, with a step that is done"
        yield finding(file, f"{at}.feeds", what, expected=expected, remedy="hand it not back")
