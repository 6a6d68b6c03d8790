"""From "they say no" to the line to show: two taps from the list, four from the start."""

import re
from dataclasses import replace

import pytest

from migrant_helper.catalogue import load
from migrant_helper.pages import office
from tests.pages.shown import LANGUAGES, form, html, show, situation

HELD = {
    "f.home": "IN-BR",
    "f.here": "IN-KL",
    "f.ration_card": "phh",
    "f.identity_card": "true",
    "f.on_ration_card": "true",
}
LINES = {
    f"{scheme['id']}.{row['id']}": row
    for country in ("IN", "NP")
    for scheme in load.catalogue(country, "en")["schemes"]
    for row in scheme.get("counter", ())
}


def test_two_taps_from_the_list() -> None:
    listed = show("checklist", {**HELD, "pick": "in-onorc"})
    button = next(one for one in listed.document.buttons if one.action == "/en/refused")
    said = show("refused", {**HELD, "pick": "in-onorc", button.name: button.value})
    line = next(one for one in said.document.buttons if one.value == "in-onorc.other-state")
    shown = show("refused", {**said.fields, line.name: [line.value]})

    assert (button.name, button.value) == ("office", "ration-shop")
    assert "One Nation One Ration Card" in shown.page.context["line"]["show"]


def test_four_taps_from_the_start() -> None:
    urgent = show("urgent", {})
    assert any(one.action == "/en/refused" for one in urgent.document.buttons)
    offices = show("refused", {"do": "show"})
    office = next(one for one in offices.document.buttons if one.name == "office")
    said = show("refused", {office.name: office.value})

    assert said.page.context["said"]


def test_what_is_surely_not_theirs_has_no_line() -> None:
    """A card of the state alone does not travel: no line says that it does."""
    said = show("refused", {**HELD, "f.ration_card": "state_only", "office": "ration-shop"})

    assert "in-onorc.other-state" not in [row["line"] for row in said.page.context["said"]]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_line_stands_with_its_english(lang: str) -> None:
    for line, row in LINES.items():
        fields = {"line": line, "f.home": line[:2].upper(), "f.here": line[:2].upper()}
        context = show("refused", fields, lang=lang).page.context["line"]
        english = row["show"].split("{")[0]

        assert context["complain"]
        assert (context["office"] or {"text": context["show"]})["text"].startswith(english)
        assert (context["office"] is None) is (context["lang"] == "en")


@pytest.mark.parametrize(
    ("here", "lang", "office"),
    [
        ("IN-KL", "hi", "ml"),
        ("IN-KL/idukki", "hi", "ml"),  # offices read what their state reads
        ("IN-DL", "bn", "hi"),
        ("IN-BR", "hi", None),
        ("IN-WB", "hi", "bn"),
        ("IN-NL", "hi", "en"),
        ("IN-KL", "en", "ml"),
    ],
)
def test_the_line_is_in_the_office_s_own_words(here: str, lang: str, office: str | None) -> None:
    fields = {"line": "in-onorc.other-state", "f.home": "IN-BR", "f.here": here}
    context = show("refused", fields, lang=lang).page.context["line"]

    assert (context["office"] or {"lang": None})["lang"] == office
    assert context["show"]


@pytest.mark.parametrize("field", ["office", "line"])
def test_what_nobody_holds_leads_to_the_offices(field: str) -> None:
    shown = show("refused", {field: "<b>x"})

    assert shown.page.context["offices"]
    assert "<b>x" not in html(shown.page)


def test_words_that_a_machine_made_for_an_office_say_so() -> None:
    fields = {"line": "in-onorc.other-state", "f.home": "IN-BR"}
    kerala, nagaland = (show("refused", {**fields, "f.here": one}) for one in ("IN-KL", "IN-NL"))

    assert "machine words" in kerala.document.text
    assert "machine words" not in nagaland.document.text


@pytest.mark.parametrize(("here", "absent"), [("IN-KL", True), ("IN-NL", False)])
def test_an_office_s_words_that_are_not_here_are_said_to_be_missing(
    here: str, absent: bool
) -> None:
    fields = form({"line": "in-onorc.other-state", "f.home": "IN-BR", "f.here": here})
    known, asked = situation("hi", "refused", fields)
    page = office.page(replace(known, words={"ml": None}), asked, fields)
    line = page.context["line"]

    assert line["office"]["lang"] == "en"
    assert line["office"]["absent"] is absent
    assert line["show"] in html(page, "hi")
    assert ("नेटवर्क" in html(page, "hi")) is absent


