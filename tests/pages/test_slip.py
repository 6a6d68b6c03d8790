"""A slip: that carrier's duties, and nothing that it must not learn."""

import re
from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.list.slips import CARRIERS
from tests.pages.shown import ANSWERS, COUNTRIES, Shown, show

SCHEMES = {
    (country, scheme["id"]): scheme
    for country in COUNTRIES
    for scheme in load.catalogue(country, "en")["schemes"]
}
PHASES = ("leaving", "there", "returned", "settled")
PLACES = {"IN": ("IN-BR", "IN-KL"), "NP": ("NP-P5", "NP-P3")}


def slip(country: str, picks: list[str], carrier: str, phase: str) -> Shown:
    """The slip of a list of those picks."""
    home, here = PLACES[country]
    told = {"f.home": home, "f.here": here, "f.phase": phase, "f.event": "work_injury,violence"}
    return show("slip", {**told, "picked": "1", "pick": picks, "carrier": carrier})


def leaving(shown: Shown) -> str:
    """What leaves the phone by a slip: what is printed and sent on, and the form of its code."""
    words = re.search(r'<article class="mh-slip" data-slip>(.*?)</article>', shown.html, re.DOTALL)
    code = re.search(r'<form id="take".*?</form>', shown.html, re.DOTALL)
    assert words
    assert code
    return words[1] + code[0]


def sensitive(country: str) -> list[dict[str, Any]]:
    return [one for (held, _), one in SCHEMES.items() if held == country and one["sensitive"]]


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("country", COUNTRIES)
def test_an_employer_learns_of_no_sensitive_entry(country: str, phase: str) -> None:
    """Over every entry, on one list and on a list of its own, nothing sensitive leaves."""
    every = [name for held, name in SCHEMES if held == country]
    for picks in [every, *([name] for name in every)]:
        shown = slip(country, picks, "employer", phase)
        if shown.page.template != "public/slip.html":
            continue
        said = leaving(shown)
        for scheme in sensitive(country):
            words = [scheme["id"], scheme["name"], *(step["do"] for step in scheme["steps"])]
            assert [one for one in words if one in said] == []


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("country", COUNTRIES)
def test_a_slip_holds_its_carrier_s_entries_alone(country: str, carrier: str) -> None:
    every = [name for held, name in SCHEMES if held == country]
    shown = slip(country, every, carrier, "there")
    if shown.page.template != "public/slip.html":
        return
    who = {"employer": ("employer", "contractor"), "office": ("office", "bank")}
    wanted = who.get(carrier, (carrier,))
    said = leaving(shown)

    for name in every:
        steps = SCHEMES[country, name]["steps"]
        if not any(step["who"] in wanted for step in steps):
            assert f'"{name}"' not in said
            assert SCHEMES[country, name]["name"] not in said


def test_a_family_learns_of_no_help_against_violence() -> None:
    said = leaving(slip("IN", ["in-women-181", "in-onorc"], "family", "there"))

    assert "in-women-181" not in said


def test_two_slips_cannot_be_joined_up_and_say_nothing_of_the_person() -> None:
    fields = {**ANSWERS, "picked": "1", "pick": ["in-bocw", "in-onorc"], "case": "f" * 16}
    said = [leaving(show("slip", {**fields, "carrier": one})) for one in ("family", "cso")]

    for text in said:
        assert "f" * 16 not in text
        assert 'name="f.' not in text


@pytest.mark.parametrize("carrier", ["nobody", "", "__proto__", "worker"])
def test_an_unknown_slip_is_the_list_with_a_word(carrier: str) -> None:
    shown = show("slip", {**ANSWERS, "picked": "1", "pick": "in-onorc", "carrier": carrier})

    assert shown.page.status == 422
    assert shown.page.template == "public/checklist.html"
    assert "no such slip" in shown.html
    assert shown.fields["pick"] == ["in-onorc"]
