"""Shows a day in the words of one language, from a table made at build time.

On the phone as well; kept the same by tests/vectors/dates.json.
"""

from collections.abc import Mapping
from typing import Any

from migrant_helper.core.words.days import is_day


def shown(day: str, table: Mapping[str, Any]) -> str:
    """The day as its reader writes it: `shown("2026-11-02", …)` is "2 November 2026".

    `table` is {"months": [twelve names], "pattern": "{d} {month} {y}"}; the pattern's places are
    `{d}` (no leading zero), `{month}` (the name) and `{y}`. Raises ValueError for "2026-02-30".
    """
    if not is_day(day):
        raise ValueError(f"not a day: {day}; write it as YYYY-MM-DD")
    year, month, date = day.split("-")
    text = str(table["pattern"]).replace("{d}", str(int(date))).replace("{y}", year)
    return text.replace("{month}", str(table["months"][int(month) - 1]))
