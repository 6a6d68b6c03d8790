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


YEARLY = {"entry": "np-employment-promotion", "due": "np-employment-promotion.falgun.2027-03-13"}
AT_HOME = {"f.home": "NP-P2", "f.here": "NP-P3", "pick": "np-employment-promotion", "picked": "1"}
BIKRAM = {"en": "29 Falgun 2083 (13 March 2027)", "hi": "29 फागुन 2083 (13 मार्च 2027)"}


@pytest.mark.parametrize("lang", ["en", "hi"])
@pytest.mark.parametrize("fields", [YEARLY, AT_HOME])
def test_a_day_stands_in_the_calendar_of_the_papers_with_the_other_beside_it(
    fields: dict[str, str], lang: str
) -> None:
    """Of the home where the answers are there, else of the entry's country: no answer leaves."""
    page = show("remind", fields, lang=lang)

    assert BIKRAM[lang] in page.document.text


def test_the_day_of_an_indian_entry_is_in_the_papers_calendar_for_who_is_from_nepal() -> None:
    day = "in-pmgkay.last-free-month.2028-12-31"
    taken = {"entry": "in-pmgkay", "due": day}
    answered = {"f.home": "NP-P7", "f.here": "IN-DL", "pick": "in-pmgkay", "picked": "1"}

    assert "(31 December 2028)" not in show("remind", taken).document.text
    assert "31 December 2028" in show("remind", taken).document.text
    assert "Poush 2085 (31 December 2028)" in show("remind", answered).document.text
