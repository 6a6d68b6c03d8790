"""What the page of the sum says of the figures it rests on."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.pages.diary.diary import Diary, book
from migrant_helper.pages.diary.owed import reckoned
from migrant_helper.phone.bundle.diary import own_ui
from tests.pages.shown import interface

JOB = "j|29900000|j1|2026-11-01||IN-KL|construction|unskilled|day|60000|Ram||"
DAY = "d|29900001|j1|2026-11-02|full|4"


@pytest.mark.parametrize("is_checked", [True, False])
def test_a_sum_by_a_rule_that_nobody_checked_says_so(is_checked: bool) -> None:
    """No lowest pay is held: the hours above the day rest on rules alone."""
    law = load.pay("en")["IN"]
    rules: list[dict[str, Any]] = [{**row, "verified": is_checked} for row in law["rules"]]
    laws = {"IN": {**law, "lowest": [], "rules": rules}}
    diary = Diary(own_ui(interface("en")), laws, "2026-11-28", 29_930_000, lines=[JOB, DAY])
    [told] = reckoned(diary, book(diary, {}))["jobs"]

    assert told["rules"]
    assert ("not_confirmed" in told["why"]) is not is_checked


@pytest.mark.parametrize(("today", "late"), [("2029-11-02", ""), ("2029-11-03", "1")])
def test_the_last_day_to_claim_is_not_too_late(today: str, late: str) -> None:
    law = load.pay("en")["IN"]
    rules = [{**row, "value": 36} for row in law["rules"] if row["id"].startswith("claim-")]
    laws = {"IN": {**law, "rules": rules}}
    diary = Diary(own_ui(interface("en")), laws, today, 29_930_000, lines=[JOB, DAY])
    [told] = reckoned(diary, book(diary, {}))["jobs"]

    assert [(one["claim_by"], one["late"]) for one in told["months"]] == [("2 November 2029", late)]