def test_a_number_that_nobody_checked_is_shown_and_not_dialled() -> None:
    for line, row in LINES.items():
        if "helpline" in row:
            fields = {"line": line, "f.home": line[:2].upper(), "f.here": line[:2].upper()}
            shown = show("refused", fields)
            call = shown.page.context["line"]["call"]

            assert call["number"] in shown.document.text
            assert (f'href="tel:{call["dial"]}"' in shown.html) is call["verified"], line
            assert not call["verified"] or call["hours"] in shown.document.text, line

    assert {row["helpline"]["verified"] for row in LINES.values() if "helpline" in row} == {
        True,
        False,
    }


def test_eight_offices_are_in_sight_and_the_others_a_fold_away() -> None:
    context = show("refused", {"do": "show"}).page.context
    told = [*context["offices"], *context["others"]]

    assert len(context["offices"]) == 8
    assert len({one["id"] for one in told}) == len(told) > 8


def test_the_office_s_words_stand_on_top_only_where_its_place_is_known() -> None:
    def big(**places: str) -> list[str]:
        shown = show("refused", {"line": "in-onorc.other-state", **places}, lang="hi").html
        return re.findall(r'<p class="mh-big" lang="([a-z]+)"', shown)

    assert big() == ["hi"]
    assert big(**{"f.home": "IN-BR", "f.here": "IN-KL"}) != ["hi"]


# What migrants are told most often at each office, and the law that the line must name.
TOLD = {
    "in-wage-claim.no-proof": ("labour-office", "Section 59 of the Code on Wages"),
    "in-wage-claim.leaving": ("workplace", "Section 17 of the Code on Wages"),
    "in-wage-claim.not-police": ("police", "Section 173 of the BNSS"),
    "in-bocw.waiting": ("welfare-board", "Rule 45"),
    "in-pmjay.emergency": ("hospital", "Parmanand Katara"),
    "in-rte-admission.no-transfer-paper": ("school", "Section 5 of the Right to Education Act"),
    "np-ssa-senior-citizen.card-elsewhere": ("np-ward", "Allowance Distribution Procedure"),
    "np-vital-registration.not-our-ward": ("np-ward", "Rule 17"),
    "np-vital-registration.card-elsewhere": ("np-district-office", "District Administration"),
}


@pytest.mark.parametrize("line", TOLD)
def test_what_is_told_most_often_has_a_line_that_names_its_law(line: str) -> None:
    office, law = TOLD[line]
    country = line[:2].upper()
    said = show("refused", {"f.home": country, "f.here": country, "office": office})
    shown = show("refused", {**said.fields, "line": [line]}).page.context["line"]

    assert line in [row["line"] for row in said.page.context["said"]]
    assert law in shown["show"]
    assert shown["complain"]
    assert shown["call"]
    assert shown["grade"] != "none"


OF_WOMEN = re.compile(r"birth|baby|mother|rape", re.IGNORECASE)
FOR_ALL = ("workplace", "labour-office", "hospital", "bank", "panchayat", "child-project-office")


@pytest.mark.parametrize("office", FOR_ALL)
def test_who_did_not_say_who_they_are_sees_what_a_line_of_mothers_is_about(office: str) -> None:
    """A man reads what is the mother's as hers: he may stand there for his wife."""
    fields = {"f.home": "IN-BR", "f.here": "IN-KL", "office": office}
    said = show("refused", fields).page.context["said"]
    theirs = [
        row
        for row in said
        if row["line"].split(".")[0] in ("in-maternity-benefit", "in-pmmvy", "in-women-181")
    ]

    assert [row["says"] for row in theirs if not OF_WOMEN.search(row["says"])] == []
    if office == "workplace":
        assert len(theirs) == 2
    men = show("refused", {**fields, "f.sex": "man"}).page.context["said"]
    women = [row["line"] for row in theirs if row["line"].startswith("in-women-181")]
    assert not set(women) & {row["line"] for row in men}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("country", ["IN", "NP"])
