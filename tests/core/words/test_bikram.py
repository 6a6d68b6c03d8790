"""The Bikram Sambat: vectors shared with JavaScript, and the library that the table is made of."""

import json
from datetime import date, timedelta
from pathlib import Path

import nepali_datetime
import pytest

from migrant_helper.core.rules.facts.bounds import by_papers
from migrant_helper.core.rules.facts.typed import read_answer
from migrant_helper.core.words.bikram import bikram_of, bikram_years, day_of
from migrant_helper.core.words.dates import in_calendars
from migrant_helper.phone.bikram import bikram

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/bikram.json").read_text("utf-8"))
TABLE = VECTORS["table"]
BORN = {"type": "number", "bounds": {"years": [-120, 0]}}
ON = "2026-11-28"


def test_the_table_is_the_library_s():
    assert bikram() == TABLE


@pytest.mark.parametrize("case", VECTORS["days"], ids=lambda case: case["why"])
def test_there_and_back(case):
    assert day_of(*case["date"], TABLE) == case["day"]
    assert list(bikram_of(case["day"], TABLE)) == case["date"]


@pytest.mark.parametrize("case", VECTORS["none"], ids=lambda case: case["why"])
def test_a_date_that_is_not_there(case):
    assert day_of(*case["date"], TABLE) is None


def test_a_day_that_the_table_does_not_hold():
    assert [bikram_of(day, TABLE) for day in VECTORS["outside"]] == [None, None]


@pytest.mark.parametrize("case", VECTORS["years"], ids=lambda case: str(case["value"]))
def test_years(case):
    assert bikram_years(case["value"]) == case["is"]


def test_days_of_every_month_are_as_the_library_has_them():
    for at in range(0, 45_900, 23):
        day = date(1918, 4, 13) + timedelta(days=at)
        found = nepali_datetime.date.from_datetime_date(day)
        parts = (found.year, found.month, found.day)
        assert bikram_of(day.isoformat(), TABLE) == parts
        assert day_of(*parts, TABLE) == day.isoformat()


def test_a_day_is_shown_in_both():
    english = {"months": ["January"] * 10 + ["November", "December"], "pattern": "{d} {month} {y}"}
    names = {**TABLE, "names": [""] * 7 + ["Mangsir"] + [""] * 4}

    assert in_calendars(ON, english, names) == "12 Mangsir 2083 (28 November 2026)"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (2051, [("bs", {"min": 1994, "max": 1995})]),
        (2083, [("bs", {"min": 2026, "max": 2027})][:0]),
        (2082, [("bs", {"min": 2025, "max": 2026})]),
        (1955, [("ad", 1955)]),
        (1994, [("ad", 1994), ("bs", {"min": 1937, "max": 1938})]),
        (2025, [("bs", {"min": 1968, "max": 1969}), ("ad", 2025)]),
        ({"min": 1990, "max": 1995}, []),
        (35, []),
    ],
)
def test_what_a_year_means_by_the_papers(typed, meant):
    assert by_papers(BORN, typed, ON) == meant


def test_a_date_typed_in_the_calendar_of_the_papers():
    fields = {"v.year": "२०८३", "v.month": "b8", "v.day": "12"}
    fact = {"type": "date"}

    assert read_answer(fact, fields, TABLE).value == ON
    assert read_answer(fact, fields).problem.value == "not-a-day"
    assert read_answer(fact, {**fields, "v.day": "33"}, TABLE).problem.value == "not-a-day"
