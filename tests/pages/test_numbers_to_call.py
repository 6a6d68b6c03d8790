"""A number stands beside a step only where it answers."""

from typing import Any

import pytest

from migrant_helper.pages.parts.list.numbers import answers
from tests.pages.shown import TODAY, world


@pytest.mark.parametrize(
    ("line", "here", "does"),
    [
        ({}, "IN-KL", True),
        ({"place": "IN-BR"}, "IN-BR/gaya", True),
        ({"place": "IN-BR"}, "IN-KL", False),
        ({"place": "IN-BR"}, None, False),
        ({"absent": ["IN-WB"]}, "IN-WB", False),
        ({"absent": ["IN-WB"]}, "IN-KL", True),
    ],
)
def test_a_number_answers_in_its_state_and_not_where_it_is_absent(
    line: dict[str, Any], here: str | None, does: bool
) -> None:
    assert answers({"number": "1", **line}, {"here": here}, TODAY) is does


def test_an_entry_says_where_its_numbers_do_not_answer() -> None:
    lines = [
        one for scheme in world("en").catalogues["IN"]["schemes"] for one in scheme["helplines"]
    ]
    absent = {one["number"]: one["absent"] for one in lines if "absent" in one}

    assert absent == {"181": ["IN-WB"]}
    assert any("place" in one for one in lines)
