"""A firm as it is read, which duties are its own, and their next day: vectors shared with JavaScript."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.core.employer.duties import GROUPS, duties_of, holds, next_day
from migrant_helper.core.employer.firm import Firm, read_firm
from migrant_helper.phone.bikram import bikram

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/employer.json").read_text("utf-8"))
TODAY = VECTORS["today"]
PLACES = {place: {"name": "x"} for place in VECTORS["places"]}
Case = dict[str, Any]


def named(case: Case) -> str:
    return str(case["name"])


@pytest.mark.parametrize("case", VECTORS["firms"], ids=named)
def test_a_firm_is_read_or_asked_back(case: Case) -> None:
    said = read_firm(case["form"], PLACES, TODAY)

    assert (said.firm and asdict(said.firm)) == case["firm"]
    assert said.problems == case["problems"]
    assert [row["problem"] for row in said.homes] == case["rows"]
    typed = [[row["home"], row["count"]] for row in said.homes]
    assert all(home in case["form"]["home"] for home, _ in typed)


@pytest.mark.parametrize("case", VECTORS["days"], ids=named)
def test_the_next_day_of_a_duty(case: Case) -> None:
    calendar = bikram() if case["bikram"] else None

    assert next_day(case["when"], case["since"], case["today"], calendar) == case["is"]


@pytest.mark.parametrize("case", VECTORS["holds"], ids=named)
def test_whose_duty_it_is(case: Case) -> None:
    assert holds(case["duty"], Firm(**case["firm"]), TODAY) == case["is"]


def test_what_has_a_day_comes_first_and_what_is_over_says_so() -> None:
    when = {"days": None, "months": None, "day": None, "dates": [], "time": ""}
    rows = [
        {"id": name, "from": TODAY, "until": None, "for": [{}], "when": {**when, **dated}}
        for name, dated in {
            "always": {"kind": "always"},
            "later": {"kind": "monthly", "day": 15},
            "over": {"kind": "once", "days": 2},
        }.items()
    ]
    firm = Firm("IN-KA", "construction", 1, since="2026-11-02")
    told = duties_of({"duties": rows}, firm, TODAY, None)

    assert [(one["duty"]["id"], one["on"], one["late"]) for one in told] == [
        ("over", "2026-11-04", True),
        ("later", "2026-12-15", False),
        ("always", "", False),
    ]
    assert {one["group"] for one in told} <= set(GROUPS)
