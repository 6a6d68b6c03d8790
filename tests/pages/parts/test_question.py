"""A question offers what can be true of this person."""

import pytest

from tests.pages.shown import show


@pytest.mark.parametrize(
    ("here", "offered"),
    [
        ("NP-P3", ["np"]),
        ("IN-DL", ["in", "np"]),
    ],
)
def test_only_what_is_held_in_ones_countries_is_offered_as_drawn(
    here: str, offered: list[str]
) -> None:
    told = {"f.home": "NP-P5", "f.here": here, "do": "change:gets_already"}
    options = show("check", told).page.context["question"]["options"]
    entries = {one["value"][:2] for one in options if one["value"][2:3] == "-"}

    assert sorted(entries) == offered
