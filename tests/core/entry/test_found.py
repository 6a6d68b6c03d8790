"""What people type, in their scripts and spellings, finds the entry they mean."""

import json
from pathlib import Path

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.entry.found import MOST, found, index_of, is_slip

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/search.json").read_text("utf-8"))
TYPED = [(row["country"], text, row["entry"]) for row in VECTORS["typed"] for text in row["typed"]]


@pytest.mark.parametrize("lang", load.languages())
def test_each_typing_finds_its_entry_among_the_first_three_on_pages_of_every_language(
    lang: str,
) -> None:
    held = {country: load.catalogue(country, lang)["schemes"] for country in load.countries()}

    missed = [
        (text, entry)
        for country, text, entry in TYPED
        if entry not in found(text, held[country], [])[:3]
    ]

    assert len(TYPED) > 250
    assert missed == []


@pytest.mark.parametrize("lang", load.languages())
def test_what_nobody_holds_an_entry_for_finds_none(lang: str) -> None:
    schemes = [one for name in load.countries() for one in load.catalogue(name, lang)["schemes"]]

    assert [(text, found(text, schemes, [])) for text in VECTORS["nothing"]] == [
        (text, []) for text in VECTORS["nothing"]
    ]


def entry(name: str, short: str, names: list[str], brief: str = "", matters: int = 3) -> dict:
    return {"id": name, "find": index_of([short], names, [brief]), "matters": matters}


def test_a_short_name_goes_before_other_names_and_these_before_what_is_given() -> None:
    rows = [
        entry("c", "Pension", ["Savings"], "Grain for old days"),
        entry("b", "Shop", ["Grain", "Rice"]),
        entry("a", "Grain", ["Rice", "Food"]),
    ]

    assert found("grain", rows, []) == ["a", "b"]
    assert found("days", rows, []) == ["c"]


def test_of_two_alike_that_of_the_person_s_places_goes_first_then_what_matters_more() -> None:
    rows = [entry("a", "Grain", ["Rice"]), entry("b", "Grain", ["Rice"], matters=5)]

    assert found("grain", rows, []) == ["b", "a"]
    assert found("grain", rows, ["a"]) == ["a", "b"]


def test_a_word_that_fits_few_counts_more_than_one_of_many() -> None:
    rows = [entry(name, "Card", ["Paper"]) for name in "abc"]
    rows.append(entry("d", "Voter", ["Card of voters"]))

    assert found("card voter", rows, [])[0] == "d"


@pytest.mark.parametrize("text", ["", "  ", "a", "1", "||,,", "\x00", "क"])
def test_what_says_nothing_finds_nothing(text: str) -> None:
    assert found(text, [entry("a", "Grain", ["Rice"])], []) == []


def test_a_long_text_is_read_to_a_bound_and_the_list_stays_short() -> None:
    rows = [entry(f"e{n}", "Grain", ["Rice"]) for n in range(50)]

    assert len(found("grain " * 10_000, rows, [])) == MOST


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("mjdr", "mjdr", True),
        ("mjdr", "mjbr", True),
        ("mjdr", "mdjr", True),
        ("mjdr", "mjdrk", True),
        ("mjdrk", "mjdr", True),
        ("mjdr", "mkdt", False),
        ("mjdr", "mdr", False),
        ("rsn", "rsm", False),
        ("mjdr", "njdr", False),
        ("mjdr", "", False),
        ("abcdefgh", "abcdefg", True),
    ],
)
def test_one_slip(one: str, other: str, expected: bool) -> None:
    assert is_slip(one, other) is expected


def test_a_number_is_found_whole_or_not_at_all() -> None:
    rows = [entry("a", "Child line", ["1098", "10980"])]

    assert [found(text, rows, []) for text in ("1098", "109", "1099", "१०९८")] == [
        ["a"],
        [],
        [],
        ["a"],
    ]


def test_words_written_together_are_found() -> None:
    rows = [entry("a", "New ration card", ["Grain"]), entry("b", "e-Shram", ["Labour"])]

    assert [found(text, rows, []) for text in ("rationcard", "e shram", "newration")] == [
        ["a"],
        ["b"],
        ["a"],
    ]
