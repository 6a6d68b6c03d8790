"""The words of a page, alike however they are spaced, marked up or written in digits."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence

_OF_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9])")
# A full stop counts between digits alone: 1.5 is not 15.
_OTHER_MARKS = re.compile(r",|(?<![0-9])\.|\.(?![0-9])")


def words(text: str) -> list[str]:
    """Letters, with their vowel signs, and figures: small, in Latin digits, without the commas of
    thousands. Signs of money, per cent and comparison are words of their own."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    figures = _OF_THOUSANDS.sub("", "".join(map(_kept, plain)))
    return _OTHER_MARKS.sub(" ", figures).split()


def _kept(character: str) -> str:
    kind = unicodedata.category(character)
    if kind == "Nd":
        return str(unicodedata.decimal(character))
    if kind[0] in "LMN" or character in ".,":
        return character
    if kind == "Cf":  # joiners, marks of direction, soft hyphens
        return ""
    return f" {character} " if kind == "Sc" or character in "%<>≤≥" else " "


def is_figure(word: str) -> bool:
    """Whether a digit is in it."""
    return any("0" <= character <= "9" for character in word)


def fingerprint(found: Sequence[str]) -> str:
    """16 hex digits of the SHA-256 of these words."""
    return hashlib.sha256(" ".join(found).encode()).hexdigest()[:16]
