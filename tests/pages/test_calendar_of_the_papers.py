"""Days and years in the calendar of the papers: either is taken, both are shown, none is assumed."""

import pytest

from tests.pages.shown import Shown, show
from tests.pages.test_check import asked, go

NEPAL = {"f.home": "NP-P2", "f.here": "NP-P3"}
INDIA = {"f.home": "IN-BR", "f.here": "IN-KL"}


def ask(fact: str, places: dict[str, str] = NEPAL, **more: str) -> Shown:
    return show("check", {**places, **more, "do": f"change:{fact}"})


def written(month: str, year: str, day: str) -> dict[str, str]:
    return {"v.month": month, "v.year": year, "v.day": day}


def buttons(shown: Shown, name: str) -> list[str]:
    return [button.value for button in shown.document.buttons if button.name == name]


def test_a_year_of_the_papers_is_taken_and_both_are_shown() -> None:
    page = go(ask("birth_year"), "answer", v="२०५१")

    assert page.fields["f.birth_year"] == ["1994..1995"]
    results = show("results", dict(page.fields))
    rows = {row["fact"]: row["answer"] for row in results.page.context["answers"]}
    assert rows["birth_year"] == "2051 / 1994 to 1995"


def test_a_year_that_can_be_either_is_asked_once() -> None:
    page = go(ask("birth_year"), "answer", v="1994")

    assert (page.page.status, page.page.context["problem"]) == (400, "either")
    assert buttons(page, "meant") == ["1994", "1937..1938"]
    told = {**page.fields, "meant": "1994"}
    assert asked(show("check", {**told, "do": "go"})) != "birth_year"
    again = go(show("check", {**told, "do": "change:birth_year"}), "answer", v="1994")
    assert again.fields["f.birth_year"] == ["1994"]


def test_the_likelier_reading_stands_first() -> None:
    assert buttons(go(ask("birth_year"), "answer", v="2025"), "meant") == [
        "1968..1969",
        "2025",
    ]


def test_an_age_is_told_back_as_one() -> None:
    page = go(ask("birth_year"), "answer", v="35")

    assert page.page.context["problem"] == "year"
    assert buttons(page, "meant")[0] == "1991"
    assert "Which year do you mean?" in page.document.text
    assert "mh-error" not in page.html


@pytest.mark.parametrize("year", ["82", "082", "८२", "०८२"])
def test_a_year_written_short_is_offered_in_full(year: str) -> None:
    page = go(
        ask("event_date", **{"f.event": "work_injury"}), "answer", **written("b10", year, "5")
    )

    assert page.page.context["problem"] == "year"
    assert "2026-01-19" in buttons(page, "meant")
    assert "2082" in page.document.text


@pytest.mark.parametrize(
    ("places", "month", "year", "offered"),
    [
        (INDIA, "3", "85", ["1985-03-05"]),
        (INDIA, "3", "05", ["2005-03-05"]),
        (INDIA, "3", "०24", ["2024-03-05", "1924-03-05"]),
        (NEPAL, "3", "85", ["1985-03-05", "1929-03-05"]),
    ],
)
def test_a_short_year_is_of_each_hundred_that_it_can_be_of(
    places: dict[str, str], month: str, year: str, offered: list[str]
) -> None:
    page = go(
        ask("birth_date", places, **{"f.birth_year": "?"}), "answer", **written(month, year, "5")
    )

    assert buttons(page, "meant") == offered


def test_a_year_that_is_none_stays_a_mistake() -> None:
    page = go(ask("event_date", **{"f.event": "work_injury"}), "answer", **written("b10", "8", "5"))

    assert page.page.context["problem"] == "not-a-day"


def test_months_of_both_calendars_are_offered_to_papers_of_nepal_alone() -> None:
    own = ask("birth_date", **{"f.birth_year": "1990"}).page.context["question"]["months"]
    other = ask("birth_date", INDIA, **{"f.birth_year": "1990"}).page.context["question"]["months"]

    assert [month["value"] for month in own] == [f"b{at}" for at in range(1, 13)] + [
        str(at) for at in range(1, 13)
    ]
    assert len(other) == 12


