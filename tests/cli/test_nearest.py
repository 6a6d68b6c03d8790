"""Who names a place that there is not is told the nearest one that there is."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.cli.nearest import nearest_place


@pytest.mark.parametrize(
    ("place", "meant"),
    [
        ("IN-KLX", "IN-KL (Kerala)"),
        ("NP-P55", "NP-P5 (Lumbini)"),
        ("IN-KL/ernakulm", "IN-KL/ernakulam"),
        ("NP-P5/zzz", "NP-P5/"),
    ],
)
def test_the_nearest_place_is_told(place: str, meant: str) -> None:
    assert nearest_place(place, load.held_places()).startswith(f"did you mean {meant}")
