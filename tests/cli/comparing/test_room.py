"""Where there is little room, what is cut: never what becomes of a condition, nor a source."""

from typing import Any

from migrant_helper.cli.comparing.room import Room
from tests.cli.comparing.test_conditions import PIECE

KINDS = " or ".join(f"“Work: kind {n} of a longer list of kinds”" for n in range(9))
MANY = {**PIECE, "now": KINDS, "where": f"for those with {KINDS}"}
ENTRIES: dict[str, Any] = {
    "entries": [{"id": "in-a", "name": "Aid"}, {"id": "in-b", "name": "Bread"}],
    "shared": [{"piece": PIECE, "entries": ["in-a", "in-b"]}],
}


def test_a_long_condition_keeps_its_begin_and_what_becomes_of_it() -> None:
    cut = Room(1, 9, 9, brief=True).told("IN", ENTRIES, MANY, set())

    assert cut.startswith("“Work: kind 0 of a longer list of kinds” or ")
    assert cut.endswith(" is now also needed, for some people only")
    assert len(cut) < 250
    assert KINDS in Room(1, 9, 9).told("IN", ENTRIES, MANY, set())


def test_a_source_is_never_cut() -> None:
    because = {"is": "source", "was": "A" * 200, "now": "B" * 200, "question": None}
    piece = {**PIECE, "is": "same", "because": {**because, "open": False, "asks": None}}

    assert "A" * 200 in Room(1, 9, 9, brief=True).line(piece)


def test_a_shared_change_is_told_once_and_then_by_its_number() -> None:
    room = Room(1, 9, 9)
    piece = {**PIECE, "shared": 1}

    assert room.told("IN", ENTRIES, piece, {"in-a"}) == (
        "[1] “Card: Yes” is now also needed (the same in: Bread)"
    )
    assert room.told("IN", ENTRIES, piece, {"in-b"}) == "change [1] above"


def test_names_are_counted_where_there_is_no_room() -> None:
    names = ["A", "B", "C", "D", "E"]

    assert Room(1, 9, 9).names(names) == "A, B, C, D, E"
    assert Room(1, 9, 9, brief=True).names(names) == "5 entries"
    assert Room(1, 9, 9, brief=True).names(names, 3) == "A, B, C and 2 more"
