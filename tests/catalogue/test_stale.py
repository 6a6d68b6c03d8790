"""What is due for a check of its sources."""

from datetime import date

import pytest

from migrant_helper.catalogue.stale import overdue, stale


@pytest.mark.parametrize(
    ("as_of", "late"), [("2027-02-21", None), ("2027-02-22", 0), ("2027-03-01", 7)]
)
def test_an_entry_is_due_from_its_day_on(folder, as_of: str, late: int | None) -> None:
    assert ([] if late is None else [late]) == [
        one["days_late"] for one in stale(folder.source(), as_of)
    ]


@pytest.mark.parametrize(
    ("again", "today", "answer"),
    [
        ("2027-02-22", "2027-05-22", False),
        ("2027-02-22", "2027-05-23", True),
        ("2026-11-30", "2027-02-28", False),
        ("2026-11-30", "2027-03-01", True),
    ],
)
def test_three_months_of_grace_are_months_of_the_calendar(again, today, answer) -> None:
    assert answer == overdue(date.fromisoformat(again), date.fromisoformat(today))
