"""The days that can be reminded of, before a number is asked for: from today on."""

from datetime import date, timedelta

import pytest

from migrant_helper.catalogue import load
from tests.pages.shown import TODAY, show

DATED = [
    (scheme["id"], row["id"])
    for scheme in load.catalogue("IN", "en")["schemes"]
    for row in scheme["deadlines"]
    if row["verified"]
]


@pytest.mark.parametrize(("days", "stands"), [(-1, False), (0, True), (1, True), (400, True)])
def test_a_day_that_was_taken_along_stands_until_it_is_over(days: int, stands: bool) -> None:
    day = (date.fromisoformat(TODAY) + timedelta(days=days)).isoformat()
    taken = {
        "entry": list(dict.fromkeys(scheme for scheme, _ in DATED)),
        "due": [f"{scheme}.{deadline}.{day}" for scheme, deadline in DATED],
    }
    shown = show("remind", taken)
    rows = [(row["scheme"], row["deadline"], row["on"]) for row in shown.page.context["rows"]]

    assert sorted(rows) == (sorted((*one, day) for one in DATED) if stands else [])
    assert shown.fields.get("due", []) == [".".join(row) for row in rows]
