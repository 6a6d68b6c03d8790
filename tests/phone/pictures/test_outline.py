"""An outline is written short, and stays where it was."""

import pytest

from migrant_helper.phone.pictures.outline import OutlineRefused, shortened


@pytest.mark.parametrize(
    ("outline", "grid", "short"),
    [
        ("M1 2L3 4Z", 1, "m1 2l2 2z"),
        ("M 1,2 L 3,1 L 4,0", 1, "m1 2l2-1 1-1"),
        ("M10 10H12V8", 5, "m50 50h10v-10"),
        ("M0 0C1 1 2 2 3 3 4 4 5 5 6 6", 1, "m0 0l3 3 3 3"),
        ("M0 0C1 2 2 1 3 3 4 5 5 4 6 6", 1, "m0 0c1 2 2 1 3 3 1 2 2 1 3 3"),
        ("M0 0C-1 -1 2 2 3 3", 1, "m0 0c-1-1 2 2 3 3"),
        ("M0 0C5 0 0 5 0 0", 1, "m0 0c5 0 0 5 0 0"),
        ("M0 0S1 1 2 2Q3 3 4 4T5 5", 1, "m0 0s1 1 2 2q1 1 2 2t1 1"),
        ("M5 5L7 5ZM6 6L7 7", 1, "m5 5h2zm1 1l1 1"),
        ("M.5.5L-1.5-.5", 10, "m5 5l-20-10"),
        ("M0 0L0 0L0 3L2 3H2V3", 1, "m0 0v3h2"),
        ("M0 0C0 0 5 4 5 4C5 4 8 9 8 8C8 8 9 9 9 8C9 8 9 8 9 8", 1, "m0 0l5 4c0 0 3 5 3 4h1"),
    ],
)
def test_points_are_counted_from_the_last_on_a_grid(outline: str, grid: int, short: str) -> None:
    assert shortened(outline, grid) == short


def test_many_small_steps_do_not_drift() -> None:
    steps = "".join(f"L{n * 0.3:.1f} 0" for n in range(1, 41))

    numbers = shortened(f"M0 0{steps}", 1).removeprefix("m0 0h").split(" ")

    assert sum(map(int, numbers)) == 12


@pytest.mark.parametrize("command", ["A", "l", "a"])
def test_a_command_that_is_not_read_is_refused(command: str) -> None:
    with pytest.raises(OutlineRefused, match=command):
        shortened(f"M0 0{command}1 1", 1)
