"""Which catalogues a page needs, and several as one."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.rules.explanations import WORDS
from migrant_helper.pages.parts.needed_countries import countries, office_languages
from migrant_helper.pages.parts.one_catalogue import languages, scheme_of, together
from migrant_helper.pages.parts.words import reason_words, say
from tests.pages.shown import TODAY, form, interface, show, world

# Languages of offices whose lines lie apart.
APART = ["en", "gu", "hi", "ml", "ne"]


@pytest.mark.parametrize(
    ("lang", "path", "fields", "expected"),
    [
        ("hi", "", {}, ["IN"]),
        ("ne", "", {}, ["NP"]),
        ("hi", "check", {"f.home": "NP-P1", "f.here": "IN-KL"}, ["NP", "IN"]),
        ("hi", "check", {"f.home": "IN-BR", "f.here": "IN-KL", "f.going_to": "NP"}, ["IN", "NP"]),
        ("hi", "check", {"f.home": "TH", "f.here": "__proto__"}, ["IN"]),
        ("hi", "schemes/np-x", {"f.home": "IN-BR"}, ["NP", "IN"]),
        ("hi", "sources/np-x", {}, ["NP"]),
        ("hi", "schemes", {"country": ("NP", "IN")}, ["NP"]),
        ("hi", "check", {"country": "NP"}, ["IN"]),
        ("ne", "wrong", {"about": "in-onorc"}, ["IN"]),
        ("ne", "card", {"entry": ("in-onorc", "np-x")}, ["IN", "NP"]),
    ],
)
def test_the_countries_follow_from_the_address_and_the_form(
    lang: str, path: str, fields: dict[str, Any], expected: list[str]
) -> None:
    begins: str = interface(lang)["begins"]
    assert countries(begins, path, form(fields), ["IN", "NP"]) == expected


@pytest.mark.parametrize(
    ("lang", "path", "fields", "expected"),
    [
        ("hi", "check", {"f.home": "IN-BR", "f.here": "IN-KL/ernakulam"}, ["ml"]),
        ("bn", "card", {"f.home": "IN-BR", "f.event_place": "IN-GJ"}, ["hi", "gu", "en"]),
        ("bn", "check", {"f.home": "IN-BR", "f.event_place": "IN-GJ"}, ["hi", "gu"]),
        ("hi", "refused", {"f.home": "IN-BR", "f.here": "IN-DL"}, []),
        ("ur", "refused", {"f.home": "IN-BR", "f.here": "IN-CH"}, ["hi"]),
        ("hi", "check", {"f.here": "IN-NL"}, ["en"]),
        ("hi", "refused", {"f.home": "IN", "f.here": "__proto__"}, ["en"]),
        ("hi", "refused", {}, ["en"]),
        ("hi", "", {}, []),
        ("en", "refused", {}, []),
    ],
)
def test_the_languages_of_offices_follow_from_the_places(
    lang: str, path: str, fields: dict[str, Any], expected: list[str]
) -> None:
    assert office_languages(interface(lang), path, form(fields), APART) == expected


def test_one_country_is_its_own_catalogue() -> None:
    catalogue = together(world("en", "NP"), TODAY)

    assert catalogue["facts"] is load.catalogue("NP", "en")["facts"]


def test_two_countries_are_one_with_every_entry_and_fact_once() -> None:
    merged = together(world("en", "NP", "IN"), TODAY)

    both = [load.catalogue(country, "en") for country in ("NP", "IN")]
    ids = [scheme["id"] for scheme in merged["schemes"]]
    assert ids == sorted(scheme["id"] for one in both for scheme in one["schemes"])
    assert list(merged["facts"])[: len(both[0]["facts"])] == list(both[0]["facts"])
    assert set(merged["facts"]) == set(both[0]["facts"]) | set(both[1]["facts"])
    assert merged["facts"]["home"] == both[0]["facts"]["home"]


def test_catalogues_are_filled_in_and_joined_once_a_day() -> None:
    merged = together(world("en", "NP", "IN"), TODAY)

    assert together(world("en", "NP", "IN"), TODAY) is merged
    assert together(world("en", "IN", "NP"), TODAY) is not merged
    assert together(world("hi", "NP", "IN"), TODAY) is not merged
    assert together(world("en", "NP", "IN"), "2027-04-01") is not merged


def test_a_sum_of_one_event_s_day_is_not_kept_for_another_s() -> None:
    days = ("2026-01-10", "2026-03-01", "2026-01-10")
    told = [together(world(), TODAY, {"event_date": day})["schemes"] for day in days]
    sums = [
        scheme["gives"][0]["text"]
        for schemes in told
        for scheme in schemes
        if scheme["id"] == "in-br-pravasi-anudan"
    ]

    assert sums[0] == sums[2] != sums[1]


def test_an_entry_is_found_in_any_country_loaded() -> None:
    found = scheme_of(world("en", "IN", "NP"), "np-vital-registration")

    assert found is not None
    assert scheme_of(world("en", "IN"), "np-vital-registration") is None
    assert languages(world("hi"))["in-onorc"] in ("en", "hi")


def test_words_are_those_of_the_language_with_their_places_filled() -> None:
    ui = {"messages": {"%(n)s days": "%(n)s दिन"}}

    assert say(ui, "%(n)s days", n="3") == "3 दिन"
    assert say(ui, "%(n)s years", n="3") == "3 years"
    assert reason_words(interface("en")) == WORDS


def test_the_start_offers_every_country_with_its_states() -> None:
    shown = show("", {"f.home": "IN-BR"})

    offered = shown.document.values("f.home")
    assert offered == ["IN-BR"]
    choices = next(each.choices for each in shown.document.controls if each.name == "f.here")
    places = [code for code in interface("en")["places"] if "-" in code]
    assert choices == ["", *places]