def test_every_office_may_say_something_else_and_leads_to_a_number(country: str, lang: str) -> None:
    places = {"f.home": country, "f.here": country}
    every = show("refused", places, lang=lang).page.context
    for one in [*every["offices"], *every["others"]]:
        said = show("refused", {**places, "office": one["id"]}, lang=lang)
        lines = [button for button in said.document.buttons if button.name == "line"]
        page = show("refused", {**said.fields, "line": "?"}, lang=lang)
        calls = page.page.context["calls"]

        assert lines[-1].value == "?", one["id"]
        assert "Please write down that you refuse" in page.document.text
        assert calls, one["id"]
        assert all(call["number"] in page.document.text for call in calls)
        assert page.fields["line"] == ["?"]


def test_a_ration_shop_that_says_something_else_has_the_ration_line_and_a_free_lawyer() -> None:
    page = show("refused", {**HELD, "office": "ration-shop", "line": "?"}).page

    assert [call["number"] for call in page.context["calls"]] == ["1967", "15100"]


@pytest.mark.parametrize("here", ["IN-UK", "NP-P7"])
def test_the_free_lawyer_of_india_is_named_at_its_own_offices_alone(here: str) -> None:
    places = {"f.home": "NP-P7", "f.here": here}
    every = show("refused", places).page.context
    offices = [one["id"] for one in [*every["offices"], *every["others"]]]
    named = {}
    for name in offices:
        page = show("refused", {**places, "office": name, "line": "?"}).page
        named[name] = "15100" in [call["number"] for call in page.context["calls"]]

    nepals = [name for name in offices if name.startswith("np-")]
    assert len(nepals) > 3
    assert [name for name in nepals if named[name]] == []
    assert here != "IN-UK" or all(named[name] for name in {*offices} - {*nepals})


def test_in_nepal_no_number_of_india_is_shown_where_something_else_is_said() -> None:
    fields = {"f.home": "IN-BR", "f.here": "NP-P2", "office": "workplace", "line": "?"}
    numbers = [call["number"] for call in show("refused", fields).page.context["calls"]]

    assert numbers == ["1111"]


@pytest.mark.parametrize(
    ("office", "line"),
    [("ration-shop", "in-onorc.not-listed"), ("welfare-board", "in-bocw.run-out")],
)
def test_a_card_not_in_the_machine_or_run_out_has_its_line(office: str, line: str) -> None:
    said = show("refused", {"f.home": "IN", "f.here": "IN", "office": office})

    assert line in [row["line"] for row in said.page.context["said"]]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("places", [{}, {"f.home": "NP-P7", "f.here": "IN-UK"}])
def test_no_two_offices_look_alike(places: dict[str, str], lang: str) -> None:
    """Nepal's labour office and India's have one name in Nepali: each says its country."""
    page = show("refused", places, lang=lang).page.context
    buttons = [(one["short"], one["country"]) for one in [*page["offices"], *page["others"]]]

    assert len(set(buttons)) == len(buttons)


def test_a_hospital_of_nepal_is_found_as_a_hospital() -> None:
    page = show("refused", {"f.home": "NP", "f.here": "NP"}).page.context
    names = {one["short"]: one["picture"] for one in [*page["offices"], *page["others"]]}

    assert names["Hospital, health post"] == "bed"


def test_the_sign_of_a_no_is_no_sign_of_harm() -> None:
    known = show("refused", {"do": "show"}).page.context["ui"]["pictures"]

    assert known["signs"]["refused"] not in known["troubles"].values()


@pytest.mark.parametrize("path", ["urgent", "checklist"])
def test_two_plain_doors_lead_to_the_no_and_to_the_money(path: str) -> None:
    shown = show(path, {**HELD, "pick": "in-onorc"})
    actions = [button.action for button in shown.document.buttons]

    assert {"/en/refused", "/en/money"} <= set(actions)


def test_from_the_start_to_the_line_are_four_taps_and_the_first_says_so() -> None:
    assert "Refused, no money" in show("").document.text
    start = show("urgent")
    door = next(one for one in start.document.buttons if one.action == "/en/refused")
    offices = show("refused", {**start.fields, door.name: door.value})
    shop = next(one for one in offices.document.buttons if one.value == "ration-shop")
    said = show("refused", {**offices.fields, shop.name: shop.value})
    line = next(one for one in said.document.buttons if one.value == "in-onorc.other-state")

    assert show("refused", {**said.fields, line.name: line.value}).page.context["line"]
