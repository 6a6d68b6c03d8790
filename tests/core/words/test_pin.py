"""A PIN is read in any script, and an easy one is refused; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.words.pin import pin_of, problem_of

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/pin.json").read_text("utf-8"))


def named(case):
    return case["arg"]


@pytest.mark.parametrize("case", VECTORS["pin_of"], ids=named)
def test_a_pin_is_read_as_it_was_meant(case):
    assert pin_of(case["arg"]) == case["is"]


@pytest.mark.parametrize("case", VECTORS["problem_of"], ids=named)
def test_an_easy_pin_or_a_short_one_is_refused(case):
    assert problem_of(case["arg"]) == case["is"]


def test_few_of_all_pins_are_refused():
    tried = [f"{at:08d}" for at in range(0, 10**8, 4999)]

    assert 0.005 < sum(bool(problem_of(pin)) for pin in tried) / len(tried) < 0.02
