"""Strict JSON: tests/vectors/json.json."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.rules.input.keys import check_keys
from migrant_helper.core.rules.input.strict_json import read_json, read_loose_json
from migrant_helper.core.rules.wrong import Wrong

DATA = json.loads((Path(__file__).parents[3] / "vectors/json.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", DATA["read"], ids=lambda row: row["text"])
def test_what_is_read(row):
    assert read_json(row["text"]) == row["value"]


@pytest.mark.parametrize("row", DATA["spoilt"], ids=lambda row: row["text"])
def test_a_spoilt_part_is_named_and_read_loosely(row):
    with pytest.raises(Wrong) as caught:
        read_json(row["text"])

    assert caught.value.place == row["place"]
    with pytest.raises(Wrong):
        check_keys(read_loose_json(row["text"]), "there")


@pytest.mark.parametrize("row", DATA["broken"], ids=lambda row: row["text"])
def test_what_is_no_json_is_refused_at_its_line(row):
    with pytest.raises(Wrong) as caught:
        read_loose_json(row["text"])

    assert caught.value.place == row["place"]


def test_a_text_nested_without_end_is_refused():
    with pytest.raises(Wrong, match="fewer parts"):
        read_json("[" * 100_000)


def test_a_text_is_read_to_five_hundred_parts_inside_each_other():
    assert read_json("[" * 501 + "]" * 501) != []
    for text in ("[" * 502 + "]" * 502, "[" * 501 + "1" + "]" * 501, '{"a": [], "a": ' + "[" * 501):
        with pytest.raises(Wrong):
            read_json(text + "]" * 501 + "}" if text.startswith("{") else text)
