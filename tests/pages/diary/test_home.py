"""What a tap on the diary's first page writes down on the phone."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.pages.diary import day, home
from migrant_helper.pages.diary.diary import Diary
from migrant_helper.phone.bundle.diary import FOLDER
from tests.pages.shown import interface

TODAY, MINUTE = "2026-11-28", 29_930_000


@pytest.mark.parametrize(
    ("order", "written"),
    [
        ("full", [f"d|{MINUTE}|j1|{TODAY}|full|0"]),
        ("half:2026-11-27", [f"d|{MINUTE}|j1|2026-11-27|half|0"]),
        ("full:2026-11-29", []),
        ("none:1999-12-31", []),
        ("full:2026-02-30", []),
        ("over:2026-11-27", []),
    ],
)
def test_a_tap_writes_a_day_that_has_come(order: str, written: list[str]) -> None:
    diary = Diary(FOLDER.ui(interface("en")), load.pay("en"), TODAY, MINUTE, keeps=True)
    page = home.page(diary, {"do": [order]})

    assert [line for change in page.changes for line in change["lines"]] == written
    assert page.context["done"] == ("day" if written else "")


HELD = f"d|{MINUTE - 9}|j1|2026-11-26|none|0"


@pytest.mark.parametrize(
    ("on", "until", "days", "problem"),
    [
        ("2026-11-24", "2026-11-27", ["2026-11-24", "2026-11-25", "2026-11-27"], ""),
        ("2026-11-26", "", ["2026-11-26"], ""),
        ("2026-11-26", "2026-11-26", ["2026-11-26"], ""),
        ("2026-11-24", "2026-11-20", [], "order"),
        ("2026-11-24", "2026-11-29", [], "future"),
        ("2026-11-24", "x", [], "day"),
        ("2026-08-01", "2026-11-01", [], "long"),
    ],
)
def test_a_season_is_written_at_once_and_what_is_written_stays(
    on: str, until: str, days: list[str], problem: str
) -> None:
    diary = Diary(
        FOLDER.ui(interface("en")), load.pay("en"), TODAY, MINUTE, lines=[HELD], keeps=True
    )
    page = day.page(diary, {"do": ["write"], "on": [on], "until": [until], "part": ["full"]})

    assert [one.split("|")[3] for change in page.changes for one in change["lines"]] == days
    assert page.context["problem"] == problem


NEPAL = "j|29900000|j1|2026-11-01||NP-P3|construction||day|60000|Ram||"


@pytest.mark.parametrize(
    ("lines", "rest", "left_out"),
    [
        ([], ["1"], {"2026-11-15", "2026-11-22"}),
        ([], [], set()),
        ([NEPAL], ["1"], {"2026-11-14", "2026-11-21"}),
    ],
)
def test_several_days_leave_out_the_day_of_rest(
    lines: list[str], rest: list[str], left_out: set[str]
) -> None:
    """Sundays; in Nepal Saturdays. The first of the days was named, whatever it is."""
    diary = Diary(
        FOLDER.ui(interface("en")), load.pay("en"), TODAY, MINUTE, lines=lines, keeps=True
    )
    first = "2026-11-07" if lines else "2026-11-08"
    form = {"do": ["write"], "on": [first], "until": ["2026-11-22"], "part": ["full"]}
    page = day.page(diary, {**form, "rest": rest})
    told = {one.split("|")[3] for change in page.changes for one in change["lines"]}

    assert {f"2026-11-{at:02}" for at in range(int(first[-2:]), 23)} - told == left_out
    assert day.page(diary, {"do": ["show"]}).context["rest"]
