"""An answer that tells of trouble opens the door to help, on every page that follows."""

import pytest

from tests.pages.shown import show

AWAY = {"f.home": "IN-BR", "f.here": "IN-KL"}
DOOR = 'name="trouble" value="{}"'


@pytest.mark.parametrize(
    ("fields", "trouble"),
    [
        ({"f.free_to_leave": "no"}, "held"),
        ({"f.free_to_leave": "afraid_to_say"}, "held"),
        ({"f.event": "death_other,violence"}, "violence"),
        ({"f.event": "child_lost"}, "child"),
        ({"f.event": "work_injury"}, "hurt"),
        ({"f.event": "arrested"}, "police"),
    ],
)
@pytest.mark.parametrize("path", ["check", "results"])
def test_the_door_is_open(path: str, fields: dict[str, str], trouble: str) -> None:
    assert DOOR.format(trouble) in show(path, {**AWAY, **fields}).html


@pytest.mark.parametrize("fields", [{}, {"f.free_to_leave": "yes"}, {"f.event": "-"}])
@pytest.mark.parametrize("path", ["check", "results"])
def test_without_trouble_it_is_not_shown(path: str, fields: dict[str, str]) -> None:
    assert 'name="trouble"' not in show(path, {**AWAY, **fields}).html
