"""Shows a day in the words of one language, from a table made at build time.

On the phone as well; kept the same by tests/vectors/dates.json.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.words.bikram import bikram_of
from migrant_helper.core.words.days import is_day


def shown(day: str, table: Mapping[str, Any]) -> str:
    """The day as its reader writes it: `shown("2026-11-02", …)` is "2 November 2026".

    `table` is {"months": [twelve names], "pattern": "{d} {month} {y}"}; the pattern's places are
    `{d}` (no leading zero), `{month}` (the name) and `{y}`. Raises ValueError for "2026-02-30".
    """
    if not is_day(day):
        raise ValueError(f"not a day: {day}; write it as YYYY-MM-DD")
    year, month, date = day.split("-")
    return _written(int(date), str(table["months"][int(month) - 1]), year, table)


def in_calendars(day: str, table: Mapping[str, Any], bikram: Mapping[str, Any]) -> str:
    """The day in the Bikram Sambat, the Gregorian day beside it: "12 Mangsir 2083 (28 November
    2026)". `bikram` is the table of core/words/bikram.py with the `names` of its months. A day that
    it does not hold is the Gregorian one alone.
    """
    found = bikram_of(day, bikram)
    if found is None:
        return shown(day, table)
    year, month, date = found
    text = _written(date, str(bikram["names"][month - 1]), str(year), table)
    return f"{text} ({shown(day, table)})"


def _written(date: int, month: str, year: str, table: Mapping[str, Any]) -> str:
    text = str(table["pattern"]).replace("{d}", str(date)).replace("{y}", year)
    return text.replace("{month}", month)
