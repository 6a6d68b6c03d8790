"""A rule as sentences, and which of them changed."""

from typing import Any

import pytest

from migrant_helper.catalogue.compare.sentences import changes, sentences
from tests.catalogue.compare.conftest import AGE, CARD, CATALOGUE, PAY, SHOW


def said(rule: Any) -> list[str]:
    return [one.text for one in sentences(CATALOGUE, rule, SHOW, "2026-11-29")]


ANY = "one of these (Age: 18 years or more; Card: Yes; Pay: ₹15,000 a month or less)"
DEEP = (
    "one of these (all of these (Age: 18 years or more; Card: Yes; one of these"
    " (Age: 18 years or more; Pay: ₹15,000 a month or less)); Pay: ₹15,000 a month or less)"
)


@pytest.mark.parametrize(
    ("rule", "texts"),
    [
        (AGE, ["Age: 18 years or more"]),
        (PAY, ["Pay: ₹15,000 a month or less"]),
        ({"all": [{"use": "grown"}, CARD]}, ["Age: 18 years or more", "Card: Yes", "Card: Yes"]),
        ({"not": {"any": [AGE, CARD]}}, ["Age: less than 18 years", "Card: No"]),
        ({"not": {"all": [AGE, CARD]}}, ["one of these (Age: less than 18 years; Card: No)"]),
        ({"any": [AGE, {"any": [CARD, PAY]}]}, [ANY]),
        ({"any": [{"all": [AGE, {"all": [CARD, {"any": [AGE, PAY]}]}]}, PAY]}, [DEEP]),
        (
            {"not": {"at_least": 2, "of": [AGE, CARD]}},
            ["fewer than 2 of these (Age: 18 years or more; Card: Yes)"],
        ),
    ],
)
def test_what_must_hold_is_a_sentence_each(rule: Any, texts: list[str]) -> None:
    assert said(rule) == texts


def test_a_sentence_of_the_same_facts_changed_and_others_came_or_went() -> None:
    was, now = (
        sentences(CATALOGUE, {"all": rules}, SHOW, "2026-11-29")
        for rules in ([AGE, CARD], [{"fact": "age", "at_least": 21}, PAY])
    )

    found = [(one.was and one.was.text, one.now and one.now.text) for one in changes(was, now)]

    assert found == [
        ("Age: 18 years or more", "Age: 21 years or more"),
        ("Card: Yes", None),
        (None, "Pay: ₹15,000 a month or less"),
    ]
    assert changes(was, list(reversed(was))) == []


def test_of_a_longer_sentence_the_lines_that_came_and_went_are_known() -> None:
    was, now = (
        sentences(CATALOGUE, {"any": rules}, SHOW, "2026-11-29")
        for rules in ([AGE, CARD], [AGE, PAY])
    )

    [change] = changes(was, now)

    assert change.lines() == [
        ("both", 0, "one of these"),
        ("both", 1, "Age: 18 years or more"),
        ("gone", 1, "Card: Yes"),
        ("new", 1, "Pay: ₹15,000 a month or less"),
    ]
