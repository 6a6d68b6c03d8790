"""How many segments a text message costs, and how to shorten one: as the carrier counts.

Server only.
"""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

# 3GPP TS 23.038, table 6.2.1: one septet each.
GSM_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
# 6.2.1.1: an escape and a character, two septets, never parted.
GSM_EXTENSION = frozenset("\f^{}\\[~]|€")


class Encoding(StrEnum):
    """GSM-7 counts septets, UCS-2 counts UTF-16 units."""

    GSM_7 = "gsm-7"
    UCS_2 = "ucs-2"


# Units in a message of one segment, and in each segment of a longer one (6 bytes of header).
ROOM = {Encoding.GSM_7: (160, 153), Encoding.UCS_2: (70, 67)}
ELLIPSIS = {Encoding.GSM_7: "...", Encoding.UCS_2: "…"}


@dataclass(frozen=True)
class Size:
    """`units` are septets (GSM-7) or UTF-16 units (UCS-2); `segments` is what is paid."""

    encoding: Encoding
    units: int
    segments: int


def encoding_of(text: str) -> Encoding:
    """GSM-7 when every character is in its tables, else UCS-2 for the whole message."""
    if all(character in GSM_BASIC or character in GSM_EXTENSION for character in text):
        return Encoding.GSM_7
    return Encoding.UCS_2


def size(text: str) -> Size:
    """Encoding, units and segments of `text`. An empty text is one segment.

    A character of two units (an escape, a surrogate pair) is not split between two segments: a
    segment that cannot hold it whole stays a unit short. 70 emoji are 140 units and three
    segments of 66, 66 and 8 units, not two.
    """
    encoding = encoding_of(text)
    single, part = ROOM[encoding]
    units = [_units(character, encoding) for character in text]
    total = sum(units)
    if total <= single:
        return Size(encoding, total, 1)
    segments, used = 1, 0
    for wide in units:
        if used + wide > part:
            segments, used = segments + 1, 0
        used += wide
    return Size(encoding, total, segments)


def trim(text: str, segments: int) -> str:
    """`text`, or its longest beginning with an ellipsis that costs at most `segments`.

    Cut before a character that stands alone, never between a letter and its vowel sign.
    """
    if size(text).segments <= segments:
        return text
    for beginning in _shorter(text):
        shortened = beginning.rstrip() + ELLIPSIS[encoding_of(beginning)]
        if size(shortened).segments <= segments:
            return shortened
    return ""


def fit(write: Callable[[str], str], name: str, segments: int) -> str | None:
    """`write(name)` with `name` shortened until all costs at most `segments`; None when no
    beginning of the name fits. What stands round the name is never cut."""
    whole = write(name)
    if size(whole).segments <= segments:
        return whole
    for beginning in _shorter(name):
        if not beginning.strip():
            return None
        text = write(beginning.rstrip() + ELLIPSIS[encoding_of(whole)])
        if size(text).segments <= segments:
            return text
    return None


def _units(character: str, encoding: Encoding) -> int:
    if encoding is Encoding.GSM_7:
        return 2 if character in GSM_EXTENSION else 1
    return 2 if ord(character) > 0xFFFF else 1


def _shorter(text: str) -> Iterator[str]:
    """The beginnings of `text`, longest first, that end before a character of its own."""
    for end in range(len(text) - 1, -1, -1):
        if not _leans(text, end):
            yield text[:end]


def _leans(text: str, at: int) -> bool:
    """The character at `at` belongs to the one before: a sign, a joiner, or after a virama."""
    if unicodedata.category(text[at]) in {"Mn", "Mc", "Me", "Cf"}:
        return True
    before = text[at - 1] if at else ""
    return bool(before) and (unicodedata.combining(before) == 9 or before == "\u200d")
