"""A file as its sheets, whatever kind of list it is."""

from datetime import date, datetime
from pathlib import Path

import polars as pl

from migrant_helper.roster.files.archive import REMEDY, kind_of
from migrant_helper.roster.files.grid import (
    MOST_BYTES,
    MOST_ROWS,
    Cell,
    FileError,
    Sheet,
    need_width,
)
from migrant_helper.roster.files.text import read_text
from migrant_helper.roster.files.workbook import read_workbook

ENDINGS = {
    "csv": (".csv", ".tsv", ".txt"),
    "xlsx": (".xlsx",),
    "xls": (".xls",),
    "ods": (".ods",),
    "parquet": (".parquet",),
}


def read_sheets(path: Path) -> list[Sheet]:
    """The sheets of a file that are shown, in order; a CSV or Parquet file is one without a name.
    Raises FileError, with the row where there is one."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileError("a file of more than 300 MB", "a list", "split it")
        with path.open("rb") as stream:
            head = stream.read(8)
    except OSError as error:
        raise FileError(error.strerror or "nothing", "a file", "name a readable one") from error
    if not head:
        raise FileError("an empty file", "a list", "name the right one")
    kind = kind_of(path, head)
    if path.suffix.lower() not in ENDINGS[kind]:
        named = path.suffix or "no ending"
        remedy = f"if it is the right file, name it {path.stem}{ENDINGS[kind][0]}"
        raise FileError(f"{kind.upper()} in a file with {named}", f"{ENDINGS[kind][0]}", remedy)
    sheets = _of_kind(path, kind)
    for sheet in sheets:
        if len(sheet.rows) > MOST_ROWS:
            raise FileError(f"{len(sheet.rows)} rows", f"at most {MOST_ROWS}", "split it")
    return sheets


def _of_kind(path: Path, kind: str) -> list[Sheet]:
    if kind == "csv":
        return [read_text(path.read_bytes())]
    if kind == "parquet":
        return [_parquet(path)]
    return read_workbook(path, kind)


def _parquet(path: Path) -> Sheet:
    try:
        table = pl.read_parquet(path)
    except (pl.exceptions.PolarsError, OSError) as error:
        raise FileError("a damaged file", "Parquet", REMEDY) from error
    need_width(table.width)
    rows: list[list[Cell]] = [list(table.columns)]
    rows += [[_cell(value) for value in row] for row in table.iter_rows()]
    return Sheet(None, rows)


def _cell(value: object) -> Cell:
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, str | bool | int | float | date):
        return value
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    return str(value)
