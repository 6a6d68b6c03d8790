"""What was read of a list, for people and programs: one document, lines, two tables."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from migrant_helper.core.rules.shapes import Fact
from migrant_helper.roster.mended import HEADINGS
from migrant_helper.roster.people import table_of
from migrant_helper.roster.read import Problem, Reading, Row


def document(found: Reading, file: str, on: str) -> dict[str, Any]:
    """As docs/schemas/roster-read.json says."""
    return {
        "file": file,
        "as_of": on,
        "columns": [
            {
                "sheet": sheet,
                "heading": head.heading,
                "fact": head.fact or None,
                "how": head.how or None,
            }
            for sheet, head in found.columns
        ],
        "file_problems": [_problem(one) for one in found.problems],
        "rows": [_row(row) for row in found.rows],
    }


def _row(row: Row) -> dict[str, Any]:
    sheet = {} if row.sheet is None else {"sheet": row.sheet}
    return {
        **sheet,
        "source_row": row.number,
        "status": row.status,
        "hidden": row.is_hidden,
        "facts": row.facts,
        "problems": [_problem(one) for one in row.problems],
    }


def _problem(one: Problem) -> dict[str, str]:
    return {"column": one.column, "code": one.code, "raw": one.raw}


def lines(told: Mapping[str, Any]) -> list[str]:
    """The columns and what each means, to be looked at; what is not certain; counts."""
    columns = [
        f"{one['heading']}: {one['fact'] or 'not read'}"
        + (
            f"? Not read: say --column '{one['heading']}={one['fact']}'"
            if one["how"] == "alike" and one["fact"]
            else ""
        )
        for one in told["columns"]
    ]
    dropped = [f"{one['column']}: {one['code']}" for one in told["file_problems"]]
    unsure = [
        f"row {row['source_row']}: {one['column']}: {one['code']}: {one['raw']}"
        for row in told["rows"]
        for one in row["problems"]
    ]
    people = sum(row["status"] != "refused" for row in told["rows"])
    hidden = sum(row["hidden"] for row in told["rows"])
    return [
        *columns,
        *dropped,
        *unsure,
        f"{people} people read, {hidden} in hidden rows, {len(unsure)} unsure",
    ]


def unsure(found: Reading) -> pl.DataFrame:
    """A row for each thing that is not certain, with an empty column to write what it is."""
    rows = [
        (row.sheet, row.number, one.column, one.raw, one.code, None)
        for row in found.rows
        for one in row.problems
    ]
    kinds = {name: pl.Int64 if name == "row" else pl.String for name in HEADINGS}
    return pl.DataFrame(rows, schema=kinds, orient="row")


def people(found: Reading, declared: Mapping[str, Fact]) -> pl.DataFrame:
    """The facts that are certain, a row a person: what `roster screen` takes. No name, no number."""
    rows = [row for row in found.rows if row.status != "refused"]
    facts = [
        {name: value for name, value in row.facts.items() if not name.startswith("@")}
        for row in rows
    ]
    return table_of(declared, [row.number for row in rows], facts)
