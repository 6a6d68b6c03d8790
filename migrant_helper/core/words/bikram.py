"""Days in the Bikram Sambat, the calendar of Nepali papers, and back.

A table made at build time tells how long each month was: {"year": the first year, "first": its first
day, "months": a digit for each month of each year, 0 for 29 days to 3 for 32}. On the phone as well;
kept the same by tests/vectors/bikram.json.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.words.days import add_days, days_between

Table = Mapping[str, Any]
_SHORTEST = 29
# Between which two Gregorian years a year of the Bikram Sambat lies: 57 and 56 before it.
_EARLIER, _LATER = 57, 56


def day_of(year: int, month: int, date: int, table: Table) -> str | None:
    """The Gregorian day of a date in the Bikram Sambat; None where there is no such date, or the
    table does not hold it.
    """
    first: int = table["year"]
    lengths = _lengths(table)
    before = (year - first) * 12 + month - 1
    if not (1 <= month <= 12 and 0 <= before < len(lengths) and 1 <= date <= lengths[before]):
        return None
    return add_days(table["first"], sum(lengths[:before]) + date - 1)


def bikram_of(day: str, table: Table) -> tuple[int, int, int] | None:
    """The year, month and date in the Bikram Sambat of a Gregorian day; None outside the table."""
    left = days_between(table["first"], day)
    if left < 0:
        return None
    first: int = table["year"]
    for at, length in enumerate(_lengths(table)):
        if left < length:
            return first + at // 12, at % 12 + 1, left + 1
        left -= length
    return None


def years_of(year: int) -> dict[str, int]:
    """The two Gregorian years that a year of the Bikram Sambat lies in, as a range."""
    return {"min": year - _EARLIER, "max": year - _LATER}


def bikram_years(value: Any) -> list[int]:
    """The years of the Bikram Sambat that a Gregorian year, or the range of one, lies in: the one
    that gives this range, else each that may be.
    """
    if isinstance(value, dict):
        low, high = value.get("min"), value.get("max")
        if low is None or high is None:
            return []
        first: int = low
        last: int = high
        return [last + _LATER] if last - first == 1 else [first + _LATER, last + _EARLIER]
    year: int = value
    return [year + _LATER, year + _EARLIER]


def _lengths(table: Table) -> list[int]:
    months: str = table["months"]
    return [_SHORTEST + int(digit) for digit in months]
