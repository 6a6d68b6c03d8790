"""Shapes type a value by its field, or say what stands there instead."""

from typing import Any

import pytest

from migrant_helper.catalogue.grammar.conditions import ANSWER, Value
from migrant_helper.catalogue.grammar.forms import shapes as named
from migrant_helper.catalogue.yaml import scalars, shapes
from migrant_helper.catalogue.yaml.shapes import Reading, Shape
from migrant_helper.catalogue.yaml.tree import parse


def typed(shape: Shape, text: str) -> tuple[Any, list[str]]:
    reading = Reading("x.yaml")
    value = shapes.read(shape, parse(text, "x.yaml"), "", reading)
    return value, [str(problem) for problem in reading.problems]


@pytest.mark.parametrize(
    ("shape", "text", "value"),
    [
        (scalars.Integer(1, 5), "5", 5),
        (scalars.Boolean(), "true", True),
        (scalars.Boolean(), "false", False),
        (scalars.Day(), "2024-02-29", "2024-02-29"),
        (scalars.Figure(), "9.37", "9.37"),
        (shapes.Maybe(scalars.Integer()), "null", None),
        (scalars.Word(("a", "b")), "b", "b"),
        (Value(), "no", "no"),
        (Value(), "yes", "yes"),
        (Value(), "true", True),
        (Value(), "'true'", "true"),
        (Value(), "18", 18),
        (Value(), "'18'", "18"),
        (Value(), "0.5", 0.5),
        (Value(), "012", "012"),
        (Value(), "2026-11-22", "2026-11-22"),
        (ANSWER, "null", None),
        (ANSWER, "{min: 1, max: null}", {"min": 1, "max": None}),
        (ANSWER, "[a, b]", ["a", "b"]),
        (ANSWER, "[]", []),
    ],
)
def test_a_value_is_typed_by_its_field(shape: Shape, text: str, value: Any) -> None:
    assert (value, []) == typed(shape, text)


@pytest.mark.parametrize(
    ("shape", "text", "expected"),
    [
        (scalars.Integer(1, 5), "6", "a whole number from 1 to 5"),
        (scalars.Integer(1, 5), "1.0", "a whole number"),
        (scalars.Integer(), "012", "a whole number"),
        (scalars.Boolean(), "yes", "true or false"),
        (scalars.Boolean(), "True", "true or false"),
        (scalars.Day(), "2023-02-29", "a day that exists"),
        (scalars.Day(), "2023-2-9", "a day that exists"),
        (scalars.Text(), "''", "text"),
        (scalars.Text(), "' '", "text"),
        (shapes.Maybe(scalars.Integer()), "''", "a whole number"),
        (shapes.Maybe(scalars.Integer()), "~", "a whole number"),
        (shapes.Items(scalars.Text(), least=2), "[a]", "a list of 2 or more"),
        (shapes.Items(scalars.Text()), "a", "a list"),
        (shapes.Table(scalars.Text()), "{A: b}", "a key as"),
        (Value(), "9007199254740993", "a number within 2^53"),
        (ANSWER, "{least: 1}", "one of min, max"),
    ],
)
def test_what_does_not_fit_is_named(shape: Shape, text: str, expected: str) -> None:
    _, problems = typed(shape, text)

    assert len(problems) == 1
    assert f"expected {expected}" in problems[0]


def test_an_unknown_key_gets_the_nearest_known_one() -> None:
    shape = shapes.Record({"source": scalars.Integer()}, {"note": scalars.Text()})

    _, problems = typed(shape, "{source: 1, notes: a}")

    assert problems == [
        'x.yaml:1:13: found "notes", expected one of source, note; did you mean note?'
    ]


def test_a_missing_key_is_named_at_the_mapping() -> None:
    _, problems = typed(shapes.Record({"source": scalars.Integer()}), "{}")

    assert problems == ['x.yaml:1:1: found no source, expected the key "source"; add source']


@pytest.mark.parametrize(
    "text",
    [
        "{all: [{fact: age, at_least: 18, source: 1}, {not: {use: in-x}}]}",
        "{at_least: 2, of: [{use: in-a}, {use: in-b}]}",
        "{fact: home, same_as: here, level: country, source: null}",
        "{fact: age, between: [{parameter: in-low}, 40], source: [1, 2]}",
        "{any: []}",
    ],
)
def test_conditions_are_read(text: str) -> None:
    _, problems = typed(named["condition"], text)

    assert problems == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{fact: age, at_least: 18}", 'the key "source"'),
        ("{fact: age, source: 1}", "exactly one operator"),
        ("{fact: age, at_least: 1, under: 3, source: 1}", "exactly one operator"),
        ("{fact: age, atleast: 1, source: 1}", "one of fact"),
        ("{every: []}", "a condition"),
        ("{all: {fact: age, is: 1, source: 1}}", "a list"),
        ("{all: [], any: []}", "one of all"),
        ("{at_least: 2}", "a condition"),
        ("text", "a condition"),
    ],
)
def test_a_condition_of_another_form_is_refused(text: str, said: str) -> None:
    _, problems = typed(named["condition"], text)

    assert problems
    assert said in problems[0]
