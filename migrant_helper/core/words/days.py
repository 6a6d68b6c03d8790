"""Days as "YYYY-MM-DD": whether one exists, whole years, months and days between two, and adding to
one.

The Gregorian calendar by integers alone. On the phone as well; kept the same by
tests/vectors/days.json.
"""

import re

_DAY = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_day(text: object) -> bool:
    """Whether `text` is a day that exists: "2024-02-29" is, "2023-02-29", "0000-01-01" and
    "2024-2-9" are not.
    """
    match = _DAY.fullmatch(text) if isinstance(text, str) else None
    if not match:
        return False
    year, month, day = (int(part) for part in match.groups())
    return year > 0 and 0 < month <= 12 and 0 < day <= _length(year, month)


def years_between(first: str, last: str) -> int:
    """Whole years from `first` to `last`, rounded down: -1 for a day ahead; 29 February counts from
    1 March.
    """
    return months_between(first, last) // 12


def months_between(first: str, last: str) -> int:
    """Whole months from `first` to `last`, rounded down: 31 January to 28 February is 0, to 1 March
    is 1.
    """
    (year, month, day), (last_year, last_month, last_day) = _parts(first), _parts(last)
    return (last_year - year) * 12 + last_month - month - (last_day < day)


def days_between(first: str, last: str) -> int:
    """Days from `first` to `last`, negative where `last` is earlier."""
    return _number(last) - _number(first)


def add_days(day: str, days: int) -> str:
    """The day `days` later. Raises ValueError outside the years 1 to 9999."""
    # Howard Hinnant's civil_from_days: eras of 400 years that begin on 1 March.
    shifted = _number(day) + days
    era, rest = shifted // 146097, shifted % 146097
    year_of_era = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
    day_of_year = rest - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    from_march = (5 * day_of_year + 2) // 153
    month = from_march + 3 if from_march < 10 else from_march - 9
    year = year_of_era + era * 400 + (month <= 2)
    return _text(year, month, day_of_year - (153 * from_march + 2) // 5 + 1)


def add_months(day: str, months: int) -> str:
    """The same day `months` later, or that month's last: 31 January and 1 month is 28 or 29
    February.

    Raises ValueError outside the years 1 to 9999.
    """
    year, month, date = _parts(day)
    months += month - 1
    year, month = year + months // 12, months % 12 + 1
    return _text(year, month, min(date, _length(year, month)))


def add_years(day: str, years: int) -> str:
    """The same day `years` later; 29 February becomes the 28th in a common year. Raises as
    `add_months`.
    """
    return add_months(day, years * 12)


def _length(year: int, month: int) -> int:
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LENGTHS[month - 1] + leap


def _parts(day: str) -> tuple[int, int, int]:
    return int(day[:4]), int(day[5:7]), int(day[8:])


def _number(day: str) -> int:
    """Days since 1 March of the year 0."""
    year, month, date = _parts(day)
    year, month = (year - 1, month + 9) if month <= 2 else (year, month - 3)
    era, year_of_era = year // 400, year % 400
    day_of_year = (153 * month + 2) // 5 + date - 1
    return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year


def _text(year: int, month: int, day: int) -> str:
    if not 1 <= year <= 9999:
        raise ValueError(f"the year {year} is outside 1 to 9999")
    return f"{year:04d}-{month:02d}-{day:02d}"
