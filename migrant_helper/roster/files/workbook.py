"""XLSX, XLS and ODS: the values by calamine; of an XLSX also which rows are hidden and which formulas
have no value, by openpyxl."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import python_calamine as calamine

from migrant_helper.roster.files.archive import REMEDY
from migrant_helper.roster.files.grid import Cell, FileError, Sheet, need_width

Area = tuple[tuple[int, int], tuple[int, int]]


def read_workbook(path: Path, kind: str) -> list[Sheet]:
    """The sheets that are shown; each cell of a merged area holds its value. Raises FileError."""
    try:
        with calamine.load_workbook(path) as book:
            shown = [
                each.name
                for each in book.sheets_metadata
                if each.visible == calamine.SheetVisibleEnum.Visible
                and each.typ == calamine.SheetTypeEnum.WorkSheet
            ]
            extras = _extras(path, shown) if kind == "xlsx" else {}
            return [_sheet(book.get_sheet_by_name(name), name, extras.get(name)) for name in shown]
    except calamine.PasswordError as error:
        raise FileError("a password", "an open file", "save it without one") from error
    except calamine.CalamineError as error:
        raise FileError(f"a damaged file ({error})", "a workbook", REMEDY) from error


def _sheet(sheet: calamine.CalamineSheet, name: str, extra: Any) -> Sheet:
    if sheet.end is not None:
        need_width(sheet.end[1] + 1)
    rows = [[_cell(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    for area in sheet.merged_cell_ranges or []:
        _fill(rows, area)
    hidden, formulas = extra or (frozenset(), {})
    empty = {
        at: text
        for at, text in formulas.items()
        if at[0] <= len(rows) and at[1] < len(rows[at[0] - 1]) and rows[at[0] - 1][at[1]] is None
    }
    return Sheet(name, rows, hidden, empty)


def _cell(value: Any) -> Cell:
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, time | timedelta):
        return str(value)
    if isinstance(value, bool | date | int | float):
        return value
    return None


def _fill(rows: list[list[Cell]], area: Area) -> None:
    """Down alone: a value that was merged over several rows is of each; one over several columns is a
    heading of none."""
    (top, left), (bottom, right) = area
    if left != right or top >= len(rows):
        return
    for row in rows[top + 1 : bottom + 1]:
        if row[left] is None:
            row[left] = rows[top][left]


def _extras(path: Path, names: Sequence[str]) -> dict[str, Any]:
    """Of each sheet its hidden rows and its formulas. Raises FileError."""
    try:
        book = openpyxl.load_workbook(path)
    except Exception as error:
        raise FileError("a damaged workbook", "one that opens", REMEDY) from error
    found: dict[str, Any] = {}
    for name in names:
        sheet = book[name]
        hidden = frozenset(row for row, held in sheet.row_dimensions.items() if held.hidden)
        formulas = {
            (cell.row, cell.column - 1): str(cell.value)
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "f"
        }
        found[name] = hidden, formulas
    return found
