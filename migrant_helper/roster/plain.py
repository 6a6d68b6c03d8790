"""A list whose headings are the ids of facts and whose cells are answers as forms write them.

`true`, `10000`, `10000..15000`, `phh`, `aadhaar,voter` (`-` is none of them), `IN-KL/ernakulam`,
`2026-11-22`. An empty cell, or `?`, is not known.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from migrant_helper.core.rules.facts.answers import Refused, value_from
from migrant_helper.core.rules.facts.bounds import contradicted, ends, outside
from migrant_helper.core.rules.facts.held import Places, held_place
from migrant_helper.core.rules.shapes import Fact
from migrant_helper.core.words.plain import plain
from migrant_helper.roster.files.grid import Cell, FileError, Sheet


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that is not screened: its number in the file, the column, and why. What stood there is
    not told: it may be anything."""

    row: int
    column: str
    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class Plain:
    """The numbers of the rows and the facts in each, both in order; the rows rejected; the headings
    that are no fact and were not read."""

    rows: list[int]
    people: list[dict[str, Any]]
    rejected: list[Rejected]
    unread: list[str]


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What a list may say: every declared fact, the places that there are, and the day."""

    declared: Mapping[str, Fact]
    places: Places
    on: str


def read_plain(sheet: Sheet, known: Known) -> Plain:
    """The facts of every row. A row with a cell that is no answer is rejected whole, blank rows are
    passed over. Raises FileError where no heading, or one twice, is a fact."""
    headings = [str(cell or "").strip() for cell in (sheet.rows[0] if sheet.rows else [])]
    columns = {at: name for at, name in enumerate(headings) if name in known.declared}
    if not columns:
        raise FileError("no fact", "ids of facts", "see `migrant-helper facts`", 1)
    if len(set(columns.values())) < len(columns):
        raise FileError("a fact twice", "each once", "delete one column", 1)
    found = Plain([], [], [], [name for name in headings if name and name not in known.declared])
    for number, row in enumerate(sheet.rows[1:], start=2):
        if not any(cell is not None for cell in row):
            continue
        read = _row(row, columns, known, len(headings))
        if isinstance(read, dict):
            found.rows.append(number)
            found.people.append(read)
        else:
            found.rejected.append(Rejected(number, *read))
    return found


def _row(
    row: Any, columns: Mapping[int, str], known: Known, width: int
) -> dict[str, Any] | tuple[str, str]:
    """The facts, or the column that is wrong and why."""
    if any(cell is not None for cell in row[width:]):
        return "", "more cells than headings"
    facts: dict[str, Any] = {}
    for at, name in columns.items():
        text = _text(row[at]) if at < len(row) else ""
        if text == "":
            continue
        try:
            value = value_from(known.declared[name], text)
        except Refused as refused:
            return name, f"no answer ({refused.problem})"
        reason = _impossible(known, name, value)
        if reason:
            return name, reason
        is_place = known.declared[name]["type"] == "place" and value is not None
        facts[name] = held_place(value, known.places) if is_place else value
    wrong = contradicted(known.declared, facts)
    return (next(iter(wrong)), "not as the day beside it says") if wrong else facts


def _impossible(known: Known, name: str, value: Any) -> str:
    fact = known.declared[name]
    if value is None:
        return ""
    if fact["type"] == "place":
        return "" if held_place(value, known.places) else "a place that is not there"
    if outside(fact, value, known.on) is None:
        return ""
    low, high = ends(fact, known.on)
    return f"not from {low} to {high}"


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, date):
        return cell.isoformat()
    return cell.strip() if isinstance(cell, str) else plain(cell)
