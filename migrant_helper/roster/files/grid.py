"""A sheet as it lies in its file, before anything is read into it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

# A text, a number, a truth or a day; None is an empty cell.
Cell = str | float | bool | date | None

MOST_ROWS, MOST_COLUMNS, MOST_BYTES = 1_100_000, 1_000, 300_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """Rows of cells, the first of the file first. `hidden`: numbers of rows that are hidden (1 is the
    first); `formulas`: those without a value, by row and column (0 is the first);
    `is_text`: a day or a number is only written down there; `about`: how it was read."""

    name: str | None
    rows: Sequence[Sequence[Cell]]
    hidden: frozenset[int] = frozenset()
    formulas: Mapping[tuple[int, int], str] = field(default_factory=dict)
    is_text: bool = False
    about: Mapping[str, Any] = field(default_factory=dict)


class FileError(ValueError):
    """A file that cannot be read: what was found, what was expected, what to do, and in which row."""

    def __init__(self, found: str, expected: str, remedy: str, row: int | None = None) -> None:
        where = "" if row is None else f"row {row}: "
        super().__init__(f"{where}found {found}, expected {expected}")
        self.remedy = remedy
        self.row = row


def need_width(width: int, row: int | None = None) -> None:
    """Raises FileError for more columns than anybody's list has."""
    if width > MOST_COLUMNS:
        raise FileError(
            f"{width} columns",
            f"at most {MOST_COLUMNS}",
            "delete the columns that hold nothing",
            row,
        )
