"""A list as it is, read where it is certain: what is not is left unknown and said, with row and column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from typing import Any

from migrant_helper.roster.files.grid import Cell, FileError, Sheet
from migrant_helper.roster.files.open import read_sheets
from migrant_helper.roster.mended import Mended, with_mended
from migrant_helper.roster.reading import cells, heads, skipped
from migrant_helper.roster.reading.cells import Reader, shown
from migrant_helper.roster.reading.dates import Order, order_of
from migrant_helper.roster.reading.heads import FORBIDDEN, NAME, NONE, PHONE, Head, Heading
from migrant_helper.roster.reading.held import held
from migrant_helper.roster.reading.phones import read_phone
from migrant_helper.roster.reading.places import together
from migrant_helper.roster.reading.words import key

MONEY = ("monthly_income", "daily_wage")
# A sum so many times that of the middle of its column is shown.
FAR = 10
BIKRAM = frozenset({"bs", "miti", "बिसं", "विसं", "मिति"})


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a cell, or a whole row, is not certain; `raw` holds no number of a paper."""

    column: str
    code: str
    raw: str


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A row of the file (1 is its first): "ok", "partial" or "refused", and what is certain."""

    sheet: str | None
    number: int
    status: str
    is_hidden: bool
    facts: dict[str, Any]
    problems: list[Problem]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """The columns of each sheet that was read, the rows that hold something, what is wrong with the
    whole file."""

    columns: list[tuple[str | None, Head]] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class _Said:
    on: str
    agreed: Mapping[str, str]
    mended: Mended


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    sheet: Sheet
    heading: Heading
    reader: Reader
    read: Sequence[Head]
    torn: frozenset[int]


def read(
    path: Path, on: str, agreed: Mapping[str, str] | None = None, mended: Mended | None = None
) -> Reading:
    """The list in a file, on the day `on`. `agreed`: facts by headings, as a person says; a heading that
    is only like one that is known is proposed (`how` "alike") and not read. `mended`: what to read in
    place of cells that were not certain.

    Raises FileError for a file that cannot be read, and where no sheet has a heading.
    """
    sheets = read_sheets(path)
    reading = Reading()
    said = _Said(on, agreed or {}, mended or {})
    parts = [part for sheet in sheets if (part := _part(sheet, said, reading))]
    if not parts:
        raise FileError(
            "no row of headings", "names of columns", "name the columns in the first row"
        )
    for part in parts:
        name = part.sheet.name if len(parts) > 1 else None
        reading.columns.extend((name, head) for head in part.heading.heads)
        reading.rows.extend(_rows(part, name))
    return reading


def _part(sheet: Sheet, said: _Said, reading: Reading) -> _Part | None:
    heading = heads.heading_of(held(), sheet, said.agreed)
    if heading is None:
        return None
    sheet = with_mended(sheet, heading, said.mended)
    known = [
        head for head in heading.heads if head.how in ("exact", "agreed") and head.fact != NONE
    ]
    for head in known:
        if head.fact == FORBIDDEN:
            reading.problems.append(Problem(head.heading, "identity_numbers_dropped", ""))
    facts = [head.fact for head in known]
    # A state and a district apart are one place.
    twice = {fact for fact in facts if facts.count(fact) > 1 and not _is_place(fact)} - {FORBIDDEN}
    for head in known:
        if head.fact in twice:
            reading.problems.append(Problem(head.heading, "column_twice", ""))
    chosen = [head for head in known if head.fact not in twice and head.fact != FORBIDDEN]
    reader = Reader(held(), said.on, _orders(sheet, heading, chosen, said.on))
    return _Part(sheet, heading, reader, chosen, skipped.torn(sheet, heading))


def _orders(sheet: Sheet, heading: Heading, chosen: Sequence[Head], on: str) -> dict[str, Order]:
    """The order of the parts of days by column; with whose homes are in Nepal, its calendar may be."""
    rows = sheet.rows[heading.row :]
    empty = Reader(held(), on, {})
    places = [head for head in chosen if head.fact in ("home", "here")]
    is_nepal = any(
        str(cells.read_cell(empty, head.fact, row[head.at]).value).startswith("NP")
        for head in places
        for row in rows
        if head.at < len(row) and row[head.at] is not None
    )
    found: dict[str, Order] = {}
    for head in chosen:
        if not _is_dated(head.fact):
            continue
        says = bool(set(key(head.heading).split()) & BIKRAM)
        bikram = True if says else None if is_nepal else False
        column = [row[head.at] for row in rows if head.at < len(row)]
        found[head.fact] = order_of(
            column, on, is_birth=head.fact.startswith("birth_"), bikram=bikram
        )
    return found


def _is_dated(fact: str) -> bool:
    return fact == "birth_year" or held().declared.get(fact, {}).get("type") == "date"


def _is_place(fact: str) -> bool:
    return held().declared.get(fact, {}).get("type") == "place"


def _rows(part: _Part, name: str | None) -> list[Row]:
    found: list[Row] = []
    for number, row in enumerate(part.sheet.rows[part.heading.row :], start=part.heading.row + 1):
        if all(cell is None for cell in row):
            continue
        is_hidden = number in part.sheet.hidden
        why = skipped.why_skipped(row, part.heading, part.sheet)
        if number in part.torn:
            why = "row_torn", 0
        if why is None:
            facts, problems = _person(part, number, row)
            found.append(Row(name, number, "ok", is_hidden, facts, problems))
            continue
        headings = {head.at: head.heading for head in part.heading.heads}
        problem = Problem(headings.get(why[1], ""), why[0], shown(row[why[1]] if row else ""))
        found.append(Row(name, number, "refused", is_hidden, {}, [problem]))
    _show_far(found, part)
    _call(found, part)
    return [_judged(row) for row in found]


def _person(part: _Part, number: int, row: Sequence[Cell]) -> tuple[dict[str, Any], list[Problem]]:
    facts: dict[str, Any] = {}
    problems: list[Problem] = []
    for head in part.read:
        if head.fact == PHONE:
            continue
        cell = row[head.at] if head.at < len(row) else None
        formula = part.sheet.formulas.get((number, head.at))
        if formula is not None:
            problems.append(Problem(head.heading, "formula_without_value", shown(formula)))
        if cell is None:
            continue
        if head.fact == NAME:
            facts[NAME] = shown(cell)
            continue
        found = cells.read_cell(part.reader, head.fact, cell)
        if head.fact in facts and found.value is not None:
            found = together(facts.pop(head.fact), found.value)
        if found.value is not None:
            facts[head.fact] = found.value
        facts |= found.instead
        if found.problem:
            problems.append(Problem(head.heading, found.problem, shown(cell)))
    _agree(facts, problems, int(part.reader.on[:4]))
    return facts, problems


def _agree(facts: dict[str, Any], problems: list[Problem], year: int) -> None:
    """An age and a birth that cannot be of one person are both unknown."""
    born = facts.get("birth_year", facts.get("birth_date"))
    if "age" not in facts or born is None:
        return
    first, last = (born["min"], born["max"]) if isinstance(born, dict) else (born, born)
    years = [int(str(end)[:4]) for end in (first, last)]
    if not year - years[1] - 1 <= facts["age"] <= year - years[0]:
        for name in ("age", "birth_year", "birth_date"):
            facts.pop(name, None)
        problems.append(Problem("", "age_and_birth_differ", ""))


def _show_far(rows: Sequence[Row], part: _Part) -> None:
    """Says which sums are far from those of all others; they stay as they stand there."""
    for head in part.read:
        told = [row.facts[head.fact] for row in rows if head.fact in row.facts]
        if head.fact not in MONEY or len(told) < 3:
            continue
        most = FAR * median(told)
        for row in rows:
            if most > 0 and row.facts.get(head.fact, 0) > most:
                raw = shown(part.sheet.rows[row.number - 1][head.at])
                row.problems.append(Problem(head.heading, "check_large", raw))


def _call(rows: Sequence[Row], part: _Part) -> None:
    """Puts in the numbers to call, in the country of the row, or the countries of the list."""
    heads_of = [head for head in part.read if head.fact == PHONE]
    every = sorted({country for row in rows for country in _countries(row, [])})
    for head in heads_of:
        for row in rows:
            cells_of = part.sheet.rows[row.number - 1]
            cell = cells_of[head.at] if head.at < len(cells_of) else None
            if row.status == "refused" or cell is None or key(str(cell)) in ("", "na", "n a"):
                continue
            found = read_phone(cell, _countries(row, every))
            if found.value is not None:
                row.facts[PHONE] = found.value
            if found.problem:
                row.problems.append(
                    Problem(head.heading, found.problem, shown(cell, is_phone=True))
                )


def _judged(row: Row) -> Row:
    """The row, "partial" where something of it is not certain."""
    return replace(row, status="partial") if row.problems and row.status == "ok" else row


def _countries(row: Row, every: Sequence[str]) -> list[str]:
    """The countries whose number it may be: those of the row, and of the list where the row does not
    tell both its places."""
    told = [row.facts[name][:2] for name in ("here", "home") if name in row.facts]
    return list(dict.fromkeys(told if len(told) == 2 else [*told, *every]))
