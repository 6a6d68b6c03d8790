"""Reading facts: what is stored, and what a roster alone may give."""

import math

import pytest

from migrant_helper.core.rules.facts.read import is_number, read_facts
from migrant_helper.core.rules.screening import outcomes
from migrant_helper.core.rules.wrong import Wrong, shown

DECLARED = {
    "born": {"type": "date"},
    "age": {"type": "number", "derive": {"years_since": "born"}},
    "home": {"type": "place"},
    "here": {"type": "place"},
    "moved": {
        "type": "bool",
        "derive": {"condition": {"not": {"fact": "home", "same_as": "here", "level": "country"}}},
    },
}


def test_facts_are_stored_in_one_form():
    declared = {"n": {"type": "number"}, "m": {"type": "number"}, "b": {"type": "bool"}}

    facts = read_facts(declared, {"n": 1.0, "m": {"min": 2, "max": 2.0}, "b": None})

    assert facts == {"n": 1, "m": 2, "b": None}
    assert [type(facts["n"]), type(facts["m"])] == [int, int]


@pytest.mark.parametrize(
    "value", [math.nan, math.inf, -math.inf, 2**53 + 1, 1e300, True, "1", None]
)
def test_what_is_no_number(value):
    assert not is_number(value)


def test_the_largest_number_is_one():
    assert is_number(2**53)
    assert is_number(-(2**53))


def test_facts_are_an_object():
    with pytest.raises(Wrong, match="facts: found a list, expected an object of facts"):
        read_facts(DECLARED, [])


def test_a_derived_fact_is_refused_unless_a_roster_gives_it():
    with pytest.raises(Wrong, match="fact age: found 20"):
        read_facts(DECLARED, {"age": 20})

    assert read_facts(DECLARED, {"age": 20}, derived=True) == {"age": 20}


def test_a_roster_s_derived_facts_are_used_before_those_they_are_derived_from():
    rules = {
        "adult": {"fact": "age", "at_least": 18},
        "moved": {"fact": "moved", "is": True},
        "stayed": {"not": {"fact": "moved", "is": True}},
    }
    schemes = [{"id": scheme, "rule": rule} for scheme, rule in rules.items()]
    facts = {"age": 20, "born": "2020-01-01", "moved": True, "home": "IN", "here": "IN"}

    found = outcomes({"facts": DECLARED, "schemes": schemes}, facts, "2026-11-22")

    assert found == {"adult": "met", "moved": "met", "stayed": "unmet"}


def test_what_was_found_is_shown_short():
    assert shown("a" * 70) == '"' + "a" * 60 + '…"'
    assert [shown(2.5), shown(-0.0), shown({}), shown(())] == [
        "a number",
        "0",
        "an object",
        "a list",
    ]
