"""What is asked when nothing more can be found: what the rows of what is theirs hang on."""

from typing import Any

import pytest

from migrant_helper.core.list.settling import settling_question, trouble_question

ON = "2026-11-29"
FACTS = {
    "here": {"type": "place", "topic": "place"},
    "a": {"type": "bool", "topic": "one"},
    "b": {"type": "bool", "topic": "two"},
    "c": {"type": "bool", "topic": "two", "only_if": {"fact": "b", "is": True}},
    "unpaid": {"type": "bool", "topic": "one", "weight": 8},
}


def entry(name: str, rule: dict[str, Any], matters: int, **parts: list[str]) -> dict[str, Any]:
    rows = {
        part: [{"only_if": {"fact": fact, "is": True}} for fact in facts]
        for part, facts in parts.items()
    }
    return {"id": name, "rule": rule, "matters": matters, "portability": {}, **rows}


def of(*schemes: dict[str, Any]) -> dict[str, Any]:
    return {"facts": FACTS, "schemes": list(schemes)}


HERE = {"fact": "here", "within": "IN"}
TOLD = {"here": "IN-KL"}


@pytest.mark.parametrize(
    ("schemes", "facts", "expected"),
    [
        ([entry("x", HERE, 2, steps=["a"])], TOLD, "a"),
        ([entry("x", HERE, 2, steps=["a"]), entry("y", HERE, 3, steps=["b"])], TOLD, "b"),
        ([entry("x", HERE, 2, steps=["a", "a"]), entry("y", HERE, 3, steps=["b"])], TOLD, "a"),
        ([entry("x", HERE, 2, documents=["a"], deadlines=["a", "b"])], TOLD, "a"),
        ([entry("x", HERE, 1, steps=["unpaid"]), entry("y", HERE, 5, steps=["b"])], TOLD, "unpaid"),
        ([entry("x", HERE, 2, steps=["a"])], {**TOLD, "a": None}, None),
        ([entry("x", HERE, 2, steps=["a"])], {"here": "NP-P1"}, None),
        ([entry("x", {"fact": "b", "is": True}, 2, steps=["a"])], TOLD, None),
        ([entry("x", HERE, 2, steps=["c"])], TOLD, "b"),
        ([entry("x", HERE, 2, steps=["c"])], {**TOLD, "b": True}, "c"),
    ],
)
def test_the_fact_that_decides_most_of_what_is_theirs(
    schemes: list[dict[str, Any]], facts: dict[str, Any], expected: str | None
) -> None:
    assert settling_question(of(*schemes), facts, ON) == expected


def test_what_was_skipped_or_is_of_another_topic_is_not_asked() -> None:
    both = of(entry("x", HERE, 2, steps=["a", "a", "b"]))

    assert settling_question(both, TOLD, ON, ["a"]) == "b"
    assert settling_question(both, TOLD, ON, (), "two") == "b"
    assert settling_question(both, TOLD, ON, ["a"], "one") is None


def test_trouble_alone_comes_before_the_rest() -> None:
    both = of(entry("x", HERE, 5, steps=["a"]), entry("y", HERE, 1, steps=["unpaid"]))

    assert trouble_question(both, TOLD, ON) == "unpaid"
    assert trouble_question(both, {**TOLD, "unpaid": False}, ON) is None
