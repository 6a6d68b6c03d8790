"""Who is at home again and misses pay is asked where the work was, and the claim says where it goes."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.asking.asked import is_asked, soon_question
from tests.cases.talks import talk
from tests.pages.shown import show

ON = "2026-11-30"
BACK: dict[str, Any] = {
    "birth_year": 1992,
    "sex": "man",
    "work": "construction",
    "employment": "contractor",
    "pay_problem": ["withheld"],
    "phase": "returned",
    "work_place": "IN-KL",
    "free_to_leave": "yes",
}
HOME = {"f.home": "IN-BR", "f.here": "IN-BR", "f.phase": "returned"}
UNPAID = {
    **HOME,
    "f.pay_problem": "withheld",
    "f.work": "construction",
    "f.employment": "contractor",
}


def test_who_is_back_is_asked_where_the_work_was_among_the_first() -> None:
    asked, _ = talk(HOME, BACK, 9)

    assert "work_place" in asked


@pytest.mark.parametrize("phase", ["there", None])
def test_who_is_at_the_place_of_work_in_another_state_is_not(phase: str | None) -> None:
    facts = {"home": "IN-BR", "here": "IN-KL", "pay_problem": ["late"], "phase": phase}

    assert not is_asked(load.catalogue("IN", "en"), facts, ON, "work_place")


def test_nobody_is_asked_of_a_work_whose_pay_is_right() -> None:
    facts = {"home": "IN-BR", "here": "IN-BR", "pay_problem": [], "phase": "returned"}

    assert soon_question(load.catalogue("IN", "en"), facts, ON) != "work_place"


def steps(fields: dict[str, str]) -> list[str]:
    made = show("checklist", {**fields, "pick": "in-wage-claim", "picked": "1"}).page.context[
        "made"
    ]
    return [step["step"] for trip in made["trips"] for step in trip["steps"]]


def test_the_claim_of_who_is_back_goes_where_the_work_was() -> None:
    told = {**UNPAID, "f.work_place": "IN-KL"}
    action = show("results", told).page.context["actions"][0]

    assert action["id"] == "in-wage-claim"
    assert "The work was in: Kerala" in action["because"]
    assert "claim-afar" in steps(told)
    listed = show("checklist", {**told, "pick": "in-wage-claim", "picked": "1"})
    assert "The work was in: Kerala" in listed.html


@pytest.mark.parametrize("place", [{}, {"f.work_place": "?"}, {"f.work_place": "IN-BR"}])
def test_without_another_place_nothing_is_said_of_one(place: dict[str, str]) -> None:
    found = steps({**UNPAID, **place})

    assert "from-home" in found
    assert place.get("f.work_place") != "IN-BR" or "claim-afar" not in found
