"""The list: what was picked, ticked and dated comes back; its dates go into a calendar."""

import re
from html import unescape
from types import ModuleType

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.list import order
from migrant_helper.core.list.doubts import doubts
from migrant_helper.pages import card, checklist
from migrant_helper.pages.checklist import travelled
from tests.pages.shown import ANSWERS, form, html, lone, show, state
from tests.pages.test_slip import all_of, listed

PICKS = ("in-bocw", "in-wage-claim", "in-onorc")
SIGNED = {"text": "https://card.example/c#12", "svg": "<svg/>", "status": "holder"}
LIST = {
    **ANSWERS,
    "f.pay_problem": "withheld",
    "picked": "1",
    "pick": PICKS,
    "case": "ffeeddccbbaa9988",
}


def test_the_list_holds_what_was_picked_in_that_order() -> None:
    shown = show("checklist", LIST)

    assert [entry["scheme"] for entry in shown.page.context["made"]["entries"]] == list(PICKS)
    assert shown.fields["pick"] == list(PICKS)


def test_without_a_choice_it_holds_what_the_results_would_tick() -> None:
    likely = show("results", ANSWERS).fields.get("pick", [])

    assert show("checklist", ANSWERS).fields.get("pick", []) == likely


def test_an_unknown_pick_is_passed_over() -> None:
    picks = ("in-gone", "__proto__", "in-onorc")

    assert show("checklist", {**LIST, "pick": picks}).fields["pick"] == ["in-onorc"]


def test_nothing_picked_is_said() -> None:
    assert (
        "Nothing is on your list yet" in show("checklist", {**ANSWERS, "picked": "1"}).document.text
    )


def test_a_tick_is_kept_and_counted() -> None:
    before = show("checklist", LIST)
    tick = before.document.values("tick")[0]

    after = show("checklist", {**LIST, "tick": (tick, "in-gone.apply", "in-onorc.__proto__")})

    assert after.fields["tick"] == [tick]
    assert after.page.context["made"]["done"] == before.page.context["made"]["done"] + 1


def test_a_tick_taken_off_is_gone() -> None:
    shown = show("checklist", {**LIST, "tick": show("checklist", LIST).document.values("tick")[0]})
    fields = {name: texts for name, texts in shown.fields.items() if name != "tick"}

    assert "tick" not in show("checklist", fields).fields


def test_a_day_that_would_date_a_deadline_is_asked_for_and_dates_it() -> None:
    asked = show("checklist", LIST).page.context["asked"]
    fact = asked[0]["fact"]

    dated = show("checklist", {**LIST, f"f.{fact}": "2026-11-01"})

    assert dated.fields[f"f.{fact}"] == ["2026-11-01"]
    rows = dated.page.context["deadlines"]
    assert len([row for row in rows if row["needs"] == fact]) == 0
    assert any(row["day"] for row in rows)


PLACES = {"f.home": "NP-P3", "f.here": "NP-P3"}


def test_nothing_is_brought_to_what_is_done_at_home() -> None:
    told = {**PLACES, "f.citizen_of": "NP", "picked": "1", "pick": "np-health-insurance"}
    trips = show("checklist", told).page.context["trips"]
    shown = [trips["next"], *trips["now"], *trips["more"], *trips["later"], *trips["family"]]
    papers = {trip["where"]: trip["papers"] for trip in shown if trip}

    assert papers["home"] == []
    assert papers["np-health-insurance"] != []


def test_no_day_is_asked_of_what_happened_to_nobody_as_far_as_is_told() -> None:
    widow = {**PLACES, "f.citizen_of": "NP", "f.birth_year": "1991", "picked": "1"}
    picks = ("np-ssf-informal", "np-vital-registration")

    def asked(**told: str) -> list[str]:
        context = show("checklist", {**widow, "pick": picks, **told}).page.context
        return [row["fact"] for row in context["asked"]]

    assert asked() == []
    assert asked(**{"f.event": "death_other"}) == ["event_date"]
    assert asked(**{"f.pregnancy": "pregnant"}) == ["due_or_birth_date"]


