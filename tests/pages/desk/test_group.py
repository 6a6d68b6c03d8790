"""People who claim together: what is wrong is asked back in its place, nothing is lost, and what is said for all
stands on each one's case."""

from collections.abc import Mapping

import pytest

from migrant_helper.core.cases.case import folded
from migrant_helper.core.cases.refused import refused
from migrant_helper.pages.parts.page import Page
from tests.pages.desk.folk import ASHA, MORNING, Change, change, desk, document, made

GROUP, ENTRY = "aabbccddeeff0011", "in-wage-claim"
ABOUT = {
    "r.name": "Balaji",
    "r.address": "Plot 12, Surat",
    "r.place": "IN-GJ",
    "r.work": "construction",
    "r.from": "2026-09-01",
    "r.to": "2026-10-31",
    "seed": GROUP,
}
TWO = {
    "name1": "Ram",
    "promised1": "600",
    "days1": "20",
    "paid1": "5,000",
    "name2": "Shyam",
    "promised2": "450-500",
    "days2": "22½",
    "paid2": "",
}
NAMES = {
    **ABOUT,
    "group": GROUP,
    "seed": "1111222233334444",
    "once": "00112233445566aa",
    "lines": "20",
    "do": "write",
    "keep": "yes",
}
Cases = dict[str, list[Change]]


def said(cases: Cases, page: str, fields: Mapping[str, str], today: str = "2026-11-22") -> Page:
    """A page for a group of these cases; what it says is written down."""
    whole = {"group": GROUP, "once": "0011223344556677", "entry": ENTRY, **fields}
    shown = made(page, desk(*cases.values()), whole, today=today)
    for at, one in enumerate(shown.changes):
        known = cases.setdefault(one["case"], [])
        row = {**one, "at": MORNING + 1_000 * len(known) + at, "by": ASHA}
        assert refused(row, MORNING + 10_000_000) == ""
        known.append(row)
    return shown


@pytest.fixture
def two() -> Cases:
    """Two who are written down."""
    cases: Cases = {}
    said(cases, "group/add", {**NAMES, **TWO})
    assert len(cases) == 2
    return cases


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("r.name", "", "Write who did not pay."),
        ("r.address", "", "Write the address, or tick that nobody knows it."),
        ("r.place", "", "Choose the state where the work was."),
        ("r.from", "", "Write the first and the last day of work."),
        ("r.to", "2026-11-23", "A day of work cannot lie ahead."),
        ("r.to", "2026-08-31", "The last day is before the first."),
        ("r.firm", "2345 6789 0124", "This looks like an Aadhaar number."),
    ],
)
def test_a_respondent_is_asked_back_in_place(field: str, value: str, why: str) -> None:
    page = made("group/all", desk(), {**ABOUT, field: value, "do": "make"})
    shown = document(page)

    assert (page.status, page.template, page.changes) == (422, "desk/group/all.html", ())
    assert why in shown.text
    kept = {**ABOUT, field: value}
    assert page.context["told"] == {
        **page.context["told"],
        **{name.removeprefix("r."): kept[name] for name in kept if name.startswith("r.")},
    }


def test_without_an_address_it_goes_on_once_that_is_said() -> None:
    unknown = {**ABOUT, "r.address": "", "r.not_known": "yes", "do": "make"}

    assert made("group/all", desk(), unknown).template == "desk/group/add.html"


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("name2", "  ram ", "This name stands on line 1, too."),
        ("name2", "", "The name lacks."),
        ("promised1", "six hundred", "Write the sum in digits"),
        ("promised2", "500-450", "Write the smaller number first."),
        ("days1", "twenty", "Write the days in digits"),
        ("days1", "62", "These are more days than there were"),
        ("paid1", "5.50", "Write whole rupees"),
        ("name1", "2345 6789 0124", "This looks like an Aadhaar number."),
        ("keep", "", "Ask each of them, then tick it."),
    ],
)
def test_a_line_is_asked_back_and_nothing_is_lost(field: str, value: str, why: str) -> None:
    page = made("group/add", desk(), {**NAMES, **TWO, field: value})
    typed = {**TWO, field: value}

    assert (page.status, page.changes) == (422, ())
    assert why in document(page).text
    for at, line in enumerate(page.context["lines"][:2], start=1):
        assert line == {cell: typed[f"{cell}{at}"].strip() for cell in line}


def test_a_pasted_list_becomes_lines() -> None:
    pasted = "1. Ram Lal; 600; 20; 5,000\n2) Shyam\t500\t22.5\n\nMohan, 600, 20, 5, 7\nGita"
    page = made("group/add", desk(), {**NAMES, "list": pasted})

    assert [list(line.values()) for line in page.context["lines"][:4]] == [
        ["Ram Lal", "600", "20", "5,000"],
        ["Shyam", "500", "22.5", ""],
        ["Mohan", "600", "20", "5; 7"],
        ["Gita", "", "", ""],
    ]
    assert "Line 3, Paid so far: Write the sum in digits" in document(page).text


