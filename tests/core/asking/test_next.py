"""The next question: each vector of tests/vectors/questions.json, and what asking on leads to."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.asking.next import next_question
from migrant_helper.core.rules.screening import screen

TESTS = Path(__file__).parents[2]
CASES = json.loads((TESTS / "vectors/questions.json").read_text(encoding="utf-8"))["cases"]
WORKLOADS = TESTS / "bench/workloads"
ON = "2026-11-22"


def catalogue_of(case):
    own = {key: case[key] for key in ("schemes", "definitions", "ticks") if key in case}
    return own | {"facts": case["declared"]}


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_vector(case):
    catalogue = catalogue_of(case)

    assert next_question(catalogue, case["facts"], ON, case["skipped"]) == case["expect"]


def test_asking_on_settles_everything_and_asks_only_what_is_missing():
    catalogue = {
        "facts": json.loads((WORKLOADS / "facts.json").read_text(encoding="utf-8")),
        "schemes": json.loads((WORKLOADS / "W1.json").read_text(encoding="utf-8"))[:40],
    }
    person = json.loads((WORKLOADS / "persons.json").read_text(encoding="utf-8"))["100"][0]
    facts = {}
    while (fact := next_question(catalogue, facts, ON)) is not None:
        missing = {name for result in screen(catalogue, facts, ON) for name in result["missing"]}
        assert fact in missing
        facts[fact] = person[fact]

    results = screen(catalogue, facts, ON)
    assert [one["id"] for one in results if one["outcome"] == "unknown"] == []
    assert len(results) == 40


def test_a_part_that_stands_twice_counts_once():
    facts = {name: {"type": "bool", "changes": "by_doing"} for name in ("b", "d", "c", "a")}

    def of(*names):
        return {
            "all": [{"fact": name, "is": True, "source": 1, "verified": True} for name in names]
        }

    schemes = [{"id": "one", "rule": of("a", "c", "a")}, {"id": "two", "rule": of("b", "d")}]

    assert next_question({"facts": facts, "schemes": schemes}, {}, "2026-11-22") == "b"
