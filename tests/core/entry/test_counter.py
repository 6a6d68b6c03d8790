"""Which offices have a line to show, and in which order; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.entry.counter import called, offices, said_at

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/counter.json").read_text("utf-8"))
SCHEMES = VECTORS["schemes"]


def named(case):
    return case["name"]


@pytest.mark.parametrize("case", VECTORS["offices"], ids=named)
def test_offices(case):
    assert offices(SCHEMES, case["first"]) == case["is"]


@pytest.mark.parametrize("case", VECTORS["said_at"], ids=named)
def test_said_at(case):
    found = said_at(SCHEMES, case["office"], case["first"])

    assert [row["line"] for row in found] == case["is"]


@pytest.mark.parametrize("case", VECTORS["called"], ids=named)
def test_called(case):
    found = called(SCHEMES, case["line"])

    assert (found and found["office"]) == case["is"]
