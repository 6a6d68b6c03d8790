"""A table as a file: CSV, XLSX or Parquet, whole or not at all."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import polars as pl
import polars.selectors as cs

from migrant_helper.roster.files.grid import FileError

# What a sheet would run, or hide, where a text begins with it.
FORMULA = r"^\s*[=+\-@\t\r]"
NUMBER = r"^[+\-]?[0-9][0-9 .,]*$"


def write(table: pl.DataFrame, path: Path) -> None:
    """Writes the table in the format of the name's ending; what stood there is replaced once all is
    written. Raises FileError for another ending, and where it cannot be written."""
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise FileError(f"{path.name}", "a name that ends in .csv, .xlsx or .parquet", "give one")
    try:
        handle, name = tempfile.mkstemp(
            dir=path.parent, prefix=f".{path.name}.", suffix=path.suffix
        )
        os.close(handle)
        made = Path(name)
        try:
            writer(table, made)
            made.replace(path)
        finally:
            made.unlink(missing_ok=True)
    except OSError as error:
        raise FileError(
            error.strerror or str(error), "room to write", "name another place"
        ) from error


def neutral(table: pl.DataFrame) -> pl.DataFrame:
    """Texts that a sheet would take for a formula, with an apostrophe ahead; numbers stay as they are."""
    text = cs.string()
    is_formula = text.str.contains(FORMULA) & ~text.str.contains(NUMBER)
    return table.with_columns(pl.when(is_formula).then("'" + text).otherwise(text).name.keep())


def _flat(table: pl.DataFrame) -> pl.DataFrame:
    """Lists and words as texts: `a,b`, and `-` for an empty list, as they are read."""
    lists = cs.by_dtype(pl.List(pl.String))
    joined = pl.when(lists.list.len() == 0).then(pl.lit("-")).otherwise(lists.list.join(","))
    flat = table.with_columns(joined.name.keep(), cs.enum().cast(pl.String))
    return neutral(flat)


def _csv(table: pl.DataFrame, path: Path) -> None:
    _flat(table).write_csv(path, include_bom=True)


def _xlsx(table: pl.DataFrame, path: Path) -> None:
    import xlsxwriter  # noqa: PLC0415 - half a second that no CSV needs

    options = {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": True}
    with xlsxwriter.Workbook(str(path), options) as book:
        sheet = book.add_worksheet("people")
        sheet.freeze_panes(1, 1)
        flat = _flat(table).with_columns(cs.date().cast(pl.String))
        sheet.write_row(0, 0, flat.columns)
        for at, row in enumerate(flat.iter_rows(), start=1):
            sheet.write_row(at, 0, row)


def _parquet(table: pl.DataFrame, path: Path) -> None:
    table.write_parquet(path)


WRITERS: dict[str, Callable[[pl.DataFrame, Path], None]] = {
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".parquet": _parquet,
}
