"""Where there is little room, what is left out: a condition or a list whole, a source never."""

from typing import Any

from migrant_helper.cli.comparing.room import Room
from tests.cli.comparing.test_conditions import PIECE

KINDS = " or ".join(f"“Work: kind {n} of a longer list of kinds”" for n in range(9))
MANY = {**PIECE, "now": KINDS, "where": f"for those with {KINDS}"}
ENTRIES: dict[str, Any] = {
    "entries": [{"id": "in-a", "name": "Aid"}, {"id": "in-b", "name": "Bread"}],
    "shared": [{"piece": PIECE, "entries": ["in-a", "in-b"]}],
}


def test_a_long_condition_is_left_out_whole_and_named_by_its_questions() -> None:
    room = Room(brief=True)
    cut = room.told("IN", ENTRIES, MANY, set())

    assert cut == "a long condition on “Work” is now also needed, for some people only"
    assert room.shortened
    assert KINDS in Room().told("IN", ENTRIES, MANY, set())


def test_whom_it_is_for_is_left_out_before_the_condition() -> None:
    piece = {**PIECE, "where": f"for those with {KINDS}"}

    assert Room(brief=True).line(piece) == "“Card: Yes” is now also needed, for some people only"


def test_no_line_ends_within_a_condition() -> None:
    for asks in (MANY, {**MANY, "where": ""}, {**PIECE, "is": "changed", "was": KINDS}):
        text = Room(brief=True).line(asks)

        assert "…" not in text
        assert text.count("“") == text.count("”")


def test_a_source_is_never_left_out() -> None:
    because = {"is": "source", "was": "A" * 200, "now": "B" * 200, "question": None}
    piece = {**PIECE, "is": "same", "because": {**because, "open": False, "asks": None}}

    assert "A" * 200 in Room(brief=True).line(piece)


def test_a_shared_change_is_told_once_and_then_by_its_number() -> None:
    room = Room()
    piece = {**PIECE, "shared": 1}

    assert room.told("IN", ENTRIES, piece, {"in-a"}) == (
        "[1] “Card: Yes” is now also needed (the same in: Bread)"
    )
    assert room.told("IN", ENTRIES, piece, {"in-b"}) == "change [1] above"


def test_a_list_of_names_is_whole_and_says_how_many_there_are() -> None:
    names = ["A", "B", "C", "D", "E"]

    for room in (Room(), Room(brief=True)):
        assert room.names(names) == "5 entries (A, B, C, D, E)"
        assert room.names(names[:3]) == "A, B, C"
