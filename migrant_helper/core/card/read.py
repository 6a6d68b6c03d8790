"""The text of a card, read and refused: what is on a printed picture before any key is looked at.

`https://…/c#` and the digits of a COSE_Sign1 (`cose`) around a case (`card_contents`). Only what a
service or a phone writes is read: one spelling, the lower `s`, nothing left over, nothing too long; and
only where the address is one of ours, letter by letter: one that looks alike opens something else.
On the phone as well; kept the same by tests/vectors/cards.json.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NotRequired, TypedDict

from migrant_helper.core.card.cbor import BadCbor
from migrant_helper.core.card.contents import Contents, contents
from migrant_helper.core.card.cose import is_low, opened, sealed, to_sign
from migrant_helper.core.card.digits import digits, from_digits
from migrant_helper.core.card.hex import to_hex
from migrant_helper.core.card.refusal import Refusal
from migrant_helper.core.words.days import add_days
from migrant_helper.core.words.digits import DIGITS

# What a picture of version 16 holds at error correction Q after an address of 25 characters.
MAX_CARD_BYTES = 291
MAX_DIGITS = 707
ADDRESS_LIMIT = 25
_MAX_TEXT = 4096
_SPACE = " \t\r\n"
_ADDRESSED = re.compile('https?://([!-"$-~]+)/c#([0-9]+)')
_SPACES = re.compile("[ \t\r\n]+")


class Issuer(TypedDict):
    """A key that is believed: hex of 4 bytes of id and of 32 bytes each; cards of a day after
    `retired` are not."""

    kid: str
    x: str
    y: str
    name: str
    retired: NotRequired[str]


@dataclass(frozen=True)
class Parts:
    """A card in good order, not yet verified: the issuer's key id in hex (empty: it carries its
    key), the case, the bytes that were signed and the signature (r and s)."""

    kid: str
    contents: Contents
    signed: bytes
    signature: bytes


def address(public_url: str) -> str:
    """What stands before the digits: `public_url` and "/c#". Over `ADDRESS_LIMIT` characters the
    picture grows."""
    return public_url.rstrip("/") + "/c#"


def host_of(text: str) -> str:
    """What the text of a card names between "//" and "/c#": more than a host where somebody plays
    tricks ("ours@theirs"); "" for digits alone."""
    addressed = _ADDRESSED.fullmatch(text.strip(_SPACE))
    return addressed[1] if addressed else ""


def read(text: str, hosts: Sequence[str]) -> Parts | Refusal:
    """A card from the text of its picture: the whole address, which names one of `hosts`, or the
    digits alone, in any script, spaces between them allowed. Checks all that needs no key and no
    date; the signature and `check_dates` come after."""
    not_ours = _not_ours(text, hosts)
    if not_ours is not None:
        return not_ours
    addressed = _ADDRESSED.fullmatch(text.strip(_SPACE))
    number = addressed[2] if addressed else _SPACES.sub("", text).translate(DIGITS)
    if not re.fullmatch("[0-9]+", number):
        return Refusal.NOT_A_CARD
    try:
        return _parts(bytes_of(number, MAX_DIGITS))
    except BadCbor as bad:
        return bad.reason


def bytes_of(number: str, most: int) -> bytes:
    """The bytes of so many digits at most. Raises BadCbor: `too_long`, or `digits` where some are missing or
    wrong."""
    if len(number) > most:
        raise BadCbor(Refusal.TOO_LONG)
    data = from_digits(number)
    if data is None or digits(data) != number:
        raise BadCbor(Refusal.DIGITS)
    return data


def _not_ours(text: str, hosts: Sequence[str]) -> Refusal | None:
    if len(text) > _MAX_TEXT:
        return Refusal.TOO_LONG
    host = host_of(text)
    return Refusal.OTHER_HOST if host and host not in hosts else None


def _parts(data: bytes) -> Parts | Refusal:
    envelope = opened(data)
    if sealed(envelope.protected, envelope.payload, envelope.signature) != data:
        return Refusal.NOT_CANONICAL
    card = contents(envelope.payload)
    if bool(envelope.kid) == bool(card.key):
        return Refusal.MALFORMED
    if not is_low(envelope.signature):
        return Refusal.HIGH_S
    signed = to_sign(envelope.protected, envelope.payload)
    return Parts(to_hex(envelope.kid), card, signed, envelope.signature)


def known_issuer(parts: Parts, issuers: Sequence[Issuer]) -> Issuer | None:
    """The issuer whose key id a card names, unless the key was retired before the day of issue."""
    for issuer in issuers:
        if issuer["kid"] == parts.kid and parts.contents.issued <= issuer.get("retired", "9999"):
            return issuer
    return None


def check_dates(card: Contents, today: str) -> Refusal | None:
    """None from the day of issue to the last day, both included, and on the day before the first:
    the clock of a phone in another time zone may still be on it. Days are "YYYY-MM-DD"."""
    if card.issued > add_days(today, 1):
        return Refusal.NOT_YET_VALID
    return Refusal.EXPIRED if card.expires < today else None
