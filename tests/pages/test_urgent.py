"""Urgent trouble: the number to call first, without any question; and how to tell of a mistake."""

import pytest

from migrant_helper.catalogue import load
from migrant_helper.pages import wrong
from migrant_helper.pages.parts.trouble import AT_ONCE
from migrant_helper.pages.wrong import LONGEST
from migrant_helper.phone.urgent import CALLS, TROUBLES, doors
from tests.pages.shown import ANSWERS, COUNTRIES, form, show, situation, world

HELD = {
    scheme["id"] for country in COUNTRIES for scheme in load.catalogue(country, "en")["schemes"]
}


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("places", [{}, {"f.home": "NP-P1", "f.here": "IN-KL"}])
def test_every_trouble_has_an_entry_that_helps(trouble: str, places: dict[str, str]) -> None:
    shown = show("urgent", {**places, "trouble": trouble})

    assert shown.page.status == 200
    entries = [entry["id"] for door in shown.page.context["doors"] for entry in door["entries"]]
    assert entries
    assert set(entries) <= HELD


@pytest.mark.parametrize(
    ("fields", "lang", "order"),
    [
        ({"f.home": "IN-BR", "f.here": "NP-P3"}, "hi", ["NP", "IN"]),
        ({"f.home": "NP-P1", "f.here": "IN-KL"}, "ne", ["IN", "NP"]),
        ({"f.home": "IN-BR", "f.here": "IN-KL"}, "hi", ["IN"]),
        ({}, "ne", ["NP", "IN"]),
        ({}, "hi", ["IN", "NP"]),
    ],
)
def test_the_numbers_of_where_one_is_come_first_each_under_its_country(
    fields: dict[str, str], lang: str, order: list[str]
) -> None:
    doors = show("urgent", {**fields, "trouble": "police"}, lang=lang).page.context["doors"]

    assert [door["country"] for door in doors] == order
    assert all(door["name"] for door in doors)


def test_only_a_checked_number_can_be_pressed() -> None:
    for trouble in TROUBLES:
        shown = show("urgent", {"trouble": trouble})
        for door in shown.page.context["doors"]:
            for call in door["calls"]:
                assert (f'href="tel:{call["dial"]}"' in shown.html) is call["verified"]


def test_a_number_stands_once_the_checked_ones_first() -> None:
    names = dict(
        zip(TROUBLES["unpaid"], [("112", False), ("1800 11-22", True), ("112", True)], strict=False)
    )
    schemes = [
        {
            "id": name,
            "name": name,
            "lang": "en",
            "helplines": [{"number": number, "text": "", "verified": checked}],
        }
        for name, (number, checked) in names.items()
    ]

    catalogue = {"country": "IN", "lang": "en", "built": "2026-11-22", "schemes": schemes}
    lines = {
        name: {"number": name[3:], "country": name[:2].upper(), "text": "", "verified": True}
        for names in CALLS.values()
        for name in names
    }
    found = doors({"IN": catalogue}, lines)

    unpaid = [call["number"] for call in found["unpaid"][0]["calls"]]
    assert (unpaid[0], unpaid[-1], unpaid.count("112")) == ("1800 11-22", "112", 1)
    assert [call["number"] for call in found["violence"][0]["calls"]] == ["112", "1098"]


STATES = {"155214": "IN-KL", "18003456138": "IN-BR", "18001030009": "IN-WB"}


@pytest.mark.parametrize(
    ("places", "first", "states"),
    [
        ({"f.home": "IN-BR", "f.here": "IN-KL/ernakulam"}, "155214", {"IN-KL", "IN-BR"}),
        ({"f.home": "IN-WB", "f.here": "IN-DL"}, "14434", {"IN-WB"}),
        ({"f.home": "NP-P1", "f.here": "IN-TN"}, "14434", set()),
        ({}, "14434", {"IN-KL", "IN-WB"}),
    ],
)
def test_the_line_of_the_state_where_one_is_comes_first_and_no_other_states(
    places: dict[str, str], first: str, states: set[str]
) -> None:
    door = show("urgent", {**places, "trouble": "unpaid"}).page.context["doors"][0]
    calls = [call["dial"] for call in door["calls"]]

    assert calls[0] == first
    assert {STATES[call] for call in calls if call in STATES} == states


