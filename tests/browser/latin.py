"""How much of a text in another script is in Latin letters, the abbreviations that people use left
out (abbreviations.json, each with its reason)."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

USED = frozenset(json.loads(Path(__file__).with_name("abbreviations.json").read_text("utf-8")))
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:-[A-Za-z\u00c0-\u024f]+)*")


def latin(words: Sequence[str]) -> list[str]:
    """The words with a Latin part that is no abbreviation in use: "PF-এর" and "e-KYC" are none."""
    return [
        word
        for word in words
        if any(part.removeprefix("e-") not in USED for part in _LATIN.findall(word))
    ]


def share(words: Sequence[str], count: int) -> float:
    """How many of a hundred of `count` words those are."""
    return 100 * len(latin(words)) / max(count, 1)
