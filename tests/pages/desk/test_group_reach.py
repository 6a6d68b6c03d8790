"""Whom the buttons of a group reach: its own people alone, and nobody whose yes is over; what was mended is the last
word."""

import pytest

from migrant_helper.core.cases.case import folded
from migrant_helper.core.cases.together import group_of
from migrant_helper.pages.desk.group.add import lacking
from tests.pages.desk.folk import MAYA, desk, document, made, opened
from tests.pages.desk.test_group import ABOUT, ENTRY, GROUP, NAMES, TWO, Cases, said

TODAY = "2026-11-22"
LINK = {**NAMES, "group": GROUP, "find": "Maya", "do": f"link:{MAYA}"}


@pytest.fixture
def two() -> Cases:
    """Two who are written down."""
    cases: Cases = {}
    said(cases, "group/add", {**NAMES, **TWO})
    return cases


@pytest.mark.parametrize(
    ("lines", "members", "lacks"),
    [(1, 199, []), (1, 200, ["many"]), (60, 140, []), (61, 0, ["many"]), (0, 200, ["none"])],
)
def test_as_many_as_a_list_holds_and_no_more(lines: int, members: int, lacks: list[str]) -> None:
    assert lacking({"keep": ["yes"]}, lines, members) == lacks


@pytest.mark.parametrize("order", ["left", "paid"])
def test_a_button_says_nothing_of_who_is_not_in_the_group(two: Cases, order: str) -> None:
    pay = {"promised": "600", "days": "10", "paid": "0"}
    known = desk(*two.values(), opened(MAYA, "Maya"))
    page = made("group/one", known, {"group": GROUP, **pay, "do": f"{order}:{MAYA}"})

    assert page.changes == ()


def test_who_is_written_down_is_taken_in_once_they_agree(two: Cases) -> None:
    known = desk(*two.values(), opened(MAYA, "Maya"))
    asked = made("group/add", known, {**LINK, "keep": ""})
    taken = made("group/add", known, LINK)

    assert [one["id"] for one in asked.context["found"]] == [MAYA]
    assert (asked.changes, asked.context["lacks"]) == ((), ["keep"])
    assert {one["case"] for one in taken.changes} == {MAYA}
    kinds = [one["kind"] for one in taken.changes]
    assert kinds == ["consent", "journey", "member", "respondent", "pay"]


def test_whose_yes_is_over_is_neither_found_nor_taken_in(two: Cases) -> None:
    known = desk(*two.values(), opened(MAYA, "Maya", until="2026-11-21"))
    page = made("group/add", known, LINK)

    assert page.context["found"] == []
    assert page.changes == ()
    assert f"link:{MAYA}" not in [one.value for one in document(page).buttons]


def test_what_is_mended_in_the_same_minute_is_the_last_word(two: Cases) -> None:
    """On a phone that has not heard of it a member still says what was told before."""
    ram, shyam = two
    before = folded(two[ram])["groups"][0]["respondent"]
    old = folded(two[shyam])
    page = said(two, "group/all", {**ABOUT, "r.name": "Amit", "seed": "", "do": "mend"})

    assert {one["case"] for one in page.changes} == {ram, shyam}
    assert all(one["data"]["told"] > before["told"] for one in page.changes)
    found = group_of([old, folded(two[ram])], GROUP, TODAY)
    assert found is not None
    assert found["respondent"]["name"] == "Amit"


@pytest.mark.parametrize(
    ("entry", "letter", "place"),
    [
        (ENTRY, "in-wage-claim", "IN-GJ"),
        ("in-ration-card-destination", "in-card-transfer", "IN-BR"),
    ],
)
def test_a_letter_from_a_case_goes_to_its_own_state_and_says_no_more(
    entry: str, letter: str, place: str
) -> None:
    """Home is Bihar, work in Gujarat: of the case name, phone and that state alone go along."""
    page = made("follow", desk(opened()), {"entry": entry})
    fields = {one["id"]: one["fields"] for one in page.context["letters"]}
    name, phone = opened()[0]["data"]["name"], opened()[0]["data"]["phone"]

    assert fields[letter] == [["name", name], ["phone", phone], ["place", place]]
