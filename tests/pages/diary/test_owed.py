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
