"""Tables as files for a spreadsheet: no cell of them is a formula, whoever opens them with what."""

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO

import xlsxwriter

from migrant_helper.web.desk.figures import Cell, Table

# What a spreadsheet may take for the beginning of a formula, in the wide letters of East Asia too.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
CSV, XLSX = (
    "text/csv; charset=utf-8",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
)
# Without it a spreadsheet reads no Hindi.
MARK = "\ufeff"
WIDTH = 24
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def safe(cell: Cell) -> Cell:
    """The cell, and a sign before a text that could be read as a formula."""
    if isinstance(cell, int):
        return cell
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA) else cell


def csv_of(table: Table) -> bytes:
    """One table."""
    text = StringIO()
    writer = csv.writer(text)
    for row in (table.columns, *table.exported):
        writer.writerow([safe(cell) for cell in row])
    return (MARK + text.getvalue()).encode()


def xlsx_of(tables: Sequence[Table], *, from_right: bool) -> bytes:
    """All tables, a sheet each."""
    made = BytesIO()
    with xlsxwriter.Workbook(made, OPTIONS) as book:
        bold = book.add_format({"bold": True})
        for table in tables:
            sheet = book.add_worksheet(table.id)
            if from_right:
                sheet.right_to_left()
            sheet.set_column(0, len(table.columns) - 1, WIDTH)
            sheet.write_string(0, 0, str(safe(table.title)), bold)
            for across, name in enumerate(table.columns):
                sheet.write_string(1, across, str(safe(name)), bold)
            for down, row in enumerate(table.exported, start=2):
                for across, cell in enumerate(row):
                    write = sheet.write_number if isinstance(cell, int) else sheet.write_string
                    write(down, across, safe(cell))
    return made.getvalue()