@pytest.mark.parametrize("place", [place for place in world().ui["places"] if "-" in place])
@pytest.mark.parametrize("trouble", ["hurt", "held", "violence", "trafficked", "child"])
def test_who_comes_at_once_is_called_before_a_line_that_takes_complaints(
    place: str, trouble: str
) -> None:
    """A state's labour line answers in office hours; the ambulance and the police come."""
    told = {"f.home": "IN-BR", "f.here": place, "trouble": trouble}
    calls = [call["dial"] for call in show("urgent", told).page.context["doors"][0]["calls"]]

    labour = [at for at, call in enumerate(calls) if call in STATES]
    coming = [at for at, call in enumerate(calls) if call in AT_ONCE]
    assert not labour or (coming and max(coming) < min(labour))


def test_before_a_place_is_told_no_line_of_a_state_or_unchecked_one_stands_first() -> None:
    for door in show("urgent", {"trouble": "hurt"}).page.context["doors"]:
        places = [call["place"] for call in door["calls"]]

        assert places == sorted(places, key=bool)
        assert all(call["verified"] and not call["old"] for call in door["calls"])


def test_who_is_held_by_the_police_finds_a_lawyer_and_the_family_the_line_of_home() -> None:
    shown = show("urgent", {"f.home": "IN-WB", "f.here": "IN-OD", "trouble": "police"})
    door = shown.page.context["doors"][0]

    assert [call["dial"] for call in door["calls"]] == ["15100", "9147727666", "18001030009"]
    assert [entry["id"] for entry in door["entries"]] == ["in-nalsa-legal-aid"]
    elsewhere = show("urgent", {"f.home": "IN-BR", "f.here": "IN-OD", "trouble": "police"})
    assert "9147727666" not in elsewhere.html


@pytest.mark.parametrize("trouble", ["", "constructor", "__proto__", "fire"])
def test_an_unknown_trouble_shows_the_choice(trouble: str) -> None:
    shown = show("urgent", {**ANSWERS, "trouble": trouble})

    assert shown.page.context["trouble"] == ""
    assert [button.value for button in shown.document.buttons if button.name == "trouble"] == list(
        TROUBLES
    )
    assert shown.fields["f.home"] == ["IN-BR"]


def test_a_death_leads_to_the_questions_of_the_bereaved_and_keeps_what_was_told() -> None:
    shown = show("urgent", {"f.home": "IN-BR", "f.here": "IN-BR"})
    button = next(one for one in shown.document.buttons if one.value == "start:died")
    asked = show("check", {**shown.fields, button.name: button.value})

    assert button.action.endswith("/check")
    assert asked.document.values("q") == ["event"]
    assert asked.fields["way"] == ["died"]


def test_a_report_names_the_entry_and_holds_no_answer() -> None:
    shown = show("wrong", {**ANSWERS, "about": "np-vital-registration"})

    assert shown.page.context["about"]["id"] == "np-vital-registration"
    assert set(shown.fields) == {"about", "once", "words"}


@pytest.mark.parametrize("about", ["", "in-gone", "__proto__"])
def test_a_report_about_nothing_held_is_about_nothing(about: str) -> None:
    assert show("wrong", {"about": about}).page.context["about"] is None


@pytest.mark.parametrize(("done", "status"), [("sent", 200), ("empty", 422), ("too_often", 429)])
def test_what_was_written_is_kept_until_it_was_sent(done: str, status: int) -> None:
    fields = form(about="in-onorc", words="\U0001f33e" * (LONGEST + 1))

    page = wrong.report_page(*situation("en", "wrong/send", fields), fields, done=done)

    assert page.status == status
    assert len(page.context["words"]) == (0 if done == "sent" else LONGEST)


WOMAN, MAN = {"f.sex": "woman"}, {"f.sex": "man"}
GROWN, YOUNG = {"f.birth_year": "1998"}, {"f.birth_year": "2011"}


@pytest.mark.parametrize("trouble", ["held", "violence"])
@pytest.mark.parametrize(
    ("told", "before", "after"),
    [
        ({**WOMAN, **GROWN}, "181", "1098"),
        (WOMAN, "181", "1098"),
        ({**WOMAN, **YOUNG}, "1098", "181"),
        ({**MAN, **GROWN}, "15100", "181"),
        ({**MAN, **GROWN}, "15100", "1098"),
        ({**MAN, **YOUNG}, "1098", "181"),
        ({}, "112", "1098"),
    ],
)
def test_the_line_to_call_first_is_the_person_s_own(
    trouble: str, told: dict[str, str], before: str, after: str
) -> None:
    """A grown woman is not sent to the child line, nor a man to the women's line."""
    fields = {"f.home": "IN-OD", "f.here": "IN-TN", **told, "trouble": trouble}
    [door] = show("urgent", fields).page.context["doors"]
    calls = [call["dial"] for call in door["calls"]]

    assert "112" in calls[:2]
    assert calls.index(before) < calls.index(after)