@pytest.mark.parametrize(
    ("month", "year", "day", "stored"),
    [
        ("b8", "2083", "1", "2026-11-17"),
        ("11", "2026", "17", "2026-11-17"),
        ("b1", "२०५१", "१", "1994-04-14"),
    ],
)
def test_a_date_is_taken_in_either(month: str, year: str, day: str, stored: str) -> None:
    typed = {"v.month": month, "v.year": year, "v.day": day}
    page = go(ask("birth_date"), "answer", **typed)

    assert page.fields["f.birth_date"] == [stored]


def test_a_date_that_is_not_there_comes_back_as_it_was_typed() -> None:
    page = go(ask("birth_date"), "answer", **{"v.month": "b1", "v.year": "2051", "v.day": "32"})

    assert page.page.context["problem"] == "not-a-day"
    assert page.page.context["question"]["day"] == {"year": "2051", "month": "b1", "day": "32"}
    assert [
        month["value"] for month in page.page.context["question"]["months"] if month["chosen"]
    ] == ["b1"]


def test_a_day_told_before_stands_in_the_calendar_of_the_papers() -> None:
    page = ask("birth_date", **{"f.birth_date": "1994-04-14"})

    assert page.page.context["question"]["day"] == {"year": "2051", "month": "b1", "day": "1"}


def test_the_list_shows_the_day_of_the_papers_and_the_gregorian_one() -> None:
    assert "(22 November 2026)" in show("checklist", NEPAL).html
    assert "Mangsir 2083" in show("checklist", NEPAL).html
    assert "Mangsir" not in show("checklist", INDIA).html


def test_a_day_to_come_stands_in_the_calendar_of_the_papers_where_it_is_first_and_on_the_list() -> (
    None
):
    """35 days after a death of 10 November 2026 the ward asks for a late fee."""
    told = {**NEPAL, "f.citizen_of": "NP", "f.event": "death_other", "f.event_date": "2026-11-10"}
    day = "29 Mangsir 2083 (15 December 2026)"
    first = show("results", told).page.context["actions"][0]
    listed = show("checklist", {**told, "picked": "1", "pick": "np-vital-registration"})

    assert (first["id"], first["because"]) == ("np-vital-registration", f"Until {day}.")
    assert day in [row["day"] for row in listed.page.context["deadlines"]]


def test_a_last_day_that_has_passed_stands_in_the_calendar_of_the_papers() -> None:
    told = {
        "f.home": "NP-P2",
        "f.here": "IN-KL",
        "f.event": "work_injury",
        "f.event_place": "IN-KL",
        "f.event_date": "2021-01-10",
        "f.employment": "contractor",
        "f.esi_member": "false",
    }

    assert "The last day was 26 Poush 2079 (10 January 2023)." in show("results", told).html


@pytest.mark.parametrize(
    ("fact", "month", "year", "offered"),
    [
        ("birth_date", "b3", "2025", ["1968-06-28", "2025-06-29"]),
        ("birth_date", "b9", "1990", ["1933-12-29", "1990-12-30"]),
        ("birth_date", "b10", "1990", ["1934-01-28", "1990-01-28"]),
        ("birth_date", "3", "2050", ["1994-03-15"]),
        ("birth_date", "b3", "2051", []),
        ("birth_date", "3", "1994", []),
    ],
)
def test_a_month_of_one_calendar_and_a_year_of_the_other_are_asked_back(
    fact: str, month: str, year: str, offered: list[str]
) -> None:
    page = go(ask(fact), "answer", **{"v.month": month, "v.year": year, "v.day": "15"})

    assert buttons(page, "meant") == offered
    assert (page.page.status == 400) is bool(offered)


def test_the_ages_of_a_child_and_of_the_very_old_are_less_likely() -> None:
    first = [
        buttons(go(ask("birth_year"), "answer", v=year), "meant")[0]
        for year in ("2014", "2000", "1985")
    ]

    assert first == ["1957..1958", "2000", "1985"]
