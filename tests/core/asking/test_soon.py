"""A sign of trouble has the question asked that nobody may answer unasked: can they leave?"""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.asking.asked import soon_question

ON = "2026-11-29"
PLACES = {"home": "IN-OD", "here": "IN-TN"}


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        # In the hostel of a mill: pay that is less than agreed, or the work alone.
        ({"pay_problem": ["short"], "employment": "employee"}, True),
        ({"work": "garment"}, True),
        ({"work": "factory", "sex": "woman"}, True),
        ({"work": "brick_kiln", "employment": "contractor"}, True),
        # No sign of it, or nobody who could hold them.
        ({}, False),
        ({"pay_problem": ["short"]}, False),
        ({"pay_problem": ["late"], "employment": "employee"}, False),
        ({"work": "factory"}, False),
        ({"work": "own_shop", "employment": "self_employed"}, False),
        ({"work": "garment", "employment": "self_employed"}, False),
        ({"work": "none", "pay_problem": [], "employment": "unemployed"}, False),
        # Told, or not known.
        ({"work": "garment", "free_to_leave": "yes"}, False),
        ({"work": "garment", "free_to_leave": None}, False),
    ],
)
def test_who_may_be_held_is_asked_soon(told: dict[str, Any], asked: bool) -> None:
    catalogue = load.catalogue("IN", "en")

    found = soon_question(catalogue, {**PLACES, **told}, ON)
    assert (found == "free_to_leave") is asked
    skipped = soon_question(catalogue, {**PLACES, **told}, ON, ["free_to_leave"])
    assert skipped != "free_to_leave"


@pytest.mark.parametrize(
    "told", [{"work": "brick_kiln"}, {"pay_problem": ["cut"], "employment": "casual"}]
)
def test_in_nepal_it_is_asked_too(told: dict[str, Any]) -> None:
    assert (
        soon_question(load.catalogue("NP", "en"), {"here": "NP-P3", **told}, ON) == "free_to_leave"
    )


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ({"pay_problem": ["late"]}, "work"),
        ({"pay_problem": ["short"], "work": "hotel_shop"}, "sex"),
        ({"pay_problem": ["short"], "work": "hotel_shop", "sex": "man"}, "employment"),
        ({"pay_problem": ["late"], "work": "hotel_shop", "sex": "man"}, None),
        ({"pay_problem": ["late"], "event": ["death_at_work"]}, None),
        ({"pay_problem": []}, None),
    ],
)
def test_what_a_trouble_with_pay_hangs_on_is_asked_next(
    told: dict[str, Any], asked: str | None
) -> None:
    assert soon_question(load.catalogue("IN", "en"), {**PLACES, **told}, ON) == asked
