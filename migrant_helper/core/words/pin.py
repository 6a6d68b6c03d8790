"""A PIN as it was meant: eight digits or three words, in any script; and which of them are none.

On the phone as well.
"""

import re

from migrant_helper.core.words.days import is_day
from migrant_helper.core.words.digits import DIGITS

SHORT, EASY = "short", "easy"
LENGTH = 8
_WORDS, _LETTERS = 3, 10
_FEW = 4
# What an Arabic keyboard writes where one of Urdu writes another sign.
_ALIKE = {0x064A: "ی", 0x0649: "ی", 0x0643: "ک", 0x0647: "ہ"}
_UNSEEN = re.compile("[\u200b-\u200f\u2060\ufe0f\ufeff]+")
_BETWEEN = re.compile("[ \\t\\r\\n.,;:!?/_\u060c\u061f\u06d4\u0964\u2010-\u2015-]+")
_NUMBER = re.compile("[0-9]+")


def pin_of(text: str) -> str:
    """The PIN that somebody typed (in NFKC and small letters): its digits, of any script and however
    they stand apart, or its words with one space between."""
    plain = _UNSEEN.sub("", text).translate(DIGITS).translate(_ALIKE)
    words = [word for word in _BETWEEN.sub(" ", plain).split(" ") if word]
    joined = "".join(words)
    return joined if _NUMBER.fullmatch(joined) else " ".join(words)


def problem_of(pin: str) -> str:
    """Why nobody should take this PIN: SHORT where it is not eight digits or three words, EASY where
    it is soon guessed; "" for none."""
    if _NUMBER.fullmatch(pin):
        if len(pin) != LENGTH:
            return SHORT
        return EASY if _is_easy(pin) else ""
    words: list[str] = []
    for word in pin.split(" "):
        if len(word) > 1 and word not in words:
            words.append(word)
    letters = "".join(words)
    if len(words) < _WORDS or len(letters) < _LETTERS:
        return SHORT
    return EASY if _signs(letters) <= _FEW else ""


def _is_easy(pin: str) -> bool:
    """Few digits, one half like the other or its mirror, the same step all along, or a day."""
    half = LENGTH // 2
    first, second = pin[:half], pin[half:]
    mirror = "".join(second[half - 1 - at] for at in range(half))
    steps = [(int(pin[at + 1]) - int(pin[at])) % 10 for at in range(LENGTH - 1)]
    is_even = all(step == steps[0] for step in steps)
    return _signs(pin) < _FEW or first in (second, mirror) or is_even or _is_a_day(first, second)


def _signs(text: str) -> int:
    """How many different signs a text has."""
    return sum(1 for at, sign in enumerate(text) if sign not in text[:at])


def _is_a_day(first: str, second: str) -> bool:
    """Whether the digits are a day of the last or this century, whichever part stands first."""
    ways = (
        (first, second[:2], second[2:]),
        (first, second[2:], second[:2]),
        (second, first[:2], first[2:]),
        (second, first[2:], first[:2]),
    )
    return any(
        year[:2] in ("19", "20") and is_day(f"{year}-{month}-{day}") for year, month, day in ways
    )
