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


def test_who_holds_a_builders_card_renews_it_and_is_asked_for_the_days_among_the_nine() -> None:
    facts = {**MASON, "bocw_card": True, "construction_days_12m": 200}
    asked, shown = talk(PLACES, facts, NINE)

    assert "construction_days_12m" in asked
    rows = show("results", shown.fields).page.context["entries"]
    assert {row["id"]: row["group"] for row in rows}["in-bocw"] == "yours"
    listed = show("checklist", {**shown.fields, "pick": "in-bocw", "picked": "1"}).page.context
    steps = [step["step"] for trip in listed["made"]["trips"] for step in trip["steps"]]
    assert "renew" in steps
    assert not {"apply-board", "visit"} & set(steps)


@pytest.mark.parametrize("work", ["agriculture", "domestic", "garment"])
def test_who_does_other_work_is_asked_for_days_of_building_last(work: str) -> None:
    """The law asks for days, not for the main work: it stays a question, after all that finds more."""
    facts = {**MASON, "work": work, "construction_days_12m": 0}

    assert "construction_days_12m" not in talk(PLACES, facts, 15)[0]


@pytest.mark.parametrize("paid", ["contractor", "casual"])
def test_within_one_state_it_is_asked_who_works_away_and_who_may_not_leave(paid: str) -> None:
    facts = {**MASON, "work": "agriculture", "employment": paid, "pay_problem": ["short"]}
    facts |= {"phase": "there", "children_6_14": 1}
    asked, shown = talk({"f.home": "IN-MH", "f.here": "IN-MH"}, facts, NINE)

    assert {"phase", "free_to_leave"} <= set(asked)
    actions = show("results", shown.fields).page.context["actions"]
    steps = [f"{one['id']}.{one['step']}" for one in actions]
    assert steps[0] == "in-wage-claim.claim"
    assert "in-rte-admission.back-home" not in steps


def test_in_another_state_nobody_is_asked_again_whether_they_are_away() -> None:
    assert "phase" not in talk(PLACES, MASON, NINE)[0]


UNPAID = {**MASON, "employment": "contractor", "construction_days_12m": 100, "phase": "there"}


@pytest.mark.parametrize("places", [PLACES, {"f.home": "IN-RJ", "f.here": "IN-RJ"}])
@pytest.mark.parametrize("trouble", [["withheld"], ["withheld", "short"], ["late"]])
def test_a_trouble_with_pay_leaves_room_for_the_work_and_whose_it_is(
    trouble: list[str], places: dict[str, str]
) -> None:
    asked, _ = talk(places, {**UNPAID, "pay_problem": trouble}, NINE)

    assert {"ration_card", "pay_problem", "work", "sex"} <= set(asked)
    assert ("free_to_leave" in asked) is (trouble != ["late"])


def test_a_builder_whose_pay_is_held_back_hears_of_the_builders_card() -> None:
    facts = {**UNPAID, "pay_problem": ["withheld", "short"]}
    _, shown = talk({"f.home": "IN-WB", "f.here": "IN-MH"}, facts, NINE)

    rows = show("results", shown.fields).page.context["entries"]
    assert {row["id"]: row["group"] for row in rows}["in-bocw"] == "yours"


NEPALI: dict[str, Any] = {
    "citizen_of": "NP",
    "birth_year": 2050,
    "sex": "woman",
    "work": "hotel_shop",
    "employment": "employee",
    "government_job": False,
    "pay_problem": ["short"],
}
VALLEY = {"f.home": "NP-P3", "f.here": "NP-P3"}


def test_in_nepal_pay_sex_and_whether_one_may_leave_are_among_the_nine() -> None:
    asked, shown = talk(VALLEY, {**NEPALI, "free_to_leave": "yes"}, NINE)

    assert {"pay_problem", "sex", "free_to_leave"} <= set(asked)
    first = show("results", shown.fields).page.context["actions"][0]
    assert (first["id"], first["step"]) == ("np-labour-wage-rights", "claim")


def test_who_may_not_leave_in_nepal_is_sent_to_nobody_with_a_letter() -> None:
    _, shown = talk(VALLEY, {**NEPALI, "free_to_leave": "no"}, NINE)
    context = show("results", shown.fields).page.context

    assert context["trouble"] == "held"
    steps = [one["step"] for one in context["actions"] if one["id"] == "np-labour-wage-rights"]
    assert not {"claim", "labour-office", "before-home"} & set(steps)


def test_whose_husband_is_away_is_asked_of_herself() -> None:
    asked, _ = talk({**VALLEY, "do": "start:left"}, NEPALI, NINE)

    assert {"sex", "marital_status"} <= set(asked)
