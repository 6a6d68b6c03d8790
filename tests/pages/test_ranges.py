"""Among words that run from the right a range keeps its own direction, or it reads from its end."""

import re
from pathlib import Path

import pytest

from migrant_helper.core.words.numbers import span
from migrant_helper.pages.diary.diary import Diary, between
from tests.house.tree import ROOT
from tests.pages.shown import interface, show
from tests.pages.test_check import PLACES

TEMPLATES = sorted((ROOT / "migrant_helper/templates").rglob("*.html"))
# Two values with a dash between them, in no element of their own direction.
BARE = re.compile(r"(?<!<bdi>)\{\{[^}]*\}\}\s*[-\u2013\u2014]\s*\{\{")
SPAN = re.compile(r"\u2068[^\u2069]*\u2069|<bdi\b.*?</bdi>|<[^>]*>")
DASHED = re.compile(r"\d\s*[-\u2013\u2014]\s*\D{0,4}\d")
NEPAL = {"f.home": "NP-P2", "f.here": "NP-P3", "f.citizen_of": "NP"}


def test_a_range_has_its_own_direction_where_words_run_from_the_right() -> None:
    assert span(interface("ur"), "10", "20") == "\u206810\u201320\u2069"
    assert {span(interface(lang), "10", "20") for lang in ("en", "hi", "ne", "bn")} == {
        "10\u201320"
    }


@pytest.mark.parametrize("ends", [PLACES, NEPAL])
@pytest.mark.parametrize("said", ["", "35", "2060"])
def test_years_to_tap_are_read_from_their_first(said: str, ends: dict[str, str]) -> None:
    fields = {**ends, "do": "change:birth_year"}
    if said:
        fields = {**ends, "q": "birth_year", "v": said, "do": "answer"}
    text = show("check", fields, lang="ur").html.partition("<main")[2]

    assert DASHED.search(SPAN.sub("", text)) is None
    assert said or "\u2068" in text


@pytest.mark.parametrize("place", ["IN-GJ", "NP-P3"])
def test_a_sum_between_two_is_read_from_the_lower(place: str) -> None:
    diary = Diary(interface("ur"), {}, "2026-11-22", 0)

    assert between(diary, [100, 200], place)[:1] == "\u2068"
    assert between(diary, [100, 100], place)[:1] != "\u2068"


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.stem)
def test_no_template_puts_a_bare_dash_between_two_values(file: Path) -> None:
    assert BARE.findall(file.read_text("utf-8")) == []
