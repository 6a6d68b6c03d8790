"""The rule about pictures finds what lacks one, and what has one that nothing needs."""

import pytest


@pytest.mark.parametrize(
    ("old", "new", "what", "line"),
    [
        ("none: bus, one: sack", "none: bus", "choices.card: one has no picture", 18),
        ("card: {none: bus", "other: {none: bus", "choices: card has no picture", 18),
        ("two: sack", "two: sack, three: bus", "choices.card: there is no three", 18),
        ("{card: sack}", "{}", "documents: card has no picture", 14),
        ("{shop: sack}", "{stall: sack}", "offices: there is no stall", 15),
        ("worker: sack", "boss: sack", "carriers: worker has no picture", 8),
        ("died: bus, ", "", "ways: died has no picture", 12),
        (", not: sack", "", "states: not has no picture", 5),
        ("in-grain: bus", "in-rice: bus", "entries: there is no in-rice", 13),
        ("{hurt: bus}", "{hurt: buss}", "no picture is called buss", 11),
        ("drawn: [bus]", "drawn: [bus, boat]", "boat is shown nowhere", 2),
        ("turns: [bus]", "turns: [boat]", "no picture is called boat", 3),
        ("drawn: [bus]", "drawn: [bus, sack]", "a name twice", 2),
    ],
)
def test_what_needs_a_picture_has_one_that_is_there(
    folder, old: str, new: str, what: str, line: int
) -> None:
    folder.change(old, new, "pictures.yaml")

    found = {one.what: one.line for one in folder.found("pictures")}

    assert what in found, found
    assert found[what] == line
