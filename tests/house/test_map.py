"""The map leads to what is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# By the columns of docs/map.md: what a bare name means.
ROOMS = {
    2: ("actions/{}.py",),
    4: ("pages/{}.py",),
    5: ("core/{}.py",),
    6: ("templates/public/{}.html", "templates/{}.html"),
}
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs/map.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith(("| ---", "| noun"))
]


def places(name: str, column: int) -> list[Path]:
    rooms = [ROOT / "migrant_helper" / room.format(name) for room in ROOMS.get(column, ())]
    ends = ("", ".py", ".js", ".mjs")
    if "/" in name:
        rooms += [ROOT / folder / (name + end) for folder in ("", "migrant_helper") for end in ends]
    return rooms


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_every_name_of_a_row_is_there(row: list[str]) -> None:
    named = [
        (name, column) for column, cell in enumerate(row) for name in re.findall(r"`([^`]+)`", cell)
    ]
    asked = [(name, column) for name, column in named if "/" in name or column in ROOMS]

    assert [
        name for name, column in asked if not any(p.exists() for p in places(name, column))
    ] == []
