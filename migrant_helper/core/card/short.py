"""The short code of a card: 15 characters that are drawn and one that checks them.

Crockford's alphabet (32 characters, no I, L, O, U), so 75 bits. The check is a sum over GF(32), each
place weighted by another power of 2: it finds every one wrong character and every two that changed
places. No library has one: ISO 7064 uses letters that look alike, Crockford's own check signs nobody
can read aloud.

Server only.
"""

import re

from migrant_helper.core.words.digits import DIGITS

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
DRAWN = 15
GROUP = 4
# How many codes there are.
CODES: int = 32**DRAWN
# x^5 + x^2 + 1, of which 2 is a generator: its first 31 powers are all different.
_POLYNOMIAL = 0b100101
# Of what is typed, this much is looked at.
_LONGEST = 100
_BETWEEN = re.compile("[ \t\r\n\u00a0-]+")
_TYPED = re.compile(f"[0-9A-Za-z]{{{DRAWN + 1}}}")
_ALIKE = str.maketrans("ILO", "110")


def code_of(number: int) -> str:
    """The code of a number below `CODES`, its check last."""
    values = [number >> (5 * at) & 31 for at in reversed(range(DRAWN))]
    return "".join(ALPHABET[value] for value in [*values, _check(values)])


def read_code(typed: str) -> str | None:
    """The code as `code_of` writes it; None for what is none of ours. Groups, capitals or not, the
    digits of fifteen scripts, I and L for 1 and O for 0 do not matter."""
    text = _BETWEEN.sub("", typed[:_LONGEST].translate(DIGITS))
    if not _TYPED.fullmatch(text):
        return None
    code = text.upper().translate(_ALIKE)
    values = [ALPHABET.find(character) for character in code]
    return code if min(values) >= 0 and _check(values[:-1]) == values[-1] else None


def groups(code: str) -> list[str]:
    """The code in groups of four, a space between characters: each is read aloud by itself."""
    return [" ".join(code[at : at + GROUP]) for at in range(0, len(code), GROUP)]


def _check(values: list[int]) -> int:
    total = 0
    for value in values:
        total = _doubled(total ^ value)
    return total


def _doubled(value: int) -> int:
    return value << 1 if value < 16 else value << 1 ^ _POLYNOMIAL
