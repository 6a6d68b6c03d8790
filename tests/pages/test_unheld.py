"""What is not held is said to whom it is about: by kind of help of each state, and by who they are."""

import pytest

from migrant_helper.catalogue import load
from tests.pages.shown import LANGUAGES, Shown, show, world

PENSION = "in-pension"


def results(home: str, here: str, lang: str = "en", **facts: str) -> Shown:
    fields = {f"f.{name}": told for name, told in facts.items()}
    return show("results", {"f.home": home, "f.here": here, **fields}, lang=lang)


@pytest.mark.parametrize("place", [place for place in world().ui["places"] if "-" in place])
def test_of_every_state_every_kind_that_no_entry_of_its_own_holds_has_a_door(place: str) -> None:
    """One entry of a state, be it a grant for accidents, says nothing of its pensions."""
    schemes = [one for name in load.countries() for one in load.catalogue(name, "en")["schemes"]]
    held = {one["kind"] for one in schemes if one["jurisdiction"] == place}
    asked = [row["kind"] for row in world().ui["places"][place[:2]]["asked"]]
    rows = results(place, place).page.context["not_held"]

    told = [door["kind"] for row in rows for door in row["doors"]]
    assert told == [kind for kind in asked if kind not in held]


HERE = ("IN-BR", "IN-DL")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_little_is_held_of_a_state_is_named(lang: str) -> None:
    shown = results("IN-BR", "IN-DL", lang)
    schemes = load.catalogue("IN", lang)["schemes"]
    short = {
        place: [one["short"] for one in schemes if one["jurisdiction"] == place] for place in HERE
    }

    rows = shown.page.context["not_held"]
    comma = shown.page.context["ui"]["comma"]
    assert [row["held"] for row in rows] == [comma.join(short[place]) for place in HERE]
    assert len(short["IN-BR"]) == 2
    assert f": {rows[0]['held']}" in shown.document.text


def pensions(home: str, here: str, **facts: str) -> bool:
    context = results(home, here, **facts).page.context
    return PENSION in [row["id"] for row in context["to_live_on"]]


@pytest.mark.parametrize(
    ("facts", "is_told"),
    [
        ({"birth_year": "1960"}, True),
        ({"birth_date": "1955-03-01"}, True),
        ({"birth_year": "1970"}, False),
        ({"event": "death_at_work", "worker_is": "partner"}, True),
        ({"event": "death_at_work", "worker_is": "kin"}, False),
        ({"disability": "some"}, True),
        ({"disability": "none", "birth_year": "1990"}, False),
        ({}, False),
    ],
)
def test_the_pension_no_entry_holds_is_told_in_sight_to_whom_it_is_for(
    facts: dict[str, str], is_told: bool
) -> None:
    assert pensions("IN-BR", "IN-BR", **facts) is is_told
    assert pensions("IN-RJ", "IN-DL", **facts) is is_told
    # Nepal's allowances for the old and for single women are held.
    assert not pensions("NP-P3", "NP-P3", **facts)


def test_nothing_is_told_twice() -> None:
    old = {"f.birth_year": "1955", "way": "left"}
    context = show("results", {"f.home": "IN-BR", "f.here": "IN-BR", **old}).page.context

    told = [row["id"] for row in [*context["to_live_on"], *context["not_held_yet"]]]
    assert PENSION in told
    assert len(told) == len(set(told))


def test_a_disabled_person_of_nepal_hears_of_the_allowance() -> None:
    context = results("NP-P3", "IN-HP", disability="severe").page.context

    assert [row["id"] for row in context["to_live_on"]] == ["np-allowances"]
