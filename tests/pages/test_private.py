"""What the catalogue calls sensitive stays off cards and slips, and out of messages, unless asked for."""

from html import unescape
from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.pages import card, remind, slip
from migrant_helper.web.public.reminders import _deadline
from tests.pages.shown import COUNTRIES, form, show, situation
from tests.pages.test_slip import PLACES, SIGNED, all_of, carriers, listed, paper, says_of

SCHEMES = {
    scheme["id"]: scheme
    for country in COUNTRIES
    for scheme in load.catalogue(country, "en")["schemes"]
}
PRIVATE = [name for name, scheme in SCHEMES.items() if scheme["sensitive"]]
# Wages, complaints, the law against an employer, hurts: never anything but private.
KINDS = ("wage-rights", "grievance", "legal-aid", "injury-compensation")


def on_card(fields: dict[str, Any]) -> list[str]:
    made = form(fields)
    case = card.case_of(*situation("en", "card", made), made)
    return [entry["scheme"] for entry in case["entries"]] if case else []


def tells(text: str) -> list[str]:
    """The private entries of which a text tells."""
    return [name for name in PRIVATE if any(said in text for said in says_of(SCHEMES[name]))]


def test_what_is_of_these_kinds_is_private() -> None:
    assert [name for name, one in SCHEMES.items() if one["kind"] in KINDS] == [
        name for name in PRIVATE if SCHEMES[name]["kind"] in KINDS
    ]
    assert "in-nikshay-poshan" in PRIVATE


@pytest.mark.parametrize("name", PRIVATE)
def test_a_card_holds_nothing_private_unless_it_is_asked_for(name: str) -> None:
    beside = "in-onorc" if name.startswith("in") else "np-voter-roll"
    fields = listed(name[:2].upper(), [name, beside])
    shown = show("card", fields, signed=SIGNED)
    asked = show("card", {**fields, "private": "yes"}, signed=SIGNED)

    assert on_card(fields) == [beside]
    assert tells(paper(shown)) == []
    assert "1 private thing is left off" in shown.document.text
    assert set(on_card({**fields, "private": "yes"})) == {name, beside}
    assert name in tells(paper(asked))
    assert "left off" not in asked.document.text


def test_the_button_that_asks_is_kept_when_the_card_is_sealed() -> None:
    fields = listed("IN", ["in-wage-claim", "in-onorc"])
    shown = show("card", fields, signed=SIGNED)
    button = next(one for one in shown.document.buttons if one.name == "private")
    asked = {**shown.document.fields("carried"), "private": "yes"}
    after = show("card", asked, signed=SIGNED)
    [seal] = [one for one in after.document.buttons if one.value == "sign"]
    sent = after.document.fields("carried", seal)

    assert (button.form, button.value) == ("carried", "yes")
    assert "in-wage-claim" not in str(shown.fields)
    assert set(on_card(sent)) == {"in-wage-claim", "in-onorc"}
    assert on_card({name: text for name, text in sent.items() if name != "private"}) == ["in-onorc"]


def test_a_list_of_private_things_alone_has_no_card_until_it_is_asked_for() -> None:
    shown = show("card", listed("IN", ["in-bonded-labour"]))

    assert "There is no list for a card yet" in shown.document.text
    assert "Put them on as well" in shown.document.text


@pytest.mark.parametrize("country", list(PLACES))
def test_a_slip_holds_nothing_private_unless_it_is_asked_for(country: str) -> None:
    fields = listed(country, all_of(country))
    told = 0
    for name in carriers(fields):
        given = {**fields, "carrier": name}
        shown = show("slip", given, signed=SIGNED)
        asked = show("slip", {**given, "private": "yes"}, signed=SIGNED)
        case = slip.case_of(*situation("en", "slip", form(given)), form(given))
        held = [entry["scheme"] for entry in case["entries"]] if case else []
        whole = [one for one in asked.page.context["slip"]["schemes"] if one in PRIVATE]
        told += len(whole)

        assert tells(paper(shown)) == [one for one in held if one in PRIVATE] == []
        assert ("left off" in shown.document.text) == (len(whole) > 0)
        assert asked.fields.get("private") == ["yes"]
    assert told


@pytest.mark.parametrize("name", list(SCHEMES))
def test_no_message_names_what_is_private(name: str) -> None:
    """Not even where the person allows names: that tick speaks of all days alike."""
    known, _ = situation("en", "remind", form({"country": name[:2].upper(), "entry": name}))
    row = {"scheme": name, "deadline": "x", "on": "2027-03-31", "lead_days": 3}
    told = _deadline({**row, **remind.named(known, name)}).name

    assert told == ("" if name in PRIVATE else SCHEMES[name]["name"])


def test_beside_the_picture_stands_who_can_read_it() -> None:
    for path, more in (("card", {}), ("slip", {"carrier": "employer"})):
        shown = show(path, {**listed("IN", ["in-bocw", "in-onorc"]), **more}, signed=SIGNED)
        text = unescape(shown.html)

        assert (
            abs(text.index("Whoever scans it can read it.") - text.index('class="mh-card"')) < 900
        ), path