@pytest.mark.parametrize("day", ["2023-02-29", "01/11/2026", "yesterday", "99999-01-01"])
def test_a_day_that_cannot_be_read_is_said_and_asked_for_again(day: str) -> None:
    fact = show("checklist", LIST).page.context["asked"][0]["fact"]

    shown = show("checklist", {**LIST, f"f.{fact}": day})

    assert shown.page.context["unread"] == [load.catalogue("IN", "en")["facts"][fact]["label"]]
    assert f"f.{fact}" not in shown.fields or shown.fields[f"f.{fact}"] == [""]


def test_the_calendar_holds_the_dates_from_today_on() -> None:
    days = {
        f"f.{row['fact']}": "2026-11-20" for row in show("checklist", LIST).page.context["asked"]
    }
    listed = show("checklist", {**LIST, **days}).page.context["deadlines"]

    shown = show("checklist.ics", {**LIST, **days, "private": "yes"})

    page = shown.page
    ahead = [row for row in listed if row["on"] and row["on"] >= "2026-11-22"]
    assert (page.type, page.attachment) == ("text/calendar; charset=utf-8", "migrant-helper.ics")
    assert page.body is not None
    assert page.body.count("BEGIN:VEVENT") == len(ahead) > 0
    assert all(
        f"ffeeddccbbaa9988-{row['scheme']}-{row['id']}@" in page.body.replace("\r\n ", "")
        for row in ahead
    )


def test_a_calendar_without_answers_is_the_start() -> None:
    assert show("checklist.ics").page.template == "public/home.html"


@pytest.mark.parametrize(
    ("bank", "verified", "tags"),
    [
        ("true", True, []),
        ("true", False, ["Likely yours, to be confirmed"]),
        ("?", True, ["We cannot tell yet"]),
        ("false", True, ["Yours after one more thing"]),
        ("false", False, ["Yours after one more thing", "Likely yours, to be confirmed"]),
    ],
)
@pytest.mark.parametrize("made", [checklist, card])
def test_an_entry_that_is_not_surely_theirs_says_so(
    made: ModuleType, bank: str, verified: bool, tags: list[str]
) -> None:
    fields = form({**LIST, "pick": ("in-onorc",), "f.bank_account": bank})
    paper = {"id": "aadhaar", "need": "required", "source": 1, "verified": True}

    page = made.page(
        lone(verified, documents=[paper], steps=[], deadlines=[]), state(signed=SIGNED), fields
    )

    assert re.findall('<span class="mh-tag">([^<]*)</span>', html(page)) == tags


def test_a_card_without_answers_says_nothing_of_whose_it_is() -> None:
    fields = form({"case": "ffeeddccbbaa9988", "entry": ("in-onorc",)})

    page = card.page(lone(False), state(signed=SIGNED), fields)

    assert [row["doubts"] for row in page.context["rows"]] == [[]]
    assert 'class="mh-tag"' not in html(page)


@pytest.mark.parametrize("need", ["required", "one_of", "optional"])
def test_every_paper_nobody_checked_says_so(need: str) -> None:
    papers = [
        {"id": "aadhaar", "need": need, "source": None, "verified": False},
        {"id": "ration-card", "need": need, "source": 1, "verified": True},
    ]

    page = checklist.page(
        lone(True, documents=papers, steps=[], deadlines=[]),
        state(),
        form({**LIST, "pick": ("in-onorc",)}),
    )

    assert html(page).count(">not checked<") == 1


@pytest.mark.parametrize(("confirm", "doubt"), [(True, ["ask"]), (False, ["not"])])
def test_what_is_not_theirs_is_not_theirs_on_the_list_either(
    confirm: bool, doubt: list[str]
) -> None:
    assert doubts("unmet", {"confirm": confirm, "would_change": []}) == doubt


def test_a_trip_that_is_done_goes_last_and_the_next_one_opens() -> None:
    fields = listed("IN", all_of("IN"))
    before = show("checklist", fields).page.context["trips"]
    done = [f"{step['scheme']}.{step['step']}" for step in before["next"]["steps"]]
    after = show("checklist", {**fields, "tick": done}).page.context["trips"]

    then = [*before["now"], *before["more"]]
    assert len(before["now"]) == (2 if len(before["next"]["steps"]) == 1 else 0)
    assert after["next"]["id"] == then[0]["id"]
    assert not any(trip["is_done"] for trip in after["now"])
    assert before["next"]["id"] in [trip["id"] for trip in after["more"] if trip["is_done"]]


