"""A difference of two rules in one line."""

from typing import Any

import pytest

from migrant_helper.cli.comparing.conditions import lines, reasons

PIECE: dict[str, Any] = {
    "is": "new",
    "gate": False,
    "was": None,
    "now": "Card: Yes",
    "only": None,
    "within": "all",
    "negated": False,
    "where": "",
    "because": None,
}
KIN = "for those with “Who was hurt: My wife”"


@pytest.mark.parametrize(
    ("piece", "text"),
    [
        ({}, "now also needed: Card: Yes"),
        (
            {"within": "any", "where": "besides “Age: 18 years”"},
            "now also enough, besides “Age: 18 years”: Card: Yes",
        ),
        ({"is": "gone", "was": "Card: Yes", "now": None}, "no longer needed: Card: Yes"),
        (
            {"is": "gone", "was": "Card: Yes", "now": None, "within": "any"},
            "no longer enough: Card: Yes",
        ),
        (
            {"is": "changed", "was": "Age: 18 years", "now": "Age: 21 years"},
            "changed: before “Age: 18 years”, now “Age: 21 years”",
        ),
        (
            {
                "is": "changed",
                "only": {"question": "Event", "negated": False, "gone": ["Hurt"], "new": ["Flood"]},
            },
            "changed: Event: now also counts: Flood; no longer counts: Hurt",
        ),
        (
            {
                "is": "changed",
                "where": KIN,
                "only": {"question": "Payer", "negated": True, "gone": [], "new": ["An app"]},
            },
            f"changed, {KIN}: Payer: now also must not be: An app",
        ),
    ],
)
def test_a_line_says_what_it_is_for_the_rule(piece: dict[str, Any], text: str) -> None:
    assert lines([{**PIECE, **piece}]) == [text]


def test_what_moved_to_one_place_shares_a_line() -> None:
    moved = {**PIECE, "is": "moved", "where": KIN}

    assert lines([moved, PIECE, {**moved, "now": "Age: 18 years"}]) == [
        f"moved, now {KIN}: Card: Yes; Age: 18 years",
        "now also needed: Card: Yes",
    ]


@pytest.mark.parametrize(
    ("because", "text"),
    [
        (
            {"is": "asked", "was": None, "now": "Age: 18 years", "open": False},
            (
                "“Card” was asked of everybody, now only of those with “Age: 18 years”;"
                " whoever is not asked does not meet this."
            ),
        ),
        (
            {"is": "asked", "was": "Age: 18 years", "now": None, "open": True},
            (
                "“Card” was asked only of those with “Age: 18 years”, now of everybody;"
                " here it is open whether it is asked."
            ),
        ),
        (
            {"is": "asked_more", "was": None, "now": "Age: 18 years", "open": False},
            (
                "“Card” is now asked also of those with “Age: 18 years”;"
                " whoever is not asked does not meet this."
            ),
        ),
        (
            {"is": "answers", "was": None, "now": "Lost", "open": False},
            "“Card” has other answers to choose from; new: Lost.",
        ),
    ],
)
def test_what_changed_behind_the_words_says_who_is_asked(because: Any, text: str) -> None:
    piece = {**PIECE, "is": "same", "because": {**because, "question": "Card"}}

    assert list(reasons(piece)) == ["Card: Yes", f"  {text}"]
