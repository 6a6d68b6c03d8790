"""A command that gets a month where it needs a day names the two days that may be written."""

import json

import pytest

from migrant_helper.cli.dated.months import readings_of
from tests.cli.test_person import refused, run


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("March 2025", "2025-03-01", "2025-03-31"),
        ("Feb 2024", "2024-02-01", "2024-02-29"),
        ("2025-03", "2025-03-01", "2025-03-31"),
        ("03/2025", "2025-03-01", "2025-03-31"),
        ("२०२५-०३", "2025-03-01", "2025-03-31"),
        ("2081 Chaitra", "2025-03-14", "2025-04-13"),
        ("2081-12", "2025-03-14", "2025-04-13"),
        ("November 2026", "2026-11-01", "2026-11-22"),
    ],
)
def test_a_month_is_refused_with_its_first_and_last_day(text, first, last):
    facts = json.dumps({"event": ["death_other"], "event_date": text})

    refused(run("screen", "--as-of", "2026-11-22", facts=facts), "event_date", first, last)


@pytest.mark.parametrize("text", ["2025-13", "Nonsense 2025", "2025", "2025-03-31", ""])
def test_what_names_no_month_has_no_days(text):
    assert not any(readings_of(text))


def test_a_month_that_cannot_be_is_refused_as_no_day():
    facts = json.dumps({"event": ["death_other"], "event_date": "March 2027"})

    refused(run("screen", "--as-of", "2026-11-22", facts=facts), "event_date", "YYYY-MM-DD")
