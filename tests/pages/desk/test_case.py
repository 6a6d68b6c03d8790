"""One case: what its page shows, what its buttons write down, and what a yes that ends or is over does."""

from typing import Any

import pytest

from migrant_helper.core.cases.case import folded
from migrant_helper.core.cases.refused import refused
from tests.pages.desk.folk import (
    DAY,
    MORNING,
    RAVI,
    SUNITA,
    change,
    desk,
    document,
    html,
    made,
    opened,
    sent,
)
from tests.pages.shown import FRESH, LANGUAGES, TODAY

NOW = MORNING + 40 * DAY


def pressed(fields: dict[str, Any], *more: dict[str, Any], page: str = "case") -> Any:
    """The page after a button of the case was pressed."""
    return made(page, desk([*opened(), *more]), {"case": SUNITA, "once": FRESH, **fields})


def data(page: Any) -> list[dict[str, Any]]:
    """What it writes: each change can be taken, and belongs to the case."""
    assert [refused({**one, "at": NOW, "by": RAVI}, NOW) for one in page.changes] == [""] * len(
        page.changes
    )
    assert {one["case"] for one in page.changes} <= {SUNITA}
    return [{"kind": one["kind"], **one["data"]} for one in page.changes]


AADHAAR = "२३४५ ६७८९ ०१२४"


@pytest.mark.parametrize(
    ("fields", "is_written"),
    [
        ({"do": "note", "note": "came late"}, {"kind": "note", "text": "came late"}),
        (
            {"do": "next", "next": "2026-12-01", "what": "bank"},
            {"kind": "next", "on": "2026-12-01", "what": "bank"},
        ),
        ({"do": "next", "next": ""}, {"kind": "next", "on": "", "what": ""}),
        (
            {"do": "visited", "office": "bank", "visited": TODAY},
            {"kind": "visit", "office": "bank", "on": TODAY},
        ),
        (
            {"do": "named", "their_name": " Sunita  Bai ", "their_phone": "९८७६५"},
            {"kind": "named", "name": "Sunita Bai", "phone": "९८७६५"},
        ),
        ({"do": "close", "end": "moved"}, {"kind": "closed", "why": "moved"}),
        (
            {"do": "done:in-bocw.proof"},
            {"kind": "step", "step": "in-bocw.proof", "state": "done", "why": ""},
        ),
        (
            {"do": "stuck:in-bocw.proof:machine"},
            {"kind": "step", "step": "in-bocw.proof", "state": "stuck", "why": "machine"},
        ),
        (
            {
                "do": "applied",
                "entry": "in-bocw",
                "stage": "received",
                "amount": "१२००",
                "on": TODAY,
            },
            {
                "kind": "application",
                "entry": "in-bocw",
                "state": "received",
                "amount": 1200,
                "on": TODAY,
                "why": "",
                "reference": "",
            },
        ),
        (
            {"do": "agreed", "months": "24", "for": "evidence"},
            {"kind": "consent", "for": ["keep", "evidence"], "until": "2028-11-22", "words": "1"},
        ),
        (
            {"do": "narrowed"},
            {"kind": "consent", "for": ["keep"], "until": "2027-11-01", "words": "1"},
        ),
        ({"do": "erased"}, {"kind": "erased"}),
    ],
)
def test_a_button_says_one_thing(fields: dict[str, Any], is_written: dict[str, Any]) -> None:
    assert data(pressed(fields)) == [is_written]


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"do": "note", "note": " "}, "note"),
        ({"do": "named", "their_name": " "}, "name"),
        ({"do": "named", "their_name": "x" * 81}, "long"),
        ({"do": "named", "their_name": "S", "their_phone": AADHAAR}, "aadhaar"),
        ({"do": "next", "next": "2026-02-30"}, "next"),
        ({"do": "visited", "office": "bank", "visited": "2026-11-23"}, "visit"),
        ({"do": "visited", "visited": TODAY}, "visit"),
        ({"do": "close", "end": "bored"}, "end"),
        ({"do": "close", "end": ""}, "end"),
        ({"do": "stuck:in-bocw.proof:bored"}, "why"),
        ({"do": "stuck:in-bocw.proof"}, "why"),
        ({"do": "done:"}, "why"),
        ({"do": "applied", "entry": "in-bocw", "stage": "sent", "on": "2026-11-23"}, "on"),
        ({"do": "applied", "entry": "in-bocw", "stage": "lost"}, "stage"),
        ({"do": "applied", "entry": "in-bocw", "stage": "received", "amount": "1.5"}, "paise"),
        ({"do": "applied", "entry": "in-bocw", "stage": "received", "amount": "much"}, "amount"),
        ({"do": "applied", "entry": "in-bocw", "stage": "sent", "reference": AADHAAR}, "aadhaar"),
        ({"do": "applied", "entry": "in-bocw", "stage": "sent", "reference": "x" * 41}, "long"),
        ({"do": "note", "note": f"Aadhaar {AADHAAR}"}, "aadhaar"),
        ({"do": "note", "note": "x" * 501}, "long"),
        ({"do": "next", "what": AADHAAR}, "aadhaar"),
        ({"do": "applied", "entry": "in-bocw", "stage": "refused", "refused": ""}, "refused"),
    ],
)
@pytest.mark.parametrize("page", ["case", "follow"])
def test_what_cannot_be_is_said_and_not_written(
    fields: dict[str, Any], problem: str, page: str
) -> None:
    shown = pressed({"entry": "in-bocw", **fields}, page=page)

    assert (shown.status, shown.changes, shown.context["problem"]) == (422, (), problem)
    assert 'role="alert"' in html(shown)


