"""What presses somebody by the trouble they tell of: safety stands before money owed."""

from typing import Any

import pytest

from migrant_helper.pages.parts.list.first import pressing
from tests.pages.shown import COUNTRIES, TODAY, world


def pressed(facts: dict[str, Any]) -> dict[str, str]:
    held = world("en", *COUNTRIES)
    schemes = {each["id"]: each for one in held.catalogues.values() for each in one["schemes"]}
    return pressing(held, facts, schemes, TODAY)


def test_money_for_harm_is_another_thing_than_pay_owed() -> None:
    found = pressed({"pay_problem": ["withheld"], "event": ["work_injury"]})

    assert found["in-employee-compensation"] == found["in-esic"] == "harm"
    assert found["np-labour-wage-rights"] == "harm"
    assert found["in-wage-claim"] == "owed"


def test_every_trouble_told_counts_the_gravest_first() -> None:
    found = pressed({"here": "IN-KL", "event": ["work_injury", "violence", "arrested"]})

    order = [name for name in found if name in ("in-esic", "in-nalsa-legal-aid", "in-women-181")]
    assert order == ["in-nalsa-legal-aid", "in-women-181", "in-esic"]


def test_no_number_of_another_country_is_safety() -> None:
    """Nor is an allowance any help against violence."""
    assert list(pressed({"here": "NP-P3", "event": ["violence"]})) == []


@pytest.mark.parametrize(
    ("facts", "is_child"),
    [
        ({"event": ["child_lost"], "birth_year": 1980}, True),
        ({"event": ["violence"], "birth_year": 2010}, True),
        ({"event": ["violence"], "birth_date": "2008-11-23"}, True),
        ({"event": ["violence"], "birth_date": "2008-11-22"}, False),
        ({"event": ["violence"], "birth_year": {"min": 2009, "max": 2012}}, True),
        ({"event": ["violence"], "birth_year": {"min": 2000, "max": 2010}}, False),
        ({"event": ["violence"]}, False),
        ({"event": [], "birth_year": 2010}, False),
    ],
)
def test_a_child_in_danger_presses_the_child_line(facts: dict[str, Any], is_child: bool) -> None:
    assert (pressed(facts).get("in-childline-1098") == "child") is is_child
