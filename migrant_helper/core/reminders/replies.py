"""What a text message that somebody sends to us means.

Server only.
"""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import Final

from migrant_helper.core.reminders.again_words import AGAIN
from migrant_helper.core.reminders.reply_words import ABOUT, HELP, POLITE, SIGNED, START, STOP


class Reply(StrEnum):
    """STOP and START are obeyed, HELP and AGAIN are answered; anything else is left to a person."""

    STOP = "stop"
    START = "start"
    HELP = "help"
    AGAIN = "again"
    OTHER = "other"


MEANT: Final = (
    (Reply.STOP, STOP),
    (Reply.START, START),
    (Reply.HELP, HELP),
    (Reply.AGAIN, AGAIN),
)
# Letters that are written one way or another.
SAME = str.maketrans(
    {"\u093c": "", "\u09bc": "", "ँ": "ं", "ঁ": ""}
    | {"ي": "ی", "ى": "ی", "ك": "ک", "ه": "ہ", "ة": "ہ", "ۃ": "ہ", "أ": "ا", "إ": "ا"}
)
# A sentence that asks orders nothing.
ASKS: Final = frozenset("?？؟")
# A name, or a line that a phone adds, has no more words.
NAME_WORDS = 3
# Longer than a word, a greeting and a name: not worth looking at.
LONGEST = 400


def meaning(text: str) -> Reply:
    """STOP, START, HELP or AGAIN when the message is that word, in any case and script, else OTHER.

    Spaces, punctuation, digits and invisible characters are not looked at, nor is a polite word beside it, nor
    what it speaks of, nor a signature after it: " Stop. ", "STOP ALL", "please stop sending text reminders" and
    "STOP - Ram" mean STOP. "don't stop", "stop at
    the office?" and "STOP START" are OTHER, since guessing at a sentence could end reminders that somebody
    needs.
    """
    if len(text) > LONGEST:
        return Reply.OTHER
    parts = [
        part for part in re.split(r"[\r\n]+|\s*[-–—~_]{2,}\s*|\s[-–—~]\s*", text) if _plain(part)
    ]
    if not parts:
        return Reply.OTHER
    said = _of(parts[0])
    return said if all(_is_signature(part) for part in parts[1:]) else Reply.OTHER


def _of(text: str) -> Reply:
    words = [word for each in text.split() if (word := _plain(each))]
    for tried in (words, _without(words, POLITE)):
        found = _named("".join(tried))
        if found is not Reply.OTHER:
            return found
    found = Reply.OTHER if set(text) & ASKS else _named("".join(_without(words, POLITE | ABOUT)))
    return found if found in (Reply.STOP, Reply.START) else Reply.OTHER


def _named(word: str) -> Reply:
    for reply, words in MEANT:
        if word in _plainly(words):
            return reply
    return Reply.OTHER


def _without(words: Sequence[str], others: frozenset[str]) -> list[str]:
    return [word for word in words if word not in _plainly(others)]


def _is_signature(text: str) -> bool:
    """A name, or what a phone adds: some words that ask nothing and are no command themselves."""
    if text.strip().casefold().startswith(SIGNED):
        return True
    is_short = len(text.split()) <= NAME_WORDS and not set(text) & ASKS
    return is_short and all(_named(_plain(word)) is Reply.OTHER for word in text.split())


@cache
def _plainly(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(_plain, words))


def _plain(text: str) -> str:
    """The letters and signs of `text` alone, each written in one way."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    letters = (each for each in folded if unicodedata.category(each)[0] in "LM")
    return unicodedata.normalize("NFD", "".join(letters)).translate(SAME)
