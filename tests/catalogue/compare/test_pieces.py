"""Of two rules the smallest difference: what came, went, says another thing or only moved."""

from typing import Any

import pytest

from migrant_helper.catalogue.compare.pieces import Piece, pieces
from migrant_helper.catalogue.compare.sentences import sentences
from migrant_helper.catalogue.compare.told import told as told_of
from tests.catalogue.compare.conftest import AGE, CARD, CATALOGUE, PAY, SHOW

KIN = {"fact": "hurt_is", "in": ["wife", "child"]}
FIRM = {"fact": "payer", "in": ["firm", "farm"]}
THEIRS = {"not": {"fact": "their_payer", "in": ["app"]}}


def found(was: Any, now: Any) -> list[Piece]:
    sides = [
        [one.part for one in sentences(CATALOGUE, rule, SHOW, "2026-11-29")] for rule in (was, now)
    ]
    return pieces(*sides)


def told(was: Any, now: Any) -> list[tuple[str, str | None, str | None, str]]:
    return [
        (
            one.kind,
            one.was and told_of(one.was.part),
            one.now and told_of(one.now.part),
            (one.now or one.was).where() if one.now or one.was else "",
        )
        for one in found(was, now)
    ]


def events(*names: str) -> dict[str, Any]:
    return {"fact": "event", "includes_any": list(names)}


@pytest.mark.parametrize(
    ("was", "now", "differs"),
    [
        ({"all": [AGE, CARD]}, {"all": [CARD, AGE]}, []),
        (
            {"all": [AGE, CARD]},
            {"all": [{"fact": "age", "at_least": 21}, PAY]},
            [
                ("gone", "“Card: Yes”", None, ""),
                ("new", None, "“Pay: ₹15,000 a month or less”", ""),
                ("changed", "“Age: 18 years or more”", "“Age: 21 years or more”", ""),
            ],
        ),
        # One way becomes one of two: it stays, and another came.
        (
            {"all": [CARD, AGE]},
            {"all": [CARD, {"any": [AGE, PAY]}]},
            [
                (
                    "new",
                    None,
                    "“Pay: ₹15,000 a month or less”",
                    "besides “Age: 18 years or more”",
                )
            ],
        ),
        # A condition that one way of two needs as well.
        (
            {"any": [CARD, AGE]},
            {"any": [CARD, {"all": [AGE, PAY]}]},
            [
                (
                    "new",
                    None,
                    "“Pay: ₹15,000 a month or less”",
                    "for those with “Age: 18 years or more”",
                )
            ],
        ),
        # All that is new in one group is one line.
        (
            {"any": [CARD, AGE]},
            {"any": [CARD, AGE, {"all": [PAY, FIRM]}]},
            [
                (
                    "new",
                    None,
                    "“Pay: ₹15,000 a month or less” and “Who pays you: A firm or A farm”",
                    "besides “Card: Yes”",
                )
            ],
        ),
    ],
)
def test_only_what_changed_is_told_with_the_way_to_it(was: Any, now: Any, differs: Any) -> None:
    assert told(was, now) == differs


def test_what_stands_in_another_place_moved_and_is_neither_gone_nor_new() -> None:
    """Whoever reports for kin is judged by that person's payer, all others by their own."""
    was = {"all": [{"any": [FIRM, events("death"), KIN]}, CARD]}
    now = {
        "any": [
            {"all": [{"any": [KIN, events("death", "flood")]}, THEIRS]},
            {"all": [{"not": {"any": [KIN, events("death", "flood")]}}, FIRM, CARD]},
        ]
    }

    pay, *others = told(was, now)

    kin = (
        "for those with “Who was hurt: My wife or My child” or “What happened: A death or A flood”"
    )
    assert pay == ("new", None, "“Who paid them: not ‘An app’”", kin)
    assert others[0][0] == "moved"
    assert others[0][2:] == ("“Card: Yes”", "for those with “Who was hurt: I”")
    assert "gone" not in [one[0] for one in others]
    changed = next(one for one in found(was, now) if one.kind == "changed")
    assert [one.head for one in changed.parts()] == [
        "What happened: A death or A flood",
        "What happened: A death",
    ]
    # What only parts people into these two ways comes last.
    gates = [one.is_gate for one in found(was, now)]
    assert gates == sorted(gates)
    assert (gates[0], gates[-1]) == (False, True)


@pytest.mark.parametrize(
    ("was", "now", "wider"),
    [
        (events("death"), events("death", "flood"), True),
        (events("death", "flood"), events("death"), False),
        (events("death", "hurt"), events("death", "flood"), None),
        (
            {"not": {"fact": "payer", "in": ["app"]}},
            {"not": {"fact": "payer", "in": ["app", "own"]}},
            False,
        ),
    ],
)
def test_a_list_that_got_answers_is_met_by_more(was: Any, now: Any, wider: bool | None) -> None:
    [one] = found(was, now)

    assert (one.kind, one.is_wider) == ("changed", wider)
