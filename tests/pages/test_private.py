"""What the catalogue calls sensitive stays off cards and slips, and out of messages, unless asked for."""

from html import unescape
from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.pages import card, remind, slip
from migrant_helper.pages.parts.list.private import open_dates
from migrant_helper.web.public.reminders import _deadline
from tests.pages.shown import COUNTRIES, form, show, situation
from tests.pages.test_slip import PLACES, SIGNED, all_of, carriers, listed, paper, says_of

SCHEMES = {
    scheme["id"]: scheme
    for country in COUNTRIES
    for scheme in load.catalogue(country, "en")["schemes"]
}
PRIVATE = [name for name, scheme in SCHEMES.items() if scheme["sensitive"]]
# What gives these a day that is ahead.
DATED = [
    "in-employee-compensation",
    "in-ismw-osh-code",
    "in-labour-grievance",
    "in-wage-claim",
    "np-labour-wage-rights",
]
TROUBLE = {
    "f.event": ["work_injury"],
    "f.event_date": "2026-11-20",
    "f.pay_problem": ["late", "dismissed"],
    "f.pay_problem_since": "2026-11-21",
    "f.job_start": "2026-11-01",
    "f.job_end": "2026-11-21",
    "f.job_end_reason": "dismissed",
    "f.moved_subdivision": "true",
}
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

    assert "There is no list for a card yet" not in shown.document.text
    assert "1 private thing is left off, to keep you safe." in shown.document.text
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


def in_calendar(fields: dict[str, Any], lang: str = "en") -> str:
    """The file for the calendar, its folded lines whole."""
    body = show("checklist.ics", fields, lang=lang).page.body
    assert body is not None
    return body.replace("\r\n ", "")


def in_trouble(*names: str) -> dict[str, Any]:
    """A list of somebody whose answers give the private entries their days."""
    return {**listed(names[0][:2].upper(), [*names]), **TROUBLE}


@pytest.mark.parametrize("lang", ["en", "ur"])
@pytest.mark.parametrize("name", DATED)
def test_a_calendar_holds_a_private_day_without_its_name_unless_it_is_asked_for(
    name: str, lang: str
) -> None:
    fields = in_trouble(name)
    page = show("checklist", fields, lang=lang)
    told, asked = in_calendar(fields, lang), in_calendar({**fields, "private": "yes"}, lang)
    own = next(
        one for one in load.catalogue(name[:2].upper(), lang)["schemes"] if one["id"] == name
    )
    said = [*says_of(own), *(row["text"] for row in own["deadlines"])]
    days = [
        {line for line in text.splitlines() if line.startswith("DTSTART")} for text in (told, asked)
    ]

    assert asked.count(f"-{name}-") == page.page.context["private"] > 0
    assert [text for text in said if text in told] == []
    assert days[0] == days[1]
    assert [one.action for one in page.document.buttons if one.name == "private"] == [
        f"/{lang}/checklist.ics"
    ]


def test_two_warnings_of_one_day_that_name_nothing_are_one() -> None:
    known, _ = situation("en", "checklist.ics", form({"country": "IN"}))
    row = {"id": "claim", "on": "2027-01-02", "lead_days": 3, "name": "x", "text": "x"}
    rows = [{**row, "scheme": name} for name in ("in-wage-claim", "in-bonded-labour", "in-onorc")]
    told = open_dates(known, form({}), rows)

    assert [one["scheme"] for one in told] == ["list", "in-onorc"]
    assert (told[0]["name"], told[0]["text"]) == ("My list", "Dates to keep")
    assert open_dates(known, form({"private": "yes"}), rows) == rows
