"""What is asked among the first questions of whom: what most people come for, and what ends a list."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.catalogue.people.movers import movers
from tests.cases.talks import talk
from tests.pages.shown import TODAY, show

NINE = 9
MASON: dict[str, Any] = {
    "birth_year": 1992,
    "sex": "man",
    "work": "construction",
    "employment": "contractor",
    "pay_problem": [],
    "ration_card": "phh",
    "on_ration_card": True,
    "identity_card": True,
    "bank_account": True,
    "home_area": "rural",
    "citizen_of": "IN",
    "free_to_leave": "yes",
}
PLACES = {"f.home": "IN-UP", "f.here": "IN-DL"}


@pytest.mark.parametrize("work", ["construction", "domestic", "garment", "agriculture", "gig"])
@pytest.mark.parametrize("child", [0, 1])
@pytest.mark.parametrize("home", ["IN-BR", "IN-UP"])
def test_grain_is_asked_for_and_stands_among_the_first_things(
    home: str, child: int, work: str
) -> None:
    facts = {**MASON, "work": work, "children_6_14": child}
    asked, shown = talk({**PLACES, "f.home": home}, facts, NINE)

    assert {"ration_card", "which_papers"} <= set(asked)
    context = show("results", shown.fields).page.context
    first = {one["id"] for one in context["actions"]}
    assert "in-pmgkay" in first
    assert {"in-pmgkay", "in-onorc"} <= set(context["picks"])


def test_nobody_who_is_away_goes_without_the_question_of_grain() -> None:
    for facts in movers(load.catalogue("IN", "en"), TODAY, 20261128, 30):
        if facts["home"][:2] == "IN" and facts["home"] != facts["here"]:
            places = {"f.home": facts["home"], "f.here": facts["here"]}
            assert "ration_card" in talk(places, facts, NINE)[0], facts
