"""Input that cannot be used: where it stands, what was found there, what was expected.

On the phone as well; kept the same by tests/vectors/rules.json.
"""

import json

LARGEST = 2**53
_LONGEST = 60


class Wrong(ValueError):
    """`place` names the fact or the path to the part of a rule; `said` tells all three."""

    def __init__(self, place: str, found: object, expected: str) -> None:
        super().__init__(place)
        self.place = place
        self.found = found
        self.expected = expected

    def __str__(self) -> str:
        return said(self)


def said(wrong: Wrong) -> str:
    """ "age: found "abc", expected a number", the same in both languages. The phone's pages tell
    people in other words, so that they carry none of this."""
    return _sound(f"{wrong.place}: found {shown(wrong.found)}, expected {wrong.expected}")


def shown(found: object) -> str:
    """`found` in a few words, the same in both languages: "\\"abc\\"", "12", "a list"."""
    if found is None:
        return "null"
    if isinstance(found, bool):
        return "true" if found else "false"
    if isinstance(found, str):
        text = found if len(found) <= _LONGEST else found[:_LONGEST] + "…"
        return json.dumps(text, ensure_ascii=False)
    if isinstance(found, int | float):
        return str(int(found)) if abs(found) <= LARGEST and found == int(found) else "a number"
    return "a list" if isinstance(found, list | tuple) else "an object"


def _sound(text: str) -> str:
    """`text` without half characters (lone surrogates), which no output can hold."""
    return "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text)
