"""`migrant-helper roster`: whole lists of people at once. Its commands need the extra `roster`."""

import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from migrant_helper.catalogue import kept
from migrant_helper.cli import person
from migrant_helper.cli.problems import Unusable
from migrant_helper.cli.roster.files import opened, usable
from migrant_helper.cli.roster.read import read

NEEDED = ("openpyxl", "polars", "python_calamine", "rapidfuzz")
EXTRA = "pip install --require-hashes -r requirements/roster.txt"
SAMPLE = """\b
Example:
  migrant-helper roster screen people.csv results.xlsx --country IN
"""


@click.group()
def roster() -> None:
    """Whole lists of people (CSV, XLSX, XLS, ODS, Parquet)."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise Unusable("roster", f"found no {missing[0]}, expected the extra `roster`", EXTRA)


@roster.command(epilog=SAMPLE)
@click.argument("source", metavar="IN", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@person.country
@person.as_of
@person.as_json
def screen(source: Path, target: Path, country: str, as_of: str | None, as_json: bool) -> None:
    """Screen a list whose headings are ids of facts; OUT has the rows with a column an entry."""
    from migrant_helper.roster import people, plain, write  # noqa: PLC0415 - of the extra
    from migrant_helper.roster.screen import screen as screened  # noqa: PLC0415 - of the extra

    began = time.monotonic()
    held, on = person.catalogue(country, "en"), person.day(as_of, country)
    [sheet, *others] = opened(source)
    if others:
        raise Unusable(
            str(source), f"found {1 + len(others)} sheets, expected one", "save one alone"
        )
    known = plain.Known(kept.declared_facts(), kept.held_places(), on)
    read = usable(source, lambda: plain.read_plain(sheet, known))
    table = people.table_of(known.declared, read.rows, read.people)
    results = screened(table.lazy(), held, on).collect()
    usable(target, lambda: write.write(results, target))
    document = {
        "as_of": on,
        "country": country,
        "catalogue": held["hash"],
        "rows": len(read.rows),
        "rejected": [
            {"row": one.row, "column": one.column, "reason": one.reason} for one in read.rejected
        ],
        "unread": read.unread,
        "seconds": round(time.monotonic() - began, 3),
    }
    person.show(document, _lines(document), as_json)


def _lines(document: dict[str, Any]) -> list[str]:
    rejected = [
        f"row {one['row']}: {one['column'] or 'the row'}: {one['reason']}"
        for one in document["rejected"]
    ]
    unread = [f"not read: {', '.join(document['unread'])}"] if document["unread"] else []
    counts = f"{document['rows']} rows screened, {len(rejected)} rejected, {document['seconds']} s"
    return [*rejected, *unread, counts]


roster.add_command(read)
