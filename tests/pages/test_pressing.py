"""What presses somebody by the trouble they tell of: safety stands before money owed."""

from migrant_helper.pages.parts.list.first import pressing
from tests.pages.shown import COUNTRIES, world


def test_somebody_hurt_and_unpaid_is_first_brought_to_safety() -> None:
    held = world("en", *COUNTRIES)
    schemes = {each["id"]: each for one in held.catalogues.values() for each in one["schemes"]}
    facts = {"pay_problem": ["withheld"], "event": ["work_injury"]}

    assert pressing(held, facts, schemes)["np-labour-wage-rights"] == "safety"
