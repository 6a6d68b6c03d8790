"""What a camera found: of the texts of all codes in a picture the one that can be a card's.

On the phone alone, by the page that reads cards; kept the same by tests/vectors/scanned.json.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

# More than any card holds; what is longer is nobody's.
MAX_TEXT = 4096
_CARD = re.compile('https?://[!-"$-~]+#[0-9]+')


@dataclass(frozen=True)
class Scanned:
    """`kind` is "nothing", "card" (then `text` is the card's), "other" (codes of somebody else) or "several"
    (more than one card)."""

    kind: str
    text: str


def among(texts: Sequence[str]) -> Scanned:
    """The card among these texts: an address whose digits stand behind a "#". Whether it is ours and can be
    believed is found out by who reads it."""
    cards: list[str] = []
    for text in texts:
        if len(text) <= MAX_TEXT and _CARD.fullmatch(text) and text not in cards:
            cards.append(text)
    if len(cards) == 1:
        return Scanned("card", cards[0])
    if cards:
        return Scanned("several", "")
    return Scanned("other" if texts else "nothing", "")
