"""Characters that nobody sees, and that can turn a line round, cut it or hide in it."""

import unicodedata
from collections.abc import Iterator

# Two scripts need them: they join and part letters.
_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
# Controls, formats (marks of direction among them), surrogates, private and unassigned ones, and
# the two separators of lines.
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def hidden(text: str, besides: str = "") -> Iterator[tuple[int, str]]:
    """Where one stands (code points from 0), and its name: "U+202E RIGHT-TO-LEFT OVERRIDE".
    `besides` are those that may stand in this text."""
    allowed = _JOINERS + besides
    if _is_seen(text, allowed):
        return
    for at, sign in enumerate(text):
        if unicodedata.category(sign) in _UNSEEN and sign not in allowed:
            yield at, f"U+{ord(sign):04X} {unicodedata.name(sign, '')}".rstrip()


def _is_seen(text: str, allowed: str) -> bool:
    """Whether nothing is to be looked for sign by sign: Python itself says so in a hundredth of the time.
    It takes any space but the plain one for unseen, which then is looked at."""
    for sign in allowed:
        text = text.replace(sign, "")
    return text.isprintable()
