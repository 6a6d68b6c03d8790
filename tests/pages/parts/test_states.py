"""Which states a page needs, and a country's catalogue with them."""

from dataclasses import replace
from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.pages import results
from migrant_helper.pages.parts.one_catalogue import filled_in
from migrant_helper.pages.parts.states import states_needed, states_numbered, whole_of
from tests.pages.shown import TODAY, apart, form, show, situation, world

CENTRAL, STATES = apart("IN", "en")


@pytest.mark.parametrize(
    ("path", "fields", "expected"),
    [
        ("check", {}, []),
        ("check", {"f.home": "IN-BR"}, ["IN-BR"]),
        ("results", {"f.home": "IN-BR", "f.here": "IN-KL/ernakulam"}, ["IN-BR", "IN-KL"]),
        ("results", {"f.event_place": "IN-KL"}, ["IN-KL"]),
        ("results", {"f.home": "IN", "f.here": "IN-XX"}, []),
        ("results", {"f.card_place": "IN-OD"}, ["IN-OD"]),
        ("schemes", {"by": "place:IN-KL"}, ["IN-KL"]),
        ("schemes/in-kl-awaz", {}, ["IN-KL"]),
        ("refused", {"line": "in-kl-awaz.card-refused"}, ["IN-KL"]),
        ("checklist", {"pick": ["in-onorc", "in-br-pravasi-anudan"]}, ["IN-BR"]),
        ("schemes/in-klawaz", {"pick": "in-brick-x"}, []),
        ("schemes/__proto__", {"f.home": "__proto__"}, []),
    ],
)
def test_the_states_follow_from_the_address_and_the_form(
    path: str, fields: dict[str, Any], expected: list[str]
) -> None:
    assert states_needed(CENTRAL, path, [form(fields)]) == expected
    assert states_needed(CENTRAL, path, [form({}), form(fields)]) == expected


def test_with_every_state_it_is_the_catalogue_again() -> None:
    whole = load.catalogue("IN", "en")
    joined = whole_of(CENTRAL, [STATES[one] for one in sorted(STATES)])

    assert joined["schemes"] == whole["schemes"]
    for part in ("facts", "definitions", "parameters", "documents", "offices"):
        assert joined[part] == whole[part]
    assert whole_of(CENTRAL, [STATES[one] for one in sorted(STATES)]) is joined
    assert whole_of(CENTRAL, []) is CENTRAL


def test_the_amounts_of_a_day_stand_in_what_a_state_adds_and_a_part_is_filled_once() -> None:
    both = whole_of(CENTRAL, [STATES["IN-BR"], STATES["IN-KL"]])
    one = whole_of(CENTRAL, [STATES["IN-KL"]])
    made = [filled_in(type(world())(world().ui, {"IN": held}), TODAY) for held in (both, one)]
    texts = [{row["id"]: row for row in each["IN"]["schemes"]} for each in made]

    assert "{" not in str([row["text"] for row in texts[0]["in-kl-awaz"]["gives"]])
    for name in ("in-kl-awaz", "in-onorc"):
        assert texts[0][name] is texts[1][name]


def test_a_number_on_a_card_leads_to_its_state() -> None:
    code = next(one["code"] for one in STATES["IN-KL"]["schemes"] if one["id"] == "in-kl-awaz")

    assert states_numbered([CENTRAL], [code]) == ["IN-KL"]
    assert states_numbered([CENTRAL], [1, 10_000]) == []
    assert states_numbered([load.catalogue("IN", "en")], [code]) == []


def test_a_state_s_entry_is_found_by_its_place_and_not_for_who_has_nothing_to_do_with_it() -> None:
    assert "in-kl-awaz" in show("results", {"f.home": "IN-BR", "f.here": "IN-KL"}).html
    assert "in-kl-awaz" not in show("results", {"f.home": "IN-BR", "f.here": "IN-GJ"}).html
    assert "Kerala" in show("schemes").document.text


def test_of_a_state_that_is_not_here_nothing_is_said_not_to_be_held() -> None:
    fields = form({"f.home": "IN-AS", "f.here": "IN-KL"})
    known, at = situation("en", "results", fields)
    away = replace(known, catalogues={"IN": CENTRAL}, absent=("IN-KL",))

    told = [results.page(one, at, fields).context["not_held"] for one in (known, away)]

    assert [row["name"] for row in told[0]] == ["Assam", "Kerala"]
    assert [row["name"] for row in told[1]] == ["Assam"]
