"""From the list to where an office is: a district in two taps, then its address."""

import pytest

from tests.pages.shown import LANGUAGES, form, show, situation
from tests.pages.test_slip import all_of, listed

ANSWERS = {"f.home": "IN-BR", "f.here": "IN-GJ", "f.phase": "there"}
OFFICE = {**ANSWERS, "door": "here:labour-office"}
SURAT = "here:IN-GJ/surat"


def test_the_list_leads_to_the_district_and_back_with_the_address() -> None:
    listed = {**ANSWERS, "f.pay_problem": "withheld", "pick": "in-wage-claim"}
    button = next(
        one for one in show("checklist", listed).document.buttons if one.action == "/en/where"
    )
    asked = show("where", {**listed, button.name: button.value})
    district = next(one for one in asked.document.buttons if one.value == SURAT)
    told = show("where", {**asked.fields, district.name: [district.value]})
    again = show("checklist", told.fields)

    assert button.value == "here:labour-office"
    assert "Which district?" in asked.html
    assert "Which district?" not in told.html
    for page in (told, again):
        assert "1 &lt;b&gt;Road&lt;/b&gt;" in page.html
        assert 'href="tel:02610000000"' in page.html
        assert "2025-11" in page.html
        assert "press, firm or charity" in page.html
    assert "Surat, Gujarat" in again.html


@pytest.mark.parametrize("lang", LANGUAGES)
def test_many_districts_stand_behind_their_letters(lang: str) -> None:
    page = show("where", OFFICE, lang=lang)
    letters = page.page.context["letters"]
    offered = [one["value"] for letter in letters for one in letter["districts"]]

    assert not page.page.context["is_few"]
    assert max(len(letter["districts"]) for letter in letters) <= 14
    assert sorted(one.value for one in page.document.buttons if one.name == "district") == sorted(
        offered
    )
    assert SURAT in offered


def test_few_districts_stand_in_sight() -> None:
    page = show("where", {**OFFICE, "f.here": "IN-GA"})

    assert page.page.context["is_few"]
    assert page.html.count("<details") == show("where", {**OFFICE, "f.here": "IN"}).html.count(
        "<details"
    )


def test_the_last_district_told_counts_and_the_other_end_keeps_its_own() -> None:
    told = ["home:IN-BR/gaya", "here:IN-GJ/kheda", SURAT]
    page = show("where", {**OFFICE, "district": told})

    assert page.page.context["district"] == {"id": "surat", "name": "Surat"}
    assert page.fields["district"] == ["home:IN-BR/gaya", SURAT]


@pytest.mark.parametrize(
    "told", ["here:IN-KL/ernakulam", "here:IN-GJ/nowhere", "surat", "home:IN-GJ/surat"]
)
def test_a_district_that_is_not_there_is_none(told: str) -> None:
    page = show("where", {**OFFICE, "district": told})

    assert page.page.context["district"] is None
    assert "Which district?" in page.html


def test_no_address_is_made_up() -> None:
    page = show("where", {**OFFICE, "district": "here:IN-GJ/kheda"})

    assert page.page.context["address"] is None
    assert "We do not have the address yet" in page.html


@pytest.mark.parametrize("door", ["", "here:palace", "there:labour-office"])
def test_no_office_leads_to_the_start(door: str) -> None:
    assert show("where", {**OFFICE, "door": door}).page.template == "public/home.html"


def test_a_state_called_as_before_has_its_districts() -> None:
    asked = {**ANSWERS, "f.here": "IN-OR"}

    assert situation("en", "where", form(asked))[0].near["IN-OD"]["names"]


def test_no_district_is_asked_for_where_no_address_of_such_an_office_is_held() -> None:
    """At once: how to ask, and whom to call; the same office in a state that holds one asks."""
    page = show("where", {**OFFICE, "f.here": "IN-OD"})

    assert page.page.context["letters"] == []
    assert "Which district?" not in page.html
    assert "We do not have the address yet" in page.html
    assert 'href="tel:15100"' in page.html
    assert "Which district?" in show("where", OFFICE).html


def test_what_is_done_before_leaving_or_once_back_is_looked_for_at_home() -> None:
    trips = show("checklist", listed("IN", all_of("IN"))).page.context["trips"]
    every = [trip for name in ("now", "more", "later", "family") for trip in trips[name]]
    sides = [
        (trip["steps"][0]["when"], trip["door"].split(":")[0]) for trip in every if trip["door"]
    ]

    assert {side for when, side in sides if when in ("before", "return")} == {"home"}
    assert {when for when, _ in sides} >= {"before", "there", "return"}
    assert "here" in {side for _, side in sides}
