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
# What is part of the character before it, whatever that is: signs, joiners, the am of Thai and Lao.
SIGNS = frozenset({"Mn", "Mc", "Me"})
JOINERS = frozenset("\u200c\u200d\u0e33\u0eb3")
CONTROLS = frozenset({"Cc", "Cf", "Zl", "Zp"})
# Signs of Myanmar that stand alone.
APART = frozenset("\u102b\u102c\u1038\u1062\u1063\u1064\u1083\u108f")
FLAGS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
SKINS = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
# Hands and people, whose colour may follow; and what a joiner binds to the emoji before.
SKINNED = frozenset(
    "☝⛹✊✋✌✍🎅🏃🏄🏊🏋🙅🙆🙇🙋🙌🙍🙎🙏👦👧👨👩👮👰👱👲👳👴👵👶👷👸👼💁💂💃💅💆💇💪🕵🤰"
)
SKINNED |= frozenset(map(chr, (*range(0x1F442, 0x1F444), *range(0x1F446, 0x1F451))))
GLUED = frozenset("♀♂⚕⚖✈❤🌈🌾🍳🎓🎤🎨🏫🏭💋💻💼🔧🔬🗨🚀🚒👦👧👨👩")
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


def characters(text: str) -> list[str]:
    """`text` in what is read as one character each: a letter with its signs, an emoji of several parts, two
    letters of a flag (Unicode's grapheme clusters as of version 10, which the carrier counts by)."""
    found: list[str] = []
    for each in text:
        if found and _goes_on(found[-1], each):
            found[-1] += each
        else:
            found.append(each)
    return found


def size(text: str) -> Size:
    """Encoding, units and segments of `text`. An empty text is one segment.

    What is read as one character (an escape, a surrogate pair, a letter with its signs) is not split between
    two segments: a segment that cannot hold it whole stays short, as the carrier's own calculator has it.
    70 emoji are 140 units and three segments of 66, 66 and 8 units, not two.
    """
    encoding = encoding_of(text)
    single, part = ROOM[encoding]
    units = [sum(_units(one, encoding) for one in whole) for whole in characters(text)]
    total = sum(units)
    first: list[int] = []
    while len(first) < len(units) and sum(first) + units[len(first)] <= single:
        first.append(units[len(first)])
    if len(first) == len(units):
        return Size(encoding, total, 1)
    rest, used = len(first), 0
    # Of several segments the first has less room too: what does not fit any more begins the second.
    while sum(first) > part:
        used += first.pop()
    used += units[rest]
    segments = 2
    for wide in units[rest + 1 :]:
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


def cut(text: str, longest: int) -> str:
    """`text`, or its longest beginning with an ellipsis that has at most `longest` characters."""
    if len(text) <= longest:
        return text
    for beginning in _shorter(text):
        shortened = beginning.rstrip() + ELLIPSIS[encoding_of(beginning)]
        if len(shortened) <= longest:
            return shortened
    return ""


def _units(character: str, encoding: Encoding) -> int:
    if encoding is Encoding.GSM_7:
        return 2 if character in GSM_EXTENSION else 1
    return 2 if ord(character) > 0xFFFF else 1


def _goes_on(whole: str, each: str) -> bool:
    """Whether `each` belongs to the character before it."""
    last = whole[-1]
    if unicodedata.category(last) in CONTROLS and last not in JOINERS:
        return False
    if each in JOINERS or (unicodedata.category(each) in SIGNS and each not in APART):
        return True
    if each in FLAGS:
        return last in FLAGS and len(whole) % 2 == 1
    if each in SKINS:
        return whole.rstrip("\ufe0f")[-1:] in SKINNED
    return last == "\u200d" and each in GLUED


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
