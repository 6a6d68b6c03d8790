"""A difference of two rules in one line."""

from typing import Any

import pytest

from migrant_helper.cli.comparing.conditions import line, lines

PIECE: dict[str, Any] = {
    "is": "new",
    "gate": False,
    "was": None,
    "now": "“Card: Yes”",
    "unsure": None,
    "only": None,
    "within": "all",
    "where": "",
    "because": None,
    "shared": None,
    "step": None,
}
KIN = "for those with “Who was hurt: My wife”"
AGE = "“Age: 18 years or more”"


@pytest.mark.parametrize(
    ("piece", "text"),
    [
        ({}, "“Card: Yes” is now also needed"),
        (
            {"within": "any", "where": f"besides {AGE}"},
            f"“Card: Yes” is now one more way to meet a condition, besides {AGE}",
        ),
        ({"within": "at_least"}, "“Card: Yes” now also counts"),
        ({"is": "gone", "was": "“Card: Yes”", "now": None}, "“Card: Yes” is no longer needed"),
        (
            {"is": "gone", "was": "“Card: Yes”", "now": None, "within": "any"},
            "“Card: Yes” is no longer a way to meet a condition",
        ),
        (
            {"is": "changed", "was": AGE, "now": "“Age: 21 years or more”"},
            f"before {AGE}, now “Age: 21 years or more”",
        ),
        (
            {
                "is": "changed",
                "only": {"question": "Event", "negated": False, "gone": ["Hurt"], "new": ["Flood"]},
            },
            "at “Event”, Flood now also counts and Hurt no longer counts",
        ),
        (
            {
                "is": "changed",
                "where": KIN,
                "only": {"question": "Payer", "negated": True, "gone": [], "new": ["An app"]},
            },
            f"at “Payer”, An app is now ruled out, {KIN}",
        ),
        (
            {"unsure": "“Home: in Nepal”"},
            "for people with “Home: in Nepal” a yes is now only likely, and to be confirmed",
        ),
    ],
)
def test_a_line_says_what_it_is_for_the_rule(piece: dict[str, Any], text: str) -> None:
    assert line({**PIECE, **piece}) == text


def test_what_moved_to_one_place_shares_a_line() -> None:
    moved = {**PIECE, "is": "moved", "where": KIN}

    assert lines([moved, PIECE, {**moved, "now": AGE}]) == [
        f"only moved, now {KIN}: “Card: Yes”; {AGE}",
        "“Card: Yes” is now also needed",
    ]


@pytest.mark.parametrize(
    ("because", "text"),
    [
        (
            {"is": "asked", "was": None, "now": AGE},
            (
                f"the question “Card” was asked of everybody, now only of people with {AGE};"
                " whoever is not asked counts as having no card"
            ),
        ),
        (
            {"is": "asked_more", "was": None, "now": AGE},
            (
                f"the question “Card” is now asked also of people with {AGE};"
                " whoever is not asked counts as having no card"
            ),
        ),
        (
            {"is": "answers", "was": None, "now": "Lost"},
            "the question “Card” has other answers to choose from (new: Lost)",
        ),
        ({"is": "worked_out", "was": None, "now": None}, "“Card” is worked out otherwise"),
        (
            {"is": "source", "was": "A, “Act”, 2020 (official)", "now": "nobody has checked it"},
            ("“Card: Yes” rested on: A, “Act”, 2020 (official); now on: nobody has checked it"),
        ),
    ],
)
def test_what_changed_behind_the_words_says_who_is_asked_or_what_it_rests_on(
    because: Any, text: str
) -> None:
    behind = {
        **because,
        "question": "Card",
        "open": False,
        "asks": True,
        "counts": "having no card",
    }

    assert line({**PIECE, "is": "same", "because": behind}) == text
