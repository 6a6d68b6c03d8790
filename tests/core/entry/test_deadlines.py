"""The days of deadlines and what may be reminded of; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.entry.deadlines import by_day, day_of, reminders_for, too_late, upcoming
from migrant_helper.core.entry.steps import decider

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/deadlines.json").read_text("utf-8"))
SMALL = json.loads((Path(__file__).parents[2] / "vectors/small.json").read_text("utf-8"))


def named(case):
    return case["name"]


@pytest.mark.parametrize("case", VECTORS["day_of"], ids=named)
def test_day_of(case):
    assert tuple(case["is"]) == day_of(*case["args"])


@pytest.mark.parametrize("case", VECTORS["by_day"], ids=named)
def test_by_day(case):
    assert case["is"] == by_day(*case["args"])


@pytest.mark.parametrize("case", VECTORS["reminders_for"], ids=named)
def test_reminders_for(case):
    assert case["is"] == reminders_for(*case["args"])


KEYS = ("id", "on", "needs", "state", "if", "verified")


@pytest.mark.parametrize("case", VECTORS["upcoming"], ids=named)
def test_upcoming(case):
    scheme = next(each for each in SMALL["IN"]["schemes"] if each["id"] == case["scheme"])
    decide = decider(SMALL["IN"], case["facts"], case["on"])
    rows = upcoming(scheme, case["facts"], decide, case["on"])

    assert case["rows"] == [[row[key] for key in KEYS] for row in rows]


@pytest.mark.parametrize(
    ("row", "is_late"),
    [
        ({}, True),
        ({"if": "unknown"}, False),
        ({"state": "today"}, False),
        ({"state": "soon"}, False),
    ],
)
def test_too_late_is_what_surely_applied_and_has_passed(row, is_late):
    passed = {"state": "overdue", "late": "Ask all the same.", "if": "met", **row}

    assert (too_late([passed]) == [passed]) is is_late
    assert too_late([{"state": "overdue", "if": "met"}]) == []
