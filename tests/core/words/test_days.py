"""Days: tests/vectors/days.json, and Python's own calendar as the oracle."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from migrant_helper.core.words import days

DATA = json.loads((Path(__file__).parents[2] / "vectors/days.json").read_text(encoding="utf-8"))


def test_which_days_exist():
    assert [row for row in DATA["days"] if days.is_day(row[0]) is not row[1]] == []


@pytest.mark.parametrize(
    ("key", "between"),
    [
        ("years", days.years_between),
        ("months", days.months_between),
        ("between", days.days_between),
    ],
)
def test_between(key, between):
    assert [row for row in DATA[key] if between(row[0], row[1]) != row[2]] == []


@pytest.mark.parametrize(
    ("key", "add"),
    [
        ("add_days", days.add_days),
        ("add_months", days.add_months),
        ("add_years", days.add_years),
    ],
)
def test_add(key, add):
    for day, count, expected in DATA[key]:
        if expected is None:
            with pytest.raises(ValueError, match="outside 1 to 9999"):
                add(day, count)
        else:
            assert add(day, count) == expected


def test_as_the_standard_library_counts():
    first = date(1896, 2, 27)
    for count in range(0, 80_000, 7):
        day = (first + timedelta(count)).isoformat()

        assert days.add_days("1896-02-27", count) == day
        assert days.days_between("1896-02-27", day) == count
        assert days.is_day(day)
