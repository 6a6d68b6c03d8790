"""Answers in form fields and as typed: tests/vectors/answers.json and typed.json."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.rules.facts.answers import (
    decode_answer,
    decode_answers,
    encode_answer,
    encode_answers,
)
from migrant_helper.core.rules.facts.typed import read_answer

VECTORS = Path(__file__).parents[3] / "vectors"
ANSWERS = json.loads((VECTORS / "answers.json").read_text(encoding="utf-8"))
TYPED = json.loads((VECTORS / "typed.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ANSWERS["both"], ids=lambda row: row["text"])
def test_an_answer_is_written_and_reads_back_as_the_same(row):
    assert encode_answer(row["value"]) == row["text"]
    assert decode_answer(ANSWERS["facts"][row["fact"]], row["text"]).value == row["value"]


@pytest.mark.parametrize("row", ANSWERS["read"], ids=lambda row: row["text"])
def test_another_writing_is_read(row):
    assert decode_answer(ANSWERS["facts"][row["fact"]], row["text"]).value == row["value"]


@pytest.mark.parametrize("row", ANSWERS["refused"], ids=lambda row: f"{row['fact']}={row['text']}")
def test_a_field_that_cannot_be_read_is_a_problem_by_name(row):
    decoded = decode_answers(ANSWERS["facts"], {f"f.{row['fact']}": row["text"]})

    assert decoded.facts == {}
    assert decoded.problems == {row["fact"]: row["problem"]}


@pytest.mark.parametrize("form", ANSWERS["forms"], ids=lambda form: form["why"])
def test_a_form(form):
    decoded = decode_answers(ANSWERS["facts"], form["fields"])

    assert decoded.facts == form["facts"]
    assert decoded.problems == form["problems"]


def test_all_facts_travel_in_one_form():
    facts = {"age": {"max": 5}, "docs": [], "home": "IN-BR", "card": None}

    fields = encode_answers(facts)

    assert fields == {"f.age": "..5", "f.docs": "-", "f.home": "IN-BR", "f.card": "?"}
    assert decode_answers(ANSWERS["facts"], fields).facts == facts


@pytest.mark.parametrize(
    "case", TYPED["cases"], ids=lambda case: f"{case['fact']} {case['fields']}"
)
def test_what_was_typed(case):
    answer = read_answer(TYPED["facts"][case["fact"]], case["fields"])

    assert (answer.value, answer.problem) == (case["value"], case["problem"])
