"""Sums as people write them, and numbers that are never written down; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.cases.sums import read_sum
from migrant_helper.core.cases.typed import typed
from migrant_helper.core.words.aadhaar import holds_aadhaar

FOLDER = Path(__file__).parents[2] / "vectors"
SUMS = json.loads((FOLDER / "sums.json").read_text("utf-8"))
AADHAAR = json.loads((FOLDER / "aadhaar.json").read_text("utf-8"))


def named(case):
    return case["arg"]


@pytest.mark.parametrize("case", SUMS, ids=named)
def test_a_sum_is_read_as_people_write_it(case):
    assert read_sum(case["arg"]) == tuple(case["is"])


@pytest.mark.parametrize("case", AADHAAR["holds"], ids=named)
def test_an_aadhaar_number_is_known_in_any_script(case):
    assert holds_aadhaar(case["arg"]) is case["is"]


@pytest.mark.parametrize("case", AADHAAR["of_phone"], ids=named)
def test_a_number_to_call_is_none(case):
    assert holds_aadhaar(case["arg"], is_phone=True) is case["is"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (" Sunita  Devi ", ("Sunita Devi", "")),
        ("two\r\nlines\u202e", ("two lines", "")),
        ("س" * 80, ("س" * 80, "")),
        ("س" * 81, ("س" * 81, "long")),
        ("2345 6789 0124", ("2345 6789 0124", "aadhaar")),
        ("2345\n6789\n0124", ("2345 6789 0124", "aadhaar")),
    ],
)
def test_what_was_typed_is_whole_or_refused(text, told):
    assert typed(text, "opened", "name") == told
