"""Amounts and words put into texts; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.words.texts import dialled, filled, in_force, put, ready

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/texts.json").read_text("utf-8"))


def named(case):
    return case["name"]


@pytest.mark.parametrize("case", VECTORS["dialled"], ids=named)
def test_dialled(case):
    assert case["is"] == dialled(*case["args"])


@pytest.mark.parametrize("case", VECTORS["filled"], ids=named)
def test_filled(case):
    assert case["is"] == filled(*case["args"])


@pytest.mark.parametrize("case", VECTORS["in_force"], ids=named)
def test_in_force(case):
    assert case["is"] == in_force(*case["args"])


@pytest.mark.parametrize("case", VECTORS["put"], ids=named)
def test_put(case):
    assert case["is"] == put(*case["args"])


@pytest.mark.parametrize("case", VECTORS["ready"], ids=named)
def test_ready(case):
    assert case["is"] == ready(*case["args"])


def test_a_pattern_with_a_place_nobody_fills_is_a_broken_promise():
    with pytest.raises(KeyError):
        put("%(name)s", {"nome": "x"})


def test_ready_leaves_the_scheme_as_it_was():
    scheme = VECTORS["ready"][0]["args"][0]
    before = json.dumps(scheme)
    ready(scheme, "2026-11-22", "?")

    assert before == json.dumps(scheme)


def test_only_a_row_that_goes_by_the_event_goes_by_its_day():
    rows = [{"from": "2020-01-01", "text": "2"}, {"from": "2026-02-01", "text": "4"}]
    amounts = {"law": rows, "death": [{**row, "by": "event_date"} for row in rows]}

    found = filled("{law} {death}", amounts, "2026-11-28", "?", "2026-01-10")
    assert found == "4 2"
    assert filled("{law} {death}", amounts, "2026-11-28", "?") == "4 4"
