"""The sheet of what was not certain, once people have written into it what it is."""

from dataclasses import replace
from pathlib import Path

from migrant_helper.roster.files.grid import Cell, FileError, Sheet
from migrant_helper.roster.files.open import read_sheets
from migrant_helper.roster.reading.heads import Heading

HEADINGS = ("sheet", "row", "column", "raw", "reason", "mended")
# What to read in place of a cell: by sheet ("" for the only one), row and heading.
Mended = dict[tuple[str, int, str], Cell]


def read_mended(path: Path) -> Mended:
    """The cells that somebody mended. Raises FileError where it is no such sheet."""
    [sheet, *_] = read_sheets(path)
    rows = sheet.rows
    if not rows or [str(cell) for cell in rows[0]][: len(HEADINGS)] != list(HEADINGS):
        raise FileError("no such headings", ", ".join(HEADINGS), "take the sheet of --unsure", 1)
    found: Mended = {}
    for number, row in enumerate(rows[1:], start=2):
        name, at, column, _, _, cell = [*row, *[None] * len(HEADINGS)][: len(HEADINGS)]
        if cell is None:
            continue
        if not str(at).removesuffix(".0").isdecimal():
            raise FileError("no number of a row", "a number", "leave the column as it was", number)
        found[str(name or ""), int(float(str(at))), str(column or "")] = cell
    return found


def with_mended(sheet: Sheet, heading: Heading, mended: Mended) -> Sheet:
    """The sheet with what was mended in it, in the cells of these rows and headings alone."""
    places = {head.heading: head.at for head in heading.heads}
    rows = list(sheet.rows)
    formulas = dict(sheet.formulas)
    for (name, number, column), cell in mended.items():
        is_there = name in ("", sheet.name or "") and heading.row < number <= len(rows)
        if not is_there or column not in places:
            continue
        at, row = places[column], list(rows[number - 1])
        row += [None] * (at + 1 - len(row))
        row[at] = cell
        rows[number - 1] = row
        formulas.pop((number, at), None)
    return replace(sheet, rows=rows, formulas=formulas)
