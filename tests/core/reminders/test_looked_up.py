"""What a rule that changed makes of a day."""

from datetime import date
from typing import Any

import pytest

from migrant_helper.core.reminders.looked_up import Named, looked_up, rule_text

ON = date(2026, 12, 15)
TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("then", "rule", "day"),
    [
        ("on 2026-12-15", {"on": "2026-12-15"}, ON),
        ("on 2026-12-15", {"on": "2027-01-31"}, date(2027, 1, 31)),
        ("on 2026-12-15", {"on": "2026-11-01"}, None),
        (None, {"on": "2027-01-31"}, date(2027, 1, 31)),
        ("yearly 12-15", {"yearly": "12-15"}, ON),
        ("yearly 12-15", {"yearly": "03-31"}, date(2027, 3, 31)),
        ("after arrived days 30", {"after": "arrived", "days": 30}, ON),
        ("after arrived days 30", {"after": "arrived", "days": 45}, date(2026, 12, 30)),
        ("after arrived days 30", {"after": "arrived", "days": 1}, None),
        ("after arrived months 3", {"after": "arrived", "months": 5}, date(2027, 2, 15)),
        ("after arrived years 1", {"after": "arrived", "months": 18}, date(2027, 6, 15)),
        ("after arrived days 30", {"after": "arrived", "months": 1}, None),
        ("after arrived days 30", {"after": "hurt_on", "days": 30}, None),
        (None, {"after": "arrived", "days": 45}, ON),
        ("on 2026-12-15", None, None),
    ],
)
def test_a_day_is_the_same_another_or_none(
    then: str | None, rule: dict[str, Any] | None, day: date | None
) -> None:
    assert looked_up(ON, then, Named(rule, True), TODAY) == day


def test_a_months_end_is_not_moved_by_months() -> None:
    """31 March may have been 31 or 29, 30 of a shorter month: nobody can tell to the day."""
    rule = {"after": "arrived", "months": 2}

    assert looked_up(date(2027, 3, 31), "after arrived months 1", Named(rule, True), TODAY) is None


@pytest.mark.parametrize("named", [None, Named({"on": "2026-12-15"}, False)])
def test_what_is_not_there_or_not_checked_is_none(named: Named | None) -> None:
    assert looked_up(ON, "on 2026-12-15", named, TODAY) is None


def test_a_rule_is_a_word() -> None:
    assert [
        rule_text(rule)
        for rule in (None, {"on": "2026-12-15"}, {"yearly": "12-15"}, {"after": "x", "years": 2})
    ] == ["", "on 2026-12-15", "yearly 12-15", "after x years 2"]