def test_entry_and_sheet_of_who_is_held_name_the_women_s_line_before_the_child_line() -> None:
    held = {"f.home": "IN-OD", "f.here": "IN-TN", **WOMAN, **GROWN, "f.free_to_leave": "no"}
    entry = show("schemes/in-bonded-labour", held).page.context["entry"]
    listed = show("checklist", {**held, "pick": "in-bonded-labour"}).page.context["numbers"]

    assert [row["number"] for row in entry["helplines"]] == ["112", "181", "1098", "15100"]
    assert [row["number"] for row in listed] == ["112", "181", "1098", "15100"]


NEPAL = {"f.home": "NP-P2", "f.here": "NP-P3"}


@pytest.mark.parametrize(
    ("trouble", "calls"),
    [
        ("hurt", ["102", "100", "1111"]),
        ("violence", ["100", "1145", "1098"]),
        ("child", ["100", "1098", "104"]),
        ("trafficked", ["100", "1145", "1098", "104"]),
    ],
)
def test_in_nepal_who_comes_at_once_stands_before_a_line_for_complaints(
    trouble: str, calls: list[str]
) -> None:
    [door] = show("urgent", {**NEPAL, "trouble": trouble}).page.context["doors"]

    assert [call["dial"] for call in door["calls"]] == calls


def test_violence_is_not_answered_with_an_allowance() -> None:
    doors = show("urgent", {"trouble": "violence"}).page.context["doors"]

    assert not [one["id"] for door in doors for one in door["entries"] if "-ssa-" in one["id"]]


@pytest.mark.parametrize("lang", ["en", "hi", "ne", "ur", "bn"])
@pytest.mark.parametrize("places", [NEPAL, {"f.home": "IN-WB", "f.here": "IN-OD"}])
def test_who_was_taken_by_the_police_reads_what_the_police_must_do(
    places: dict[str, str], lang: str
) -> None:
    shown = show("urgent", {**places, "trouble": "police"}, lang=lang)
    [door] = shown.page.context["doors"]

    assert [row["verified"] for row in door["notes"]] == [True]
    assert door["notes"][0]["text"] in shown.document.text
    assert "{" not in door["notes"][0]["text"]


def test_in_custody_the_lawyer_is_free_whatever_one_earns() -> None:
    shown = show("urgent", {"f.home": "IN-WB", "f.here": "IN-OD", "trouble": "police"})

    assert "the free lawyer, whatever you earn" in shown.document.text
    assert "The police must tell the family" in shown.document.text
    assert "24 hours" in shown.document.text


@pytest.mark.parametrize(("home", "first"), [("NP-P3", "112"), ("IN-BR", "112")])
def test_who_was_taken_away_by_lies_is_not_asked_again(home: str, first: str) -> None:
    page = show("check", {"f.home": home, "f.here": "IN-DL", "do": "start:trafficked"})
    doors = page.page.context["doors"]

    assert page.page.context["trouble"] == "trafficked"
    assert doors[0]["calls"][0]["dial"] == first
    assert {"181", "1098"} < {call["dial"] for call in doors[0]["calls"]}
    assert home != "NP-P3" or "100" in [call["dial"] for call in doors[1]["calls"]]


@pytest.mark.parametrize("trouble", ["hurt", "unpaid", "held"])
def test_an_old_number_is_told_and_cannot_be_pressed(trouble: str) -> None:
    shown = show("urgent", {"f.home": "IN-BR", "f.here": "IN-DL", "trouble": trouble})
    entry = show("schemes/in-br-pravasi-anudan", {"f.home": "IN-BR", "f.here": "IN-DL"})

    for page in (shown, entry):
        assert "18003456138" in page.document.text
        assert "old number, may not answer" in page.document.text
        assert "tel:18003456138" not in page.html
    after = shown.document.text.partition("18003456138")[2]
    assert "Nobody has checked this number" not in after
