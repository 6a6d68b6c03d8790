"""Rows that are nobody: totals, notes, headings over rows, headings again, rows that are torn."""

from collections.abc import Mapping, Sequence

from migrant_helper.roster.files.grid import Cell, Sheet
from migrant_helper.roster.reading.heads import NAME, Heading
from migrant_helper.roster.reading.words import cells, key, plain_digits

TOTAL_WITHIN = 2


def why_skipped(row: Sequence[Cell], heading: Heading, sheet: Sheet) -> tuple[str, int] | None:
    """Why a row that holds something is nobody, and the column where it shows; None for a person."""
    filled = [at for at, cell in enumerate(row) if cell is not None]
    width = max(head.at for head in heading.heads) + 1
    beyond = [at for at in filled if at >= len(sheet.rows[heading.row - 1])]
    if beyond and sheet.is_text:
        return "row_too_long", beyond[0]
    if any(key(str(row[at])) in cells("total") for at in filled[:TOTAL_WITHIN]):
        return "total_row", filled[0]
    first = row[filled[0]]
    if len(filled) > 1 and [row[at] for at in filled] == _again(filled, heading, sheet):
        return "heading_again", filled[0]
    names = [head.at for head in heading.heads if head.fact == NAME]
    if len(filled) > 1 or not isinstance(first, str) or width < 3 or filled[0] in names:
        return None
    if first.strip().startswith(("*", "#", "†")) or key(first).partition(" ")[0] in (
        "note",
        "notes",
    ):
        return "note_row", filled[0]
    return None if plain_digits(first).isdecimal() else ("section_row", filled[0])


def _again(filled: Sequence[int], heading: Heading, sheet: Sheet) -> list[Cell]:
    row = sheet.rows[heading.row - 1]
    return [row[at] if at < len(row) else None for at in filled]


def torn(sheet: Sheet, heading: Heading) -> frozenset[int]:
    """Numbers of rows of a text that are one row torn in two: both are shorter, and together as long."""
    found: set[int] = set()
    if not sheet.is_text:
        return frozenset()
    width = len(sheet.rows[heading.row - 1])
    rows: Mapping[int, int] = {at: len(row) for at, row in enumerate(sheet.rows, start=1)}
    for at in range(heading.row + 1, len(rows)):
        if (
            0 < rows[at] < width
            and 0 < rows[at + 1] < width
            and rows[at] + rows[at + 1] == width + 1
        ):
            found |= {at, at + 1}
    return frozenset(found)
