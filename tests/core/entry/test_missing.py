"""Words for what no entry holds say so, and bring no entry that only sounds like them."""

import json
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.core.entry.missing import asked_for, phrases_of, rest

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/search.json").read_text("utf-8"))
ASKED = [(text, row["row"]) for row in VECTORS["missing"] for text in row["typed"]]
ROWS = [row for country in load.countries() for row in load.catalogue(country, "en")["not_held"]]


@pytest.mark.parametrize(("text", "row"), ASKED)
def test_what_is_typed_for_it_finds_what_is_not_held(text: str, row: str) -> None:
    assert row in asked_for(text, ROWS)


@pytest.mark.parametrize("country", load.countries())
def test_what_finds_an_entry_is_not_said_to_be_missing(country: str) -> None:
    """But for what has both: a pension is bought, and one for widows and the old is asked for."""
    typed = [text for row in VECTORS["typed"] if row["country"] == country for text in row["typed"]]
    rows = load.catalogue(country, "en")["not_held"]
    both = [(text, asked_for(text, rows)) for text in typed if asked_for(text, rows)]

    assert [text for text, found in both if found != ["in-pension"]] == []
    assert "budhapa" not in [text for text, _ in both]


@pytest.mark.parametrize("lang", load.languages())
@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("बाढ़", []),
        ("लाश घर", []),
        ("विधवा पेंशन", ["in-nsap-ignwps"]),
        ("old age pension", ["in-apy", "in-nsap-ignoaps", "in-pm-sym"]),
    ],
)
def test_beside_it_stands_only_what_fits_its_rarest_word(
    text: str, entries: list[str], lang: str
) -> None:
    schemes = load.catalogue("IN", lang)["schemes"]

    turned_round = " ".join(reversed(text.split(" ")))
    for typed in (text, turned_round):
        assert sorted(rest(typed, schemes, [])) == entries, typed


def row(*words: str) -> dict[str, Any]:
    return {"id": "a", "find": phrases_of(words)}


@pytest.mark.parametrize(
    ("words", "typed", "found"),
    [
        (("बाढ़",), "बूढ़ा", False),
        (("बाढ़",), "मेरे घर बाढ़ आई", True),
        (("widow pension",), "pension", False),
        (("widow pension",), "pension for a widow", True),
        (("flood",), "floods", False),
        (("flood",), "", False),
    ],
)
def test_a_word_of_a_short_sound_counts_as_it_is_spelt_and_a_phrase_as_a_whole(
    words: tuple[str, ...], typed: str, found: bool
) -> None:
    assert (asked_for(typed, [row(*words)]) == ["a"]) is found
