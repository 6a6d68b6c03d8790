"""CSV in any encoding, with any delimiter, with or without a mark of byte order."""

import csv
import io
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from migrant_helper.roster.files.grid import Cell, FileError, Sheet, need_width

DELIMITERS = (",", ";", "\t", "|")
LONGEST_CELL = 10_000
LOOKED_AT = 20


def read_text(data: bytes) -> Sheet:
    """The one sheet of a text. Raises FileError with the row for quotes that stay open, rows of a
    million cells, and bytes that are no text."""
    text, encoding = decoded(data)
    delimiter = _delimiter(text)
    rows: list[list[Cell]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            need_width(len(row), len(rows) + 1)
            if any(len(cell) > LONGEST_CELL for cell in row):
                raise _open_quote(len(rows) + 1)
            rows.append([cell if cell.strip() else None for cell in row])
    except csv.Error as error:
        raise _open_quote(len(rows) + 1) from error
    about = {"encoding": encoding, "delimiter": delimiter}
    return Sheet(None, rows, is_text=True, about=about)


def _open_quote(row: int) -> FileError:
    return FileError(
        "a quote that is not closed, or stands alone", "pairs of quotes", "mend the row", row
    )


def decoded(data: bytes) -> tuple[str, str]:
    """The text and its encoding. Raises FileError where it is no text."""
    for mark, name in ((BOM_UTF8, "utf-8-sig"), (BOM_UTF16_LE, "utf-16"), (BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            return _decoded(data, name), name
    head = data[:4000]
    if b"\0" in head:
        name = "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"
        text = _decoded(data, name)
        if "\0" in text:
            raise FileError("bytes that are no text", "a list", "save it as CSV in UTF-8")
        return text, name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _decoded(data, "cp1252"), "cp1252"


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise FileError(
            f"bytes that are no {name} at {error.start}", "a text", "save it as CSV in UTF-8"
        ) from error


def _delimiter(text: str) -> str:
    """The delimiter that gives most columns most evenly in the first rows."""
    best, score = ",", (0, 0)
    for delimiter in DELIMITERS:
        lines = io.StringIO(text[:20_000], newline="")
        widths: list[int] = []
        try:
            for row in csv.reader(lines, delimiter=delimiter):
                widths.append(len(row))
                if len(widths) == LOOKED_AT:
                    break
        except csv.Error:
            continue
        wide = [width for width in widths if width > 1]
        usual = max(set(wide), key=wide.count, default=0)
        found = (wide.count(usual), usual)
        if found > score:
            best, score = delimiter, found
    return best