def test_the_places_of_a_list_are_counted_whether_in_sight_or_not() -> None:
    context = show("checklist", listed("IN", all_of("IN"))).page.context
    trips = context["trips"]
    now = [trips["next"], *trips["now"], *trips["more"]]

    assert trips["more"]
    assert context["places"] == len({trip["where"] for trip in now if trip["travel"]}) > 3


def test_what_is_done_at_one_place_now_is_one_trip_and_is_ticked_at_once() -> None:
    fields = {**listed("NP", all_of("NP")), "f.home": "NP-P5", "f.here": "NP-P3"}
    trips = show("checklist", fields).page.context["trips"]
    now = [trips["next"], *trips["now"], *trips["more"]]
    several = next(trip for trip in now if "," in trip["id"])
    done = show("checklist", {**fields, "do": f"done:{several['id']}"})
    visits = [f"{trip['who']} {trip['where']}" for trip in now]

    # The employment office asks for a paper of the municipality, which is gone to again for the rest.
    assert [one for one in set(visits) if visits.count(one) > 1] == ["worker np-local-level"]
    assert {f"{step['scheme']}.{step['step']}" for step in several["steps"]} <= set(
        done.fields["tick"]
    )


def test_trips_not_shown_to_be_the_fewest_are_said_to_be_near(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = "perhaps not the fewest"
    many = {**listed("NP", all_of("NP") + all_of("IN")), "f.home": "NP-P5", "f.here": "IN-DL"}
    sure = show("checklist", many)
    monkeypatch.setattr(order, "MOST_LOOKS", -1)
    near = show("checklist", many)
    few = show("checklist", listed("NP", ["np-health-insurance"]))

    assert len(sure.page.context["made"]["entries"]) > 12
    assert [page.page.context["trips"]["exact"] for page in (sure, near, few)] == [
        True,
        False,
        True,
    ]
    assert [said in page.html for page in (sure, near, few)] == [False, True, False]


def test_the_printed_list_marks_each_step_that_nobody_checked() -> None:
    shown = show("checklist", listed("IN", all_of("IN")))
    trips = shown.page.context["trips"]
    steps = [
        step
        for trip in (trips["next"], *trips["now"], *trips["more"], *trips["later"])
        for step in trip["steps"]
    ]
    sheet = shown.html[shown.html.index("mh-sheet") :]
    printed = re.findall(
        r'<p><span class="mh-box"></span> <span lang="[a-z]+">(.*?)</span>( ○)?', sheet
    )
    marks = [(unescape(text), bool(mark)) for text, mark in printed]

    assert marks == [(step["brief"], not step["verified"]) for step in steps]
    assert len({mark for _, mark in marks}) == 2


def test_the_printed_list_has_the_checked_numbers_to_call_each_once_and_four_at_most() -> None:
    schemes = {one["id"]: one for one in load.catalogue("IN", "en")["schemes"]}
    few = [row["number"] for name in PICKS for row in schemes[name]["helplines"] if row["verified"]]
    shown = show("checklist", LIST)
    sheet = shown.html[shown.html.index("mh-sheet") :]

    assert few
    assert re.findall(r'<li><b dir="ltr">(.*?)</b>', sheet) == list(dict.fromkeys(few))[:4]
    every = show("checklist", listed("IN", all_of("IN"))).page.context["numbers"]
    assert len(every) == len({row["number"] for row in every}) == 4
    unchecked = [
        row["number"] for one in schemes.values() for row in one["helplines"] if not row["verified"]
    ]
    assert not {row["number"] for row in every} & set(unchecked)


def test_a_visit_of_the_family_that_is_to_do_first_is_a_place() -> None:
    trip = {"travel": True, "who": "family", "where": "bank"}
    home = {"travel": False, "who": "worker", "where": "home"}

    assert travelled({"next": trip, "now": [home], "more": []}) == [trip]
