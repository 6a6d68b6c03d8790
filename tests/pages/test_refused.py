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


OF_WOMEN = re.compile(r"birth|baby|mother|rape", re.IGNORECASE)
FOR_ALL = ("workplace", "labour-office", "hospital", "bank", "panchayat", "child-project-office")


@pytest.mark.parametrize("office", FOR_ALL)
def test_who_did_not_say_who_they_are_sees_what_a_line_of_mothers_is_about(office: str) -> None:
    """A man who was sent away reads no line of birth leave as his own."""
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
    women = [row["line"] for row in theirs if not row["line"].startswith("in-pmmvy")]
    assert not set(women) & {row["line"] for row in men}