def test_the_same_button_twice_is_the_same_change_and_another_is_not() -> None:
    first = pressed({"do": "note", "note": "one"}).changes[0]["id"]
    again = pressed({"do": "note", "note": "one"}).changes[0]["id"]
    after_back = pressed({"do": "note", "note": "two"}).changes[0]["id"]

    assert first == again != after_back


def test_papers_seen_are_written_where_they_are_new() -> None:
    known = change("paper", {"paper": "aadhaar", "seen": True}, at=5)
    seen = {"do": "seen", "paper": ["aadhaar", "ration-card", "bank-book"], "seen": ["ration-card"]}

    assert data(pressed(seen, known)) == [
        {"kind": "paper", "paper": "aadhaar", "seen": False},
        {"kind": "paper", "paper": "ration-card", "seen": True},
    ]
    assert len({one["id"] for one in pressed(seen, known).changes}) == 2


def test_an_office_that_is_late_is_told_with_its_day() -> None:
    page = document(made("case", desk([*opened(), sent("in-vb-g-ram-g", "sent", "2026-11-02")])))

    assert "They had to answer by 17 November 2026" in page.text


def test_a_yes_that_ends_soon_is_asked_again() -> None:
    page = document(made("case", desk(opened(until="2026-12-20"))))

    assert "Their yes ends on 20 December 2026. Ask again." in page.text
    assert page.button("agreed")


def test_a_case_whose_yes_is_over_shows_nothing_and_takes_nothing_but_a_new_one() -> None:
    known = desk([*opened(until="2026-11-21"), change("note", {"text": "a secret"}, at=7)])
    page = document(made("case", known))

    assert "Their yes was good until 21 November 2026." in page.text
    for private in ("a secret", "98765", "Limbayat", "Unpaid"):
        assert private not in page.text
    assert made("case", known, {"do": "note", "note": "more"}).changes == ()
    assert [one["kind"] for one in made("case", known, {"do": "agreed"}).changes] == ["consent"]
    assert [one["kind"] for one in made("case", known, {"do": "erased"}).changes] == ["erased"]


def test_the_history_says_who_said_what_the_newest_first() -> None:
    more = [
        change(
            "step", {"step": "in-bocw.register", "state": "stuck", "why": "machine"}, at=60, by=RAVI
        ),
        sent("in-wage-claim", "refused", "2026-11-02", why="late", reference="W/7"),
        change("visit", {"office": "labour-office", "on": "2026-11-01"}, at=120),
    ]
    page = made("case", desk([*opened(), *more]))
    rows = page.context["history"]

    assert [(one["kind"], one["who"]) for one in rows] == [
        ("application", "Asha & co"),
        ("visit", "Asha & co"),
        ("step", "Ravi"),
        ("journey", "Asha & co"),
        ("consent", "Asha & co"),
        ("opened", "Asha & co"),
    ]
    assert (rows[2]["day"], rows[2]["time"]) == ("1 November 2026", "09:01")
    text = document(page).text
    for words in (
        "Refused, Too late, they say",
        "Stuck, The machine does not work",
        "10 answers",
        "W/7",
    ):
        assert words in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_of_a_case_is_whole_in_every_language(lang: str) -> None:
    """With every kind of change in it, some of things that are held no more."""
    more = [
        change("step", {"step": "in-gone.x", "state": "doing", "why": ""}, at=60),
        change("paper", {"paper": "gone", "seen": True}, at=61),
        change("visit", {"office": "gone", "on": "2026-11-01"}, at=62),
        change("found", {"entry": "in-bocw", "what": "money", "cause": "gone"}, at=63),
        change("closed", {"why": "done"}, at=64),
        change("closed", {"why": ""}, at=65),
        change("next", {"on": "2026-11-20", "what": "<b>"}, at=66),
        sent("in-gone", "sent", "2026-11-02"),
        sent("in-wage-claim", "received", "2026-11-02", amount=4000),
    ]
    known = desk([*opened(), *more])
    for page in ("today", "case", "offices", "others", "how"):
        assert "<b>&lt;" not in document(made(page, known, lang=lang), lang).text
    for entry in ("in-bocw", "in-gone", "in-wage-claim"):
        follow = made("follow", known, {"entry": entry}, lang=lang)
        assert document(follow, lang).fields("case")["entry"] == [entry]


def test_nobody_open_is_todays_list() -> None:
    assert made("case", desk(), {"case": "f" * 16}).template == "desk/today.html"


def test_an_erased_case_folds_to_nothing() -> None:
    assert folded([*opened(), change("erased", {}, at=99)])["erased"]


@pytest.mark.parametrize(
    ("answers", "picks", "first"),
    [
        ({}, {}, "/check"),
        ({"sex": "woman"}, {}, "/check"),
        ({"sex": "woman"}, {"in-epf": True}, "/results"),
    ],
)
def test_questions_that_were_broken_off_go_on_from_the_case(
    answers: dict[str, str], picks: dict[str, bool], first: str
) -> None:
    told = {"home": "IN-BR", "here": "IN-GJ", **answers}
    unasked = {
        "answers": {},
        "lists": {"picked": [], "trail": list(answers)},
        "steps": {},
        "picks": {},
    }
    changes = [*opened(answers=told, picks=list(picks)), change("journey", unasked, at=9)]
    page = made("case", desk(changes))
    buttons = [one.action for one in document(page).buttons]

    way_on = next(one for one in buttons if one.endswith(("/check", "/results")))
    assert way_on.endswith(first)
    assert ("Go on asking" in document(page).text) is (answers != {} and not picks)
