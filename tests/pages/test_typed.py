"""What people type of a day and a sum: a month alone, a range with a dash; sums show their money."""

import pytest

from migrant_helper.catalogue import load
from tests.pages.shown import LANGUAGES, Shown, show
from tests.pages.test_check import asked, go

INDIA = {"f.home": "IN-OD", "f.here": "IN-KL", "f.event": "death_at_work", "f.worker_is": "partner"}
NEPAL = {"f.home": "NP-P2", "f.here": "NP-P3", "f.pregnancy": "pregnant"}
DATES = {
    name: fact
    for name, fact in load.catalogue("IN", "en")["facts"].items()
    if fact["type"] == "date"
}


def ask(fact: str, told: dict[str, str], **more: str) -> Shown:
    return show("check", {**told, **more, "do": f"change:{fact}"})


def meant(page: Shown) -> list[str]:
    return [button.value for button in page.document.buttons if button.name == "meant"]


def month(page: Shown, year: str, name: str) -> Shown:
    return go(page, "answer", **{"v.year": year, "v.month": name, "v.day": ""})


def test_of_a_month_alone_the_first_and_the_last_day_are_offered() -> None:
    page = month(ask("event_date", INDIA), "2025", "3")

    assert (page.page.status, page.page.context["problem"]) == (400, "only-month")
    assert "We need the day" in page.html
    assert meant(page) == ["2025-03-01", "2025-03-31"]
    assert "1 March 2025" in page.html
    told = show("check", {**page.fields, "meant": "2025-03-31"})
    assert told.fields["f.event_date"] == ["2025-03-31"]


def test_of_the_month_that_runs_the_last_day_is_today() -> None:
    assert meant(month(ask("event_date", INDIA), "२०२६", "11")) == ["2026-11-01", "2026-11-22"]


def test_of_a_month_of_the_papers_both_calendars_give_their_days() -> None:
    told = {**NEPAL, "f.event": "death_other"}
    page = month(ask("event_date", told), "2081", "b12")

    assert meant(page)[:2] == ["2025-03-14", "2025-04-13"]
    assert "30 Chait 2081" in page.html or "31 Chait 2081" in page.html
    assert meant(month(ask("event_date", told), "2025", "3")) == ["2025-03-01", "2025-03-31"]


def test_the_longest_month_of_the_papers_is_offered_to_its_last_day() -> None:
    """Jestha 2081 has 32 days."""
    page = month(ask("event_date", {**NEPAL, "f.event": "death_other"}), "2081", "b2")

    assert meant(page) == ["2024-05-14", "2024-06-14"]
    assert "32 Jestha 2081" in page.html


@pytest.mark.parametrize(("year", "name"), [("2027", "3"), ("25", "3"), ("2025", ""), ("", "3")])
def test_what_is_no_month_that_can_be_is_asked_again_as_before(year: str, name: str) -> None:
    page = month(ask("event_date", INDIA), year, name)

    assert page.page.context["problem"] == "incomplete-day"
    assert meant(page) == []


@pytest.mark.parametrize("fact", DATES)
def test_every_day_that_is_asked_takes_a_month(fact: str) -> None:
    page = month(show("check", {**INDIA, "do": f"change:{fact}"}), "2025", "3")

    assert meant(page) == ["2025-03-01", "2025-03-31"]


@pytest.mark.parametrize(
    ("fact", "text", "stored"),
    [
        ("monthly_income", "10000-15000", "10000..15000"),
        ("monthly_income", "१०,००० – १५,०००", "10000..15000"),
        ("daily_wage", "500—600", "500..600"),
        ("children_under_6", "2-3", "2..3"),
    ],
)
def test_a_range_with_a_dash_is_the_answer(fact: str, text: str, stored: str) -> None:
    page = go(ask(fact, INDIA), "answer", v=text)

    assert page.fields[f"f.{fact}"] == [stored]
    assert asked(page) != fact


def test_a_range_of_ones_own_stands_in_the_field_again() -> None:
    own = ask("monthly_income", INDIA, **{"f.monthly_income": "11000..12000"})
    band = ask("monthly_income", INDIA, **{"f.monthly_income": "10001..15000"})

    assert own.page.context["question"]["text"] == "11000-12000"
    assert band.page.context["question"]["text"] == ""
    assert go(own, "answer", v="11000-12000").fields["f.monthly_income"] == ["11000..12000"]


def test_a_range_the_wrong_way_round_or_out_of_bounds_is_asked_again() -> None:
    assert (
        go(ask("daily_wage", INDIA), "answer", v="600-500").page.context["problem"]
        == "min-over-max"
    )
    assert (
        go(ask("daily_wage", INDIA), "answer", v="5-9000000").page.context["problem"] == "too-large"
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("fact", ["monthly_income", "daily_wage", "household_income_year"])
def test_sums_to_tap_show_their_money(lang: str, fact: str) -> None:
    def texts(told: dict[str, str]) -> list[str]:
        page = show("check", {**told, "do": f"change:{fact}"}, lang=lang)
        return [option["text"] for option in page.page.context["question"]["options"]]

    assert all("₹" in text for text in texts(INDIA))
    # Who comes from Nepal is paid in rupees of India there.
    assert all("₹" in text for text in texts({"f.home": "NP-P2", "f.here": "IN-DL"}))
    days = show("check", {**INDIA, "do": "change:construction_days_12m"}, lang=lang)
    assert not any("₹" in row["text"] for row in days.page.context["question"]["options"])
