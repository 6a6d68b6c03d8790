"""What goes on a card; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.card.case import card_case
from migrant_helper.core.card.codes import codes_of, payload
from migrant_helper.core.list.checklist import checklist

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/cases.json").read_text("utf-8"))
SMALL = json.loads((Path(__file__).parents[2] / "vectors/small.json").read_text("utf-8"))


def named(case):
    return case["name"]


def on_card(case):
    made = checklist(SMALL, case["facts"], "2026-11-22", case["picks"], case["ticks"])
    return card_case(made, lang="ur", case="0011223344556677", issued="2026-11-22", revision=875)


@pytest.mark.parametrize("case", VECTORS["card_case"], ids=named)
def test_card_case(case):
    assert case["is"] == on_card(case)


def test_a_card_holds_twelve_entries_at_most():
    picks = [scheme["id"] for scheme in SMALL["IN"]["schemes"]]
    case = on_card({"facts": {}, "picks": picks, "ticks": []})

    assert len(picks) > 12
    assert picks[:12] == [entry["scheme"] for entry in case["entries"]]


def test_a_card_can_be_written_of_it():
    case = on_card(VECTORS["card_case"][0])

    assert payload(case, codes_of(SMALL.values()))
