"""What a letter asks for and says: vectors shared with JavaScript."""

import json
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.core.letters.claimants import read, written
from migrant_helper.core.letters.fields import asked, missing, read_field
from migrant_helper.core.letters.letter import borne, letter, letters_for
from migrant_helper.core.letters.speech import day_of, sum_of

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/letters.json").read_text("utf-8"))
SPOKEN, TODAY = VECTORS["spoken"], VECTORS["today"]


def named(case: dict[str, Any]) -> str:
    return str(case["name"])


@pytest.mark.parametrize("case", VECTORS["fields"], ids=named)
def test_a_field_is_read_or_asked_back(case: dict[str, Any]) -> None:
    assert read_field(case["field"], case["typed"], TODAY) == (case["value"], case["problem"])


@pytest.mark.parametrize("case", VECTORS["missing"], ids=named)
def test_what_is_asked_and_what_is_missing(case: dict[str, Any]) -> None:
    rows = asked(SPOKEN["letters"]["in"], case["values"], case["diary"])

    assert [row["id"] for row in rows] == case["asked"]
    assert missing(rows, case["values"]) == case["is"]


@pytest.mark.parametrize("case", VECTORS["claimants"], ids=named)
def test_a_claimant_is_written_and_read(case: dict[str, Any]) -> None:
    assert written(case["claimant"]) == case["text"]
    assert read(case["text"]) == case["is"]


@pytest.mark.parametrize("case", VECTORS["none"], ids=named)
def test_what_is_no_claimant(case: dict[str, Any]) -> None:
    assert read(case["text"]) is None


@pytest.mark.parametrize("case", VECTORS["letters"], ids=named)
def test_what_a_letter_says(case: dict[str, Any]) -> None:
    assert letter(SPOKEN, case["letter"], case["values"], case["claimants"], TODAY) == case["is"]


@pytest.mark.parametrize("case", VECTORS["beside"], ids=named)
def test_what_stands_for_the_day_that_is_told(case: dict[str, Any]) -> None:
    said = letter(SPOKEN, "days", case["values"], [], TODAY)
    beside = borne(SPOKEN, "days", case["values"], [], TODAY)

    assert {part: [row["text"] for row in beside[part]] for part in beside} == case["is"]
    assert said["paragraphs"] == case["says"]["paragraphs"]
    assert [row["text"] for row in said["law"]] == case["says"]["law"]


def test_a_country_has_its_own_letters() -> None:
    assert [one["id"] for one in letters_for(SPOKEN, "NP")] == ["np"]


def test_a_release_from_before_says_days_and_sums_without_the_countries() -> None:
    speech = {key: SPOKEN["speech"][key] for key in SPOKEN["speech"] if key != "countries"}
    before = {**SPOKEN, "speech": speech}

    assert (sum_of(before, 1500, "NP"), sum_of(SPOKEN, 1500, "NP")) == ("1,500", "NPR 1,500")
    assert day_of(before, "2026-11-02", "NP") == "2 November 2026"