def test_twice_the_same_form_opens_nobody_twice(two: Cases) -> None:
    before = {case: [one["id"] for one in rows] for case, rows in two.items()}
    whole = {"group": GROUP, "once": "", "entry": ENTRY, **NAMES, **TWO}
    again = made("group/add", desk(*two.values()), whole)
    more = {**NAMES, **TWO, "seed": "5555666677778888"}

    assert {one["id"] for one in again.changes} == {one for ids in before.values() for one in ids}
    assert (
        "This name is in the group already."
        in document(made("group/add", desk(*two.values()), more)).text
    )


def test_the_sum_is_no_more_exact_than_what_is_known(two: Cases) -> None:
    shown = said(two, "group/one", {})
    owed = [one["owed"] for one in shown.context["members"]]

    # 20 days of 600 less 5,000; 22.5 days of 500 at most, and perhaps all of it was paid.
    assert [(one["least"]["text"], one["most"]["text"]) for one in owed] == [
        ("₹7,000", "₹7,000"),
        ("0", "₹11,250"),
    ]
    assert "₹7,000 – ₹18,250" in document(shown).text
    assert "Of some, nobody knows what was paid." in document(shown).text
    first, second = [row[1] for row in shown.context["letter"] if row[0] == "claimant"]
    days = "2026-09-01|2026-10-31|2026-09-01"
    assert first == f"Ram|{days}|day|40|60000|5000|0|0|12000-12000|7000-7000||unheld"
    assert second == f"Shyam|{days}||45|0|0|0|0||0-11250||unheld"


def test_what_is_said_for_all_stands_on_each_case(two: Cases) -> None:
    said(two, "group/one", {"do": "applied", "stage": "sent", "reference": "W/7"})
    heard = {"do": "heard", "day": "2026-11-25", "time": "9.30", "held_by": "Room 4"}
    assert said(two, "group/one", {**heard, "day": "2026-11-21"}).context["problem"] == "ahead"
    said(two, "group/one", heard)
    cases = [folded(rows) for rows in two.values()]

    assert {one["applications"][ENTRY]["reference"] for one in cases} == {"W/7"}
    assert {(one["hearings"][ENTRY]["on"], one["hearings"][ENTRY]["time"]) for one in cases} == {
        ("2026-11-25", "09:30")
    }
    offices = said(two, "offices", {}, today="2026-11-25")
    assert "Hearing" in document(offices).text
    assert len(offices.context["offices"][0]["people"]) == 2


def test_what_came_is_each_ones_own_and_asked_once(two: Cases) -> None:
    ram, shyam = two
    said(two, "group/one", {"do": "heard", "day": "2026-11-25"})
    part = {"do": "ended", "what_came": "part", "ask": "came:part", "on": "2026-11-25"}
    late = "2026-11-26"
    assert said(two, "group/one", part, today=late).context["problem"] == "amount"
    said(two, "group/one", {**part, f"sum.{ram}": "3,000"}, today=late)
    no = {"do": "ended", "what_came": "refused", "why": "no_proof", "on": "2026-11-25"}
    said(two, "group/one", no, today=late)
    first, second = (folded(two[name]) for name in (ram, shyam))

    assert (first["outcomes"][ENTRY]["what"], first["outcomes"][ENTRY]["amount"]) == ("part", 3000)
    assert second["applications"][ENTRY]["why"] == "no_proof"
    follow = made("follow", desk(two[shyam]), {"entry": ENTRY}, today=late)
    assert "Last day to appeal: 23 February 2027" in document(follow).text


def test_who_leaves_or_takes_everything_back_is_on_no_list(two: Cases) -> None:
    ram, shyam = two
    asks = document(made("group/one", desk(*two.values()), {"group": GROUP, "do": f"leave:{ram}"}))
    assert f"left:{ram}" in [one.value for one in asks.buttons]
    said(two, "group/one", {"do": f"left:{ram}"})
    left = said(two, "group/one", {})
    assert [one["name"] for one in left.context["members"]] == ["Shyam"]
    assert "Ram" not in str(left.context["letter"])
    two[shyam].append(change("erased", {}, case=shyam, at=9_000_000))

    assert made("group/one", desk(*two.values()), {"group": GROUP}).template == (
        "desk/group/all.html"
    )


def test_the_calendar_file_has_the_day_and_no_name(two: Cases) -> None:
    said(two, "group/one", {"do": "heard", "day": "2026-11-25"})
    body = made("hearing/file", desk(*two.values())).body

    assert body is not None
    assert "DTSTART;VALUE=DATE:20261125" in body
    assert "Ram" not in body
    assert "Hearing" not in body
