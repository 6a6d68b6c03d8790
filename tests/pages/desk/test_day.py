"""A day: the groups of today's list, offices with their people and papers, what others must do."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.pages.desk import offices
from tests.pages.desk.folk import (
    MAYA,
    RAMESH,
    SUNITA,
    change,
    desk,
    document,
    html,
    made,
    opened,
    sent,
)


def groups(*cases: Any, **fields: str) -> dict[str, list[str]]:
    """Today's list: the names by group."""
    page = made("today", desk(*cases), fields)
    return {one["id"]: [case["name"] for case in one["cases"]] for one in page.context["groups"]}


def following(day: str, case: str = SUNITA) -> dict[str, Any]:
    """What is next, on that day."""
    return change("next", {"on": day, "what": "bank"}, case=case, at=30)


def test_what_is_late_stands_first_then_who_is_due() -> None:
    found = groups(
        [*opened(RAMESH, "Ramesh"), following("2026-11-22", RAMESH)],
        [*opened(name="Sunita"), sent("in-vb-g-ram-g", "sent", "2026-11-02")],
        opened(MAYA, "Maya", until="2026-11-02"),
    )

    assert list(found.items()) == [("over", ["Maya"]), ("late", ["Sunita"]), ("due", ["Ramesh"])]


@pytest.mark.parametrize("asked", ["sunita", "सुनीता", "9876", "५४३२"])
def test_a_case_is_found_by_name_in_any_spelling_and_by_digits(asked: str) -> None:
    assert groups(opened(), opened(RAMESH, "Ramesh"), find=asked)["open"][0] == "Sunita <Devi>"


def test_an_office_stands_once_with_its_people_and_papers() -> None:
    known = desk(
        opened(name="Sunita"), opened(RAMESH, "Ramesh"), opened(MAYA, "Maya", picks=("in-onorc",))
    )
    page = made("offices", known)
    rows = {(one["office"], one["place"]): one for one in page.context["offices"]}
    labour = rows[("Labour office", "Surat, Gujarat")]

    assert [one["name"] for one in labour["people"]] == ["Sunita", "Ramesh"]
    assert {one["count"] for one in labour["papers"]} == {2}
    assert len({one["name"] for one in labour["papers"]}) == len(labour["papers"]) > 0
    assert [one.value for one in document(page).buttons if one.name == "case"].count(MAYA) >= 1


def test_two_errands_of_one_person_at_an_office_are_one_visit() -> None:
    """Grain and the check of the card; the card is brought once."""
    grain, check = {"id": "in-pmgkay", "short": "Grain"}, {"id": "in-onorc", "short": "Card"}
    card, slip = {"name": "Ration card"}, {"name": "Slip"}
    visit = {"where": "ration-shop", "office": "Ration shop", "picture": "", "place": "Surat"}
    maya = {**visit, "case": MAYA, "papers": [card], "entries": [grain]}
    again = {**visit, "case": MAYA, "papers": [card, slip], "entries": [grain, check]}
    ramesh = {**visit, "case": RAMESH, "papers": [card], "entries": [check]}

    [row] = offices.gathered([maya, ramesh, again])

    assert [one["case"] for one in row["people"]] == [MAYA, RAMESH]
    assert row["people"][0]["entries"] == [grain, check]
    assert [(one["name"], one["count"]) for one in row["papers"]] == [
        ("Ration card", 2),
        ("Slip", 1),
    ]


def test_the_office_with_most_people_stands_first() -> None:
    """Whoever was touched last wants grain alone."""
    page = made(
        "offices", desk(opened(MAYA, "Maya", picks=("in-onorc",)), opened(), opened(RAMESH))
    )
    sizes = [len(one["people"]) for one in page.context["offices"]]

    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) > 1
    assert page.context["offices"][0]["people"][0]["name"] != "Maya"


def test_a_field_of_a_question_is_no_search() -> None:
    page = made("today", desk(opened()), {"q": "birth_year"})

    assert (page.context["asked"], len(page.context["groups"])) == ("", 1)


