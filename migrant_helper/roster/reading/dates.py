"""Days as people and sheets write them. What could be two days is none; the year of a birth is kept
where it is certain."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from migrant_helper.core.rules.facts.bounds import outside
from migrant_helper.core.rules.shapes import Fact
from migrant_helper.core.words.bikram import day_of, years_of
from migrant_helper.core.words.days import is_day
from migrant_helper.roster.files.grid import Cell
from migrant_helper.roster.reading.found import Found, wrong
from migrant_helper.roster.reading.words import key, meanings, plain_digits

_PARTS = re.compile(
    r"(\d{1,4})\s*([/.\- ])\s*(\d{1,2}|[^\W\d_]+\.?|[\u0900-\u09ff\u0600-\u06ff]+)\s*[/.\-, ]\s*(\d{1,4})"
)
_SERIAL = re.compile(r"\d{5}(\.\d+)?")
_TIME = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?( ?[AaPp][Mm])?Z?$")
SERIALS = (10_000, 60_000)
FIRST_SERIAL = date(1899, 12, 30)
# A birth in a year before it, in the Bikram Sambat, is that of somebody older than almost anybody.
SURE = 1985
# How far the years of the Buddhist calendar are ahead, and where they begin to be sure.
BUDDHIST, FIRST_BUDDHIST = 543, 2400


@dataclass(frozen=True, slots=True)
class Order:
    """What the whole column shows: whether the day surely stands first, or the month, in some cell;
    whether its years are of the Bikram Sambat, surely not, or it cannot be told (None); and whether its
    true days may be turned round."""

    day_first: bool = False
    month_first: bool = False
    bikram: bool | None = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """The fact of a column of days, its declaration, the day of the list, and its order."""

    name: str
    fact: Fact
    on: str
    order: Order


def order_of(cells: Iterable[Cell], on: str, *, is_birth: bool, bikram: bool | None) -> Order:
    """The order of a column. `bikram`: what its heading and the homes say (True: surely so, None:
    maybe). It is settled where years lie ahead that no Gregorian birth can have."""
    day_first = month_first = ahead = is_near = False
    days: list[date] = []
    for cell in cells:
        if isinstance(cell, date):
            days.append(cell)
            continue
        parts = _parts(cell) or _year_alone(cell)
        if parts is None:
            continue
        first, sign, second, last = parts
        year = first if first > 31 else last
        ahead = ahead or (is_birth and int(on[:4]) < year < FIRST_BUDDHIST)
        is_near = is_near or (is_birth and 1900 < year < SURE)
        if (first <= 31 and sign == "/") or sign == "-":
            day_first = day_first or (12 < first <= 31)
            month_first = month_first or (first <= 12 < second)
    if bikram is None and (ahead or is_near):
        bikram = ahead if ahead != is_near else None
    turned = day_first and bool(days) and all(day.day <= 12 for day in days)
    return Order(day_first, month_first, bikram, turned)


def read_date(column: Column, cell: Cell) -> Found:
    """The day, or of a birth the year alone where that is what is certain."""
    if isinstance(cell, date):
        if column.order.bikram is not False:
            return wrong("calendar_unclear")
        if column.order.turned and cell.day != cell.month:
            return _year(column, cell.year, "date_ambiguous")
        return _held(column, cell.isoformat())
    text = _TIME.sub("", plain_digits(str(cell)))
    is_serial = column.order.bikram is False and _SERIAL.fullmatch(text)
    if is_serial and SERIALS[0] <= float(text) <= SERIALS[1]:
        return _held(column, (FIRST_SERIAL + timedelta(days=int(float(text)))).isoformat())
    if re.fullmatch(r"\d{4}(\.0)?", text):
        return _bare_year(column, int(text[:4]))
    parts = _parts(text)
    return wrong("not_a_date") if parts is None else _of_parts(column, parts)


def _year_alone(cell: Cell) -> tuple[int, str, int, int] | None:
    found = re.fullmatch(r"(\d{4})(\.0)?", plain_digits(str(cell)))
    return (int(found.group(1)), "", 0, 0) if found else None


def read_year(column: Column, cell: Cell) -> Found:
    """The year of a birth from a column of years."""
    parts = None if isinstance(cell, bool | date) else _year_alone(cell)
    return wrong("not_a_year") if parts is None else _bare_year(column, parts[0])


def _parts(cell: Cell) -> tuple[int, str, int, int] | None:
    """The three numbers as they stand, a named month as its number behind the sign "M"."""
    found = _PARTS.fullmatch(plain_digits(str(cell))) if isinstance(cell, str) else None
    if found is None:
        return None
    first, sign, second, last = found.groups()
    if not second.isdecimal():
        month = meanings("months").get(key(second))
        return (int(first), "M", int(month), _full(last)) if month else None
    return int(first), sign, int(second), _full(last)


def _full(digits: str) -> int:
    """A year of two digits is told apart by being below nought: 70 is -70, 00 is -100."""
    number = int(digits)
    return number if len(digits) > 2 or number > 99 else -(number or 100)


def _of_parts(column: Column, parts: tuple[int, str, int, int]) -> Found:
    first, sign, second, last = parts
    if first > 31:
        return _whole(column, first, second, -last) if last < 0 else wrong("date_impossible")
    year = _century(column, last)
    if year is None:
        return wrong("date_ambiguous")
    if first == 0 or second == 0:
        return _year(column, year, None)
    if sign in "M." or first == second or first > 12:
        return _stand_in(column, last, _whole(column, year, second, first))
    if second <= 12 and column.order.day_first == column.order.month_first:
        # Neither order is shown, or both are.
        return _year(column, year, "date_ambiguous")
    is_day = second <= 12 and column.order.day_first
    day, month = (first, second) if is_day else (second, first)
    return _stand_in(column, last, _whole(column, year, month, day))


def _stand_in(column: Column, last: int, found: Found) -> Found:
    """The first of January with a year of two digits stands for "some day" as often as not."""
    is_first = isinstance(found.value, str) and found.value.endswith("-01-01")
    if last < 0 and is_first and column.name == "birth_date":
        return _year(column, int(found.value[:4]), None)
    return found


def _century(column: Column, last: int) -> int | None:
    """The year; of two digits the one that can be, None where both can."""
    if last >= 0:
        return last
    digits = -last % 100
    can_be = [
        year
        for year in (1900 + digits, 2000 + digits)
        if outside(column.fact, f"{year}-01-01", column.on) is None
        and int(column.on[:4]) - year <= 100
    ]
    return can_be[0] if len(can_be) == 1 else (None if can_be else 2000 + digits)


def _whole(column: Column, year: int, month: int, day: int) -> Found:
    if year >= FIRST_BUDDHIST:
        year -= BUDDHIST
    elif column.order.bikram is None:
        return wrong("calendar_unclear")
    elif column.order.bikram:
        return _bikram(column, year, month, day)
    text = f"{year:04}-{month:02}-{day:02}"
    return _held(column, text) if is_day(text) else wrong("date_impossible")


def _bikram(column: Column, year: int, month: int, day: int) -> Found:
    from migrant_helper.phone.bikram import bikram  # noqa: PLC0415 - few lists need its table

    found = day_of(year, month, day, bikram())
    return _held(column, found) if found else wrong("date_impossible")


def _held(column: Column, text: str) -> Found:
    beyond = outside(column.fact, text, column.on)
    if beyond is None:
        return Found(text)
    return wrong("date_in_future" if beyond == "too-late" else "out_of_range")


def _bare_year(column: Column, year: int) -> Found:
    if year >= FIRST_BUDDHIST:
        year -= BUDDHIST
    elif column.order.bikram is None:
        return wrong("calendar_unclear")
    elif column.order.bikram:
        return _years(column, years_of(year))
    return _year(column, year, None)


def _year(column: Column, year: int, problem: str | None) -> Found:
    """The year of a birth by itself; of any other day a year is not enough."""
    if column.name != "birth_date":
        return wrong(problem or "year_alone")
    if not 0 <= int(column.on[:4]) - year <= 120:
        return wrong("date_in_future" if year > int(column.on[:4]) else "out_of_range")
    return Found(problem=problem, instead={"birth_year": year})


def _years(column: Column, years: dict[str, int]) -> Found:
    if column.name != "birth_date":
        return wrong("year_alone")
    return Found(instead={"birth_year": years})
