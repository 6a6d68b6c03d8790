"""Days and years of the Bikram Sambat in a file of facts: for whoever's papers are Nepal's."""

import re
from collections.abc import Mapping
from typing import Any

from migrant_helper.cli.dated.months import BIKRAM_MONTHS, number_of
from migrant_helper.core.rules.facts.bounds import outside, readings
from migrant_helper.core.words.bikram import day_of
from migrant_helper.core.words.days import is_day
from migrant_helper.core.words.digits import DIGITS

# "2081-12-05", "2081 Chait 5", with or without BS behind it; the same turned round with a month's name.
_WRITTEN = re.compile(r"([0-9]{4})[-/. ]+([A-Za-z]{3,12}|[0-9]{1,2})[-/. ]+([0-9]{1,2})( ?BS)?")
_TURNED = re.compile(r"([0-9]{1,2})[-/. ]+([A-Za-z]{3,12})[-/. ]+([0-9]{4})( ?BS)?")


def with_bikram(declared: Mapping[str, Any], given: object, on: str) -> object:
    """The facts as given; where the home is in Nepal, a day of the Bikram Sambat as the Gregorian day,
    a year of it as the two years that it lies in. Digits alone are read so only where the Gregorian
    day or year cannot be, and this one can, on the day `on`. What is no such day stays as it is."""
    if not isinstance(given, dict) or not str(given.get("home") or "").startswith("NP"):
        return given
    return {name: _read(declared.get(name, {}), value, on) for name, value in given.items()}


def _read(fact: Mapping[str, Any], value: Any, on: str) -> Any:
    if fact.get("type") == "date" and isinstance(value, str):
        return _day(fact, value, on)
    is_year = fact.get("type") == "number" and "years" in fact.get("bounds", {})
    if is_year and isinstance(value, int) and outside(fact, value, on) is not None:
        return next((years for how, years in readings(fact, value, on) if how == "bs"), value)
    return value


def _day(fact: Mapping[str, Any], text: str, on: str) -> str:
    plain = text.strip().translate(DIGITS)
    written, turned = _WRITTEN.fullmatch(plain), _TURNED.fullmatch(plain)
    if written:
        year, month, date, mark = written.groups()
    elif turned:
        date, month, year, mark = turned.groups()
    else:
        return text
    is_named = not month.isdigit()
    number = number_of(month, BIKRAM_MONTHS) if is_named else int(month)
    day = _gregorian(int(year), number, int(date))
    if day is None or (not is_named and not mark and not _only_so(fact, plain, day, on)):
        return text
    return day


def _only_so(fact: Mapping[str, Any], plain: str, day: str, on: str) -> bool:
    """Whether it cannot be a Gregorian day, and can be this one."""
    can_be = is_day(plain) and outside(fact, plain, on) is None
    return not can_be and outside(fact, day, on) is None


def _gregorian(year: int, month: int, date: int) -> str | None:
    from migrant_helper.phone.bikram import bikram  # noqa: PLC0415 - a run without it needs no library

    return day_of(year, month, date, bikram())
