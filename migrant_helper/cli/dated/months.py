"""A month where a day is needed, as people write it, and the days that it may be."""

import re
from calendar import month_name
from collections.abc import Mapping
from typing import Any

from migrant_helper.core.rules.facts.bounds import outside
from migrant_helper.core.rules.wrong import Wrong
from migrant_helper.core.words.bikram import day_of
from migrant_helper.core.words.days import is_day
from migrant_helper.core.words.digits import DIGITS

_GREGORIAN = tuple(month_name)[1:]
BIKRAM_MONTHS = (
    *("Baisakh", "Jestha", "Asar", "Shrawan", "Bhadra", "Asoj"),
    *("Kartik", "Mangsir", "Poush", "Magh", "Falgun", "Chait"),
)
_WRITTEN = re.compile(r"([0-9]{4})[-/. ]+([A-Za-z]{3,12}|[0-9]{1,2})")
_TURNED = re.compile(r"([A-Za-z]{3,12}|[0-9]{1,2})[-/. ]+([0-9]{4})")


def need_days(declared: Mapping[str, Any], given: object, on: str) -> None:
    """Raises Wrong at the first day that is told as a month alone ("March 2025", "2025-03", "2081
    Chaitra"), with its first and its last day."""
    for fact, value in given.items() if isinstance(given, dict) else ():
        if declared.get(fact, {}).get("type") != "date" or not isinstance(value, str):
            continue
        for month in readings_of(value):
            days = [day for day in month if outside(declared[fact], day, on) is None]
            if not days:
                continue
            expected = f'a day: "{days[0]}" or "{days[-1]}", the first or the last of that month'
            raise Wrong(f"fact {fact}", value, expected)


def readings_of(text: str) -> list[list[str]]:
    """The Gregorian days of the month that a text names, and those if it is one of the Bikram
    Sambat, the likelier first; each empty where it names none."""
    plain = text.strip().translate(DIGITS)
    written, turned = _WRITTEN.fullmatch(plain), _TURNED.fullmatch(plain)
    if written is None and turned is None:
        return []
    year, month = written.groups() if written else reversed(turned.groups()) if turned else ("", "")
    number = int(month) if month.isdigit() else 0
    gregorian = number or number_of(month, _GREGORIAN)
    own = number or number_of(month, BIKRAM_MONTHS)
    return [_gregorian(int(year), gregorian), _bikram(int(year), own)]


def number_of(word: str, names: tuple[str, ...]) -> int:
    """Which of the months it is, by its first letters or with some more: "Mar", "Chaitra"; 0 for none."""
    told = word.lower()
    for at, name in enumerate(names, start=1):
        known = name.lower()
        if known.startswith(told) or told.startswith(known):
            return at
    return 0


def _gregorian(year: int, month: int) -> list[str]:
    days = [f"{year:04d}-{month:02d}-{date:02d}" for date in range(1, 32)]
    return [day for day in days if is_day(day)]


def _bikram(year: int, month: int) -> list[str]:
    from migrant_helper.phone.bikram import bikram  # noqa: PLC0415 - a run without it needs no library

    table = bikram()
    days = [day_of(year, month, date, table) for date in range(1, 33)]
    return [day for day in days if day is not None]
