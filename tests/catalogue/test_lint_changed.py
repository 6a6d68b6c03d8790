"""What an editor says of a change: on which day, and none that is still to come."""

import pytest

from tests.catalogue.conftest import Folder

ROW = '  - {{on: {day}, what: "The limit is higher.", for: "It concerns who earns more."}}\n'


@pytest.mark.parametrize(
    ("days", "what"),
    [
        ([], []),
        (["2026-11-21", "2026-11-22"], []),
        (["2026-11-23"], ["2026-11-23, still to come"]),
        (["2026-11-22", "2026-11-21"], ["2026-11-21 after 2026-11-22"]),
    ],
)
def test_its_days_rise_and_are_over(folder: Folder, days: list[str], what: list[str]) -> None:
    rows = "".join(ROW.format(day=day) for day in days)
    folder.change(
        "helplines: [in-1967]\n", f"helplines: [in-1967]\n{'changed:' if days else ''}\n{rows}"
    )

    assert [one.what for one in folder.found("changed")] == what


def test_it_holds_no_figure(folder: Folder) -> None:
    row = ROW.format(day="2026-11-21").replace("higher", "300")
    folder.change("helplines: [in-1967]\n", f"helplines: [in-1967]\nchanged:\n{row}")

    assert [one.at for one in folder.found("digits")] == ["changed.0.what"]
