"""One cell of a column as its fact, and what may be said of it where it is not certain."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from migrant_helper.core.rules.shapes import Fact
from migrant_helper.roster.files.grid import Cell
from migrant_helper.roster.reading.choices import read_bool, read_choice
from migrant_helper.roster.reading.dates import Column, Order, read_date, read_year
from migrant_helper.roster.reading.found import NOTHING, Found, wrong
from migrant_helper.roster.reading.held import Held
from migrant_helper.roster.reading.numbers import read_number
from migrant_helper.roster.reading.places import read_place
from migrant_helper.roster.reading.words import cells, key, plain_digits

ERRORS = re.compile(r"#(N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)")
# So many digits, with or without signs between, may be the number of a paper.
PAPER = re.compile(r"\d(?:[\s.\-]?\d){8,}")
HIDDEN = "•••"
LONGEST = 60


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """What cells are read by: what is held, the day, and of each column of days its order."""

    held: Held
    on: str
    orders: Mapping[str, Order]


def read_cell(reader: Reader, name: str, cell: Cell) -> Found:
    """What a filled cell says of a fact."""
    if isinstance(cell, str):
        text = plain_digits(cell)
        if ERRORS.fullmatch(text):
            return wrong("error_cell")
        if len(text) > 1 and set(text) == {"#"}:
            return wrong("cell_too_narrow")
        if key(text) in cells("nothing") or key(text) == "":
            return NOTHING
    return _of_type(reader, name, cell, reader.held.declared[name])


def _of_type(reader: Reader, name: str, cell: Cell, fact: Fact) -> Found:
    match fact["type"]:
        case "bool":
            return read_bool(cell)
        case "choice":
            return read_choice(reader.held, name, cell)
        case "place":
            return read_place(reader.held, cell)
        case "date":
            return read_date(Column(name, fact, reader.on, reader.orders[name]), cell)
        case "number":
            return _number(reader, name, cell)
    return wrong("not_read")


def _number(reader: Reader, name: str, cell: Cell) -> Found:
    declared = reader.held.declared
    if name != "birth_year":
        return read_number(name, declared[name], cell, reader.on)
    # Of a birth, as a day that is known by its year.
    born = Column("birth_date", declared["birth_date"], reader.on, reader.orders[name])
    return read_year(born, cell)


def shown(cell: object, *, is_phone: bool = False) -> str:
    """What stood there as it may be shown: no number of a paper, and not without end."""
    text = str(cell)[:LONGEST]
    most = 11 if is_phone else 0
    plain = plain_digits(text)
    hidden = PAPER.sub(lambda found: _hidden(found.group(), most), plain)
    return text if hidden == plain else hidden


def _hidden(digits: str, most: int) -> str:
    """The number as it stands, or nothing of it, where it has more than so many digits."""
    return digits if len(re.sub(r"\D", "", digits)) <= most else HIDDEN
