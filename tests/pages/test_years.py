"""A year of birth in two taps: its ten years, then the year, in the calendar of the papers."""

import pytest

from tests.pages.shown import Shown, show
from tests.pages.test_check import go

HOME = {
    "india": {"f.home": "IN-BR", "f.here": "IN-KL"},
    "nepal": {"f.home": "NP-P5", "f.here": "NP-P3"},
}


def asked_of(home: str, **told: str) -> Shown:
    return show("check", {**HOME[home], **told, "do": "change:birth_year"}, lang="en")


@pytest.mark.parametrize(
    ("home", "first", "last", "year", "kept"),
    [
        ("india", "1940–1949", "2010–2019", "1992", "1992"),
        ("nepal", "2000–2009", "2070–2079", "2006..2007", "2006..2007"),
    ],
)
def test_the_years_of_the_papers_are_there_to_tap(
    home: str, first: str, last: str, year: str, kept: str
) -> None:
    asked = asked_of(home)

    shown = go(asked, "", v=[year])

    assert asked.html.count("<details name=") == 8
    assert f"<summary>{first}</summary>" in asked.html
    assert f"<summary>{last}</summary>" in asked.html
    assert f'name="v" value="{year}"' in asked.html
    assert shown.fields["f.birth_year"] == [kept]


def test_a_year_of_the_bikram_sambat_is_written_as_it_is_said() -> None:
    assert '<button name="v" value="2006..2007">2063</button>' in asked_of("nepal").html


def test_what_was_told_is_open_and_marked() -> None:
    asked = asked_of("india", **{"f.birth_year": "1992"})

    assert asked.html.count('<details name="ten" open>') == 1
    assert 'class="mh-answer--given" name="v" value="1992"' in asked.html


def test_other_numbers_have_their_own_choices() -> None:
    asked = show("check", {**HOME["india"], "do": "change:monthly_income"})

    assert "mh-years" not in asked.html


@pytest.mark.parametrize(
    ("home", "here", "named"),
    [
        ("NP-P5", "NP-P3", "Years in the Bikram Sambat (B.S.)"),
        ("NP-P5", "IN-DL", "Years in the Bikram Sambat (B.S.)"),
        ("IN-BR", "NP-P2", "Years in the common calendar (A.D.)"),
        ("IN-BR", "IN-DL", None),
    ],
)
def test_years_that_may_be_of_two_calendars_say_of_which_they_are(
    home: str, here: str, named: str | None
) -> None:
    asked = show("check", {"f.home": home, "f.here": here, "do": "change:birth_year"}, lang="en")

    assert ("Years in the" in asked.html, (named or "mh-years") in asked.html) == (
        bool(named),
        True,
    )