def test_who_has_a_later_day_or_is_closed_goes_nowhere_today() -> None:
    later = [*opened(), following("2026-11-23")]
    closed = [*opened(RAMESH), change("closed", {"why": "done"}, case=RAMESH, at=9)]
    page = made("offices", desk(later, closed, opened(MAYA, "Maya", until="2026-11-01")))

    assert page.context["offices"] == []
    assert "Nobody has to go to an office now." in document(page).text


def test_a_done_step_is_no_reason_to_go() -> None:
    steps = [
        row["id"]
        for one in load.catalogue("IN", "en")["schemes"]
        if one["id"] == "in-onorc"
        for row in one["steps"]
    ]
    ticks = {f"in-onorc.{step}": "done" for step in steps}
    done = change("journey", {"answers": {}, "lists": {}, "steps": ticks, "picks": {}}, at=20)
    begun = opened(picks=("in-onorc",))

    assert made("offices", desk(begun)).context["offices"] != []
    assert made("offices", desk([*begun, done])).context["offices"] == []


def test_who_is_beyond_a_days_work_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offices, "MOST", 1)
    page = made(
        "offices", desk(opened(), [*opened(RAMESH, "Ramesh"), following("2026-11-01", RAMESH)])
    )

    assert page.context["left"] == 1
    assert {one["name"] for row in page.context["offices"] for one in row["people"]} == {"Ramesh"}
    assert "1 more person is not on this page." in document(page).text


def test_the_printed_page_names_everybody_beside_the_buttons() -> None:
    page = html(made("offices", desk(opened(name="Sunita"))))

    assert (
        page.count('<b class="mh-print">Sunita</b>')
        == page.count('name="case" value="00000000000000c1"')
        > 0
    )


def test_what_others_must_do_the_longest_waiting_first() -> None:
    schemes = load.catalogue("IN", "en")["schemes"]
    entry, step = next(
        (one["id"], row) for one in schemes for row in one["steps"] if row["who"] == "employer"
    )
    told = change("step", {"step": f"{entry}.{step['id']}", "state": "doing", "why": ""}, at=60)
    known = desk([*opened(), told, sent("in-wage-claim", "sent", "2026-10-02")])
    rows = made("others", known).context["rows"]

    assert [(one["who"], one["day"], one["days"]) for one in rows] == [
        ("office", "2 October 2026", 51),
        ("employer", "1 November 2026", 21),
    ]
    assert rows[1]["do"]
    assert (rows[0]["by"], rows[0]["is_late"]) == ("2 January 2027", False)
    assert "Answer due by 2 January 2027" in document(made("others", known)).text


def test_nobody_waits_for_a_step_that_nobody_was_told() -> None:
    assert made("others", desk(opened())).context["rows"] == []


@pytest.mark.parametrize(
    ("waiting", "photos", "net", "says"),
    [
        (2, 0, "offline", "2 changes (1 person) · The oldest is of 1 November 2026.There is no"),
        (2, 2, "", "2 changes, 2 photos (2 people) · "),
        (0, 1, "", "1 photo (1 person)"),
        (0, 0, "", "Everything is sent. Last fetched: 1 November 2026, 09:05."),
        (0, 0, "away", "The service cannot be reached now. Nothing is lost"),
        (1, 0, "busy", "The service is busy now. Nothing is lost"),
    ],
)
def test_what_is_not_sent_says_of_how_many_people_it_is_and_what_to_do(
    waiting: int, photos: int, net: str, says: str
) -> None:
    phone = {
        "waiting": [{"case": SUNITA, "why": "", "day": "2026-11-01"}] * waiting,
        "photos": [SUNITA, RAMESH][:photos],
        "synced": "2026-11-01",
        "minute": "09:05",
        "net": net,
        "clock": 0,
        "ahead": False,
        "coming": False,
    }

    assert says in document(made("today", desk(opened(), phone=phone))).text
