"""Which picture stands beside an answer."""

import pytest

from migrant_helper.pages.parts.pictures import of_answer
from tests.pages.shown import world

WORLD = world("hi")
FACTS = WORLD.catalogues["IN"]["facts"]


@pytest.mark.parametrize(
    ("fact", "value", "picture"),
    [
        ("work", "construction", "builder"),
        ("bank_account", "true", "yes"),
        ("bank_account", "false", "no"),
        ("work", "?", "unknown"),
        ("birth_year", "?", "unknown"),
        ("birth_year", "1990", ""),
        ("home", "IN-BR", ""),
    ],
)
def test_an_answer_has_its_picture_where_it_is_a_choice(
    fact: str, value: str, picture: str
) -> None:
    assert of_answer(WORLD.ui, FACTS[fact], value) == picture
