"""What a tap on the diary's first page writes down on the phone."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.pages.diary import home
from migrant_helper.pages.diary.diary import Diary
from migrant_helper.phone.bundle.diary import own_ui
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
    diary = Diary(own_ui(interface("en")), load.pay("en"), TODAY, MINUTE, keeps=True)
    page = home.page(diary, {"do": [order]})

    assert [line for change in page.changes for line in change["lines"]] == written
    assert page.context["done"] == ("day" if written else "")
