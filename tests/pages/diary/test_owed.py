"""What the page of the sum says of the figures it rests on."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.pages.diary import home
from migrant_helper.pages.diary.diary import Diary, book
from migrant_helper.pages.diary.owed import reckoned
from migrant_helper.phone.bundle.diary import FOLDER
from tests.pages.shown import interface

JOB = "j|29900000|j1|2026-11-01||IN-KL|construction|unskilled|day|60000|Ram||"
DAY = "d|29900001|j1|2026-11-02|full|4"


@pytest.mark.parametrize("is_checked", [True, False])
def test_a_sum_by_a_rule_that_nobody_checked_says_so(is_checked: bool) -> None:
    """No lowest pay is held: the hours above the day rest on rules alone."""
    law = load.pay("en")["IN"]
    rules: list[dict[str, Any]] = [{**row, "verified": is_checked} for row in law["rules"]]
    laws = {"IN": {**law, "lowest": [], "rules": rules}}
    diary = Diary(FOLDER.ui(interface("en")), laws, "2026-11-28", 29_930_000, lines=[JOB, DAY])
    [told] = reckoned(diary, book(diary, {}))["jobs"]

    assert told["rules"]
    assert ("not_confirmed" in told["why"]) is not is_checked


@pytest.mark.parametrize(("today", "late"), [("2029-11-02", ""), ("2029-11-03", "1")])
def test_the_last_day_to_claim_is_not_too_late(today: str, late: str) -> None:
    law = load.pay("en")["IN"]
    rules = [{**row, "value": 36} for row in law["rules"] if row["id"].startswith("claim-")]
    laws = {"IN": {**law, "rules": rules}}
    diary = Diary(FOLDER.ui(interface("en")), laws, today, 29_930_000, lines=[JOB, DAY])
    [told] = reckoned(diary, book(diary, {}))["jobs"]

    assert [(one["claim_by"], one["late"]) for one in told["months"]] == [("2 November 2029", late)]


PIECES = "j|29900000|j1|2026-11-01||{place}|brick_kiln||piece|{rate}|Ram|||bricks|1000"
WORKED, COUNTED = "d|29900001|j1|2026-11-02|full|0", "d|29900001|j1|2026-11-02|full|0|120000"
LATER = "d|29900002|j1|2026-11-03|full|0"
CAME = "m|29900003|m1|j1|2026-11-03|pay|900000|"
OFF = "m|29900003|m1|j1|2026-11-03|cut|20000|food"


@pytest.mark.parametrize(
    ("name", "lines", "stands"),
    [
        ("pieces that nobody counted", [PIECES, WORKED], "uncounted"),
        ("counted and paid, then not counted", [PIECES, COUNTED, LATER, CAME], "uncounted"),
        ("counted and paid", [PIECES, COUNTED, CAME], "settled"),
        ("counted and not paid", [PIECES, COUNTED], "owed"),
        ("counted, of a rate that is not known", [PIECES.replace("{rate}", "0"), COUNTED], ""),
        ("money, and no day", [JOB, CAME], "nothing"),
        ("a day without work", [JOB, DAY.replace("full|4", "none|0")], "nothing"),
        ("neither pay nor lowest pay", [JOB.replace("day|60000", "|0"), DAY], ""),
        ("paid", [JOB, DAY, CAME], "settled"),
        ("not paid", [JOB, DAY], "owed"),
        (
            "paid but for a cut that may be allowed",
            [JOB, DAY.replace("full|4", "full|0"), OFF, CAME.replace("900000", "40000")],
            "perhaps",
        ),
    ],
)
def test_all_is_paid_only_where_that_is_certain(name: str, lines: list[str], stands: str) -> None:
    texts = [one.format(place="IN-KL", rate=100000) for one in lines]
    texts = [one.replace("|m1|", "|m2|") if "|pay|" in one else one for one in texts]
    laws = {"IN": {**load.pay("en")["IN"], "lowest": []}}
    diary = Diary(FOLDER.ui(interface("en")), laws, "2026-11-28", 29_930_000, lines=texts)
    known = book(diary, {})
    [told] = reckoned(diary, known)["jobs"]
    seen = home.page(diary, {}).context["owed"]

    assert told["stands"] == stands, name
    assert told["settled"] is (stands == "settled")
    assert (told["owed"] == "") is (stands in ("", "nothing", "uncounted"))
    assert [one["stands"] for one in seen] == ([stands] if stands else [])
