"""A clock that is certainly wrong decides nothing before the day is told."""

from collections.abc import Mapping

import pytest

from migrant_helper.pages import phone
from migrant_helper.pages.parts.phone.clock import dated, with_day
from tests.pages.reader import read_document
from tests.pages.shown import ANSWERS, TODAY, form, html, show, state, world

BEHIND, AHEAD = "2024-11-22", "2030-01-05"
DAY = {"today.year": "2026", "today.month": "12", "today.day": "05"}


def day_of(path: str, today: str, fields: Mapping[str, str]) -> str:
    return dated(world(), state(path, today=today), form(fields))


@pytest.mark.parametrize(
    "path", ["check", "results", "checklist", "move", "kept", "remind", "card"]
)
def test_a_clock_before_the_rules_were_checked_decides_nothing(path: str) -> None:
    assert day_of(path, BEHIND, ANSWERS) == ""
    assert day_of(path, TODAY, ANSWERS) == TODAY
    assert day_of(path, "2026-11-21", ANSWERS) == ""


@pytest.mark.parametrize("path", ["", "urgent", "privacy", "clear", "c"])
def test_what_decides_nothing_is_there_on_any_day(path: str) -> None:
    assert day_of(path, BEHIND, {}) == TODAY


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (DAY, "2026-12-05"),
        ({"today": "2026-12-05"}, "2026-12-05"),
        ({**DAY, "today": "2027-01-01"}, "2026-12-05"),
        ({**DAY, "today.day": "31", "today.month": "02"}, ""),
        ({"today": "2026-11-21"}, ""),
        ({"today": "<&>"}, ""),
        ({**DAY, "today.year": ""}, ""),
    ],
)
def test_the_day_that_was_told_counts_and_travels_on(told: dict[str, str], day: str) -> None:
    fields = {**ANSWERS, **told}

    assert day_of("results", BEHIND, fields) == day
    if day:
        assert with_day(form(fields))["today"] == [day]
        assert "today.year" not in with_day(form(fields))
        carried = show("results", with_day(form(fields)), today=day)
        assert carried.fields["today"] == [day]


def test_a_right_clock_wins_over_a_day_told_before() -> None:
    assert day_of("results", "2026-12-24", {**ANSWERS, "today": "2026-12-05"}) == "2026-12-24"


@pytest.mark.parametrize(
    ("path", "asked"), [("card", True), ("slip", True), ("card/signed", True), ("results", False)]
)
def test_a_clock_far_ahead_is_asked_about_before_others_read_it(path: str, asked: bool) -> None:
    assert (day_of(path, AHEAD, ANSWERS) == "") is asked
    assert day_of(path, AHEAD, {**ANSWERS, "today": AHEAD}) == AHEAD


def test_the_question_holds_all_that_was_sent_and_goes_on_where_it_went() -> None:
    fields = {**ANSWERS, "do": "answer", "v": "1999", "today": "2001-01-01"}
    page = phone.page(world(), state("check", today=BEHIND, asks_day=True), form(fields))
    document = read_document(html(page, "en"))
    held = document.fields("case")

    assert "Which day is today?" in document.text
    assert "22 November 2024" in document.text
    assert {name: held[name] for name in ANSWERS} == {name: [ANSWERS[name]] for name in ANSWERS}
    assert held["v"] == ["1999"]
    assert "today" not in held
    assert ("do", "answer") in [(one.name, one.value) for one in document.buttons]


def test_a_kept_journey_holds_no_day_that_was_told() -> None:
    fields = {**ANSWERS, "today": "2026-12-05", "do": "keep"}
    [change] = show("kept", fields, kept=[]).page.changes

    assert "today" not in dict(change["case"]["fields"])


@pytest.mark.parametrize(("today", "old"), [("2027-02-20", False), ("2027-02-21", True)])
def test_rules_that_nobody_looked_at_for_ninety_days_are_called_old(today: str, old: bool) -> None:
    shown = show("results", ANSWERS, today=today)

    assert ("over 90 days old" in shown.document.text) is old


def test_a_full_phone_says_that_nothing_was_kept() -> None:
    shown = show("kept", ANSWERS, kept=[], full=True)

    assert "Nothing was kept." in shown.document.text
    assert shown.page.changes == ()
