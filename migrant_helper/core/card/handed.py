"""What one desk hands another with no network: a case with what is known of it, and the answer to that.

A COSE_Sign1 as a card is (`cose`), of a map with whole numbers as keys:

| key | holds | key | holds |
| --- | --- | --- | --- |
| 0 | 4 for a case, 5 for an answer | 7 | the key of the phone that signed, 64 bytes x and y |
| 1 | the payload of a card; the case's id, 8 bytes | 8 | the last day of that key, in days from 2024-01-01 |
| 2 | of an answer: the minute of what it answers | 9 | the organisation's signature of both |
| 3 | and the day it is of, in days from 2024-01-01 | | |

The key id of the header is the organisation's. Without 7 to 9 it is signed by the organisation's own key, which
the service holds. On the phone as well; kept the same by tests/vectors/handed.json.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict

from migrant_helper.core.card.cbor import BadCbor, Value, decode, encode
from migrant_helper.core.card.contents import (
    FIRST_DAY,
    MAX_ISSUED,
    MINUTES,
    Contents,
    contents,
    written,
)
from migrant_helper.core.card.cose import SIGNATURE_BYTES, is_low, opened, sealed, to_sign
from migrant_helper.core.card.digits import digits, from_digits
from migrant_helper.core.card.hex import from_hex, to_hex
from migrant_helper.core.card.refusal import Refusal
from migrant_helper.core.words.days import add_days, days_between
from migrant_helper.core.words.digits import DIGITS

CASE, ANSWER = 4, 5
# A case is handed on within a month, or told anew.
HANDED_DAYS = 30
# What the largest card, a key and its certificate come to: version 19 of a picture.
MAX_BYTES = 380
MAX_DIGITS = 930
# What stands for a phone's key in the list of those withdrawn: the first digits of its x.
MARK = 16
_MAX_MADE = (MAX_ISSUED + 1) * MINUTES
_MAX_TEXT = 4096
_SPACE = " \t\r\n"
_ADDRESSED = re.compile('https?://([!-"$-~]+)/desk/#([0-9]+)')
_SPACES = re.compile("[ \t\r\n]+")


class Organisation(TypedDict):
    """A key of the signed list, in hex; `name` is what the organisation is called."""

    kid: str
    x: str
    y: str
    name: str


@dataclass(frozen=True)
class Certificate:
    """That an organisation vouches for a phone's key (hex of x and y) until a day."""

    key: str
    until: str
    signature: bytes


@dataclass(frozen=True)
class Note:
    """What was read, in good order and not yet verified: which organisation it names, whose case (hex) and which
    minute (from 2024-01-01) it is of, the card's contents for a case, else None and the day `on`."""

    kid: str
    case: str
    made: int
    contents: Contents | None
    on: str
    certificate: Certificate | None
    signed: bytes
    signature: bytes


def made_of(issued: str, revision: int) -> int:
    """The minute from 2024-01-01 at which a card was made: of two of one id the later one counts."""
    return days_between(FIRST_DAY, issued) * MINUTES + revision


def issued_of(made: int) -> str:
    """The day of such a minute."""
    return add_days(FIRST_DAY, made // MINUTES)


def to_certify(kid: str, key: str, until: str) -> bytes:
    """The bytes that an organisation signs for a phone's key."""
    return encode(["Desk1", from_hex(kid), from_hex(key), days_between(FIRST_DAY, until)])


def case_payload(card: bytes, certificate: Certificate | None) -> bytes:
    """The bytes to sign of a case whose card's payload (`codes.payload`) this is."""
    fields: dict[int, Value] = {0: CASE, 1: card}
    return encode({**fields, **_vouched(certificate)})


def answer_payload(case: str, made: int, on: str, certificate: Certificate | None) -> bytes:
    """The bytes to sign of the answer that the case as it was at that minute was taken over on a day."""
    fields: dict[int, Value] = {
        0: ANSWER,
        1: from_hex(case),
        2: made,
        3: days_between(FIRST_DAY, on),
    }
    return encode({**fields, **_vouched(certificate)})


def address(public_url: str) -> str:
    """What stands before the digits: a camera that is no desk's opens the page to come in by."""
    return public_url.rstrip("/") + "/desk/#"


def _vouched(certificate: Certificate | None) -> dict[int, Value]:
    if certificate is None:
        return {}
    days = days_between(FIRST_DAY, certificate.until)
    return {7: from_hex(certificate.key), 8: days, 9: certificate.signature}


def read_note(text: str, hosts: Sequence[str]) -> Note | Refusal | None:
    """What a desk handed on, from its address or its digits alone; why it is none that can be read; None for
    anything else, a card among them."""
    if len(text) > _MAX_TEXT:
        return Refusal.TOO_LONG
    addressed = _ADDRESSED.fullmatch(text.strip(_SPACE))
    if addressed and addressed[1] not in hosts:
        return Refusal.OTHER_HOST
    number = addressed[2] if addressed else _SPACES.sub("", text).translate(DIGITS)
    return _of_digits(number) if re.fullmatch("[0-9]+", number) else None


def _of_digits(number: str) -> Note | Refusal | None:
    if len(number) > MAX_DIGITS:
        return Refusal.TOO_LONG
    data = from_digits(number)
    if data is None or digits(data) != number:
        return Refusal.DIGITS
    try:
        return _note(data)
    except BadCbor as bad:
        return bad.reason


def digits_of(text: str) -> str:
    """The digits of what was read, without an address and as a card writes them."""
    _, mark, rest = text.partition("#")
    return _SPACES.sub("", rest if mark else text).translate(DIGITS)


def unbelieved(note: Note, organisations: Sequence[Organisation], withdrawn: Sequence[str]) -> str:
    """Why what names a key cannot be believed, before any signature is looked at: "unknown_issuer" for an
    organisation that is not on the list, "withdrawn" for a phone that was taken off, "lapsed" for one whose
    certificate was over; "" for nothing."""
    if organisation_of(note, organisations) is None:
        return Refusal.UNKNOWN_ISSUER.value
    certificate = note.certificate
    if certificate is None:
        return ""
    if certificate.key[:MARK] in withdrawn:
        return "withdrawn"
    day = note.on or issued_of(note.made)
    return "lapsed" if certificate.until < day else ""


def organisation_of(note: Note, organisations: Sequence[Organisation]) -> Organisation | None:
    """The organisation whose key id it names."""
    for one in organisations:
        if one["kid"] == note.kid:
            return one
    return None


def _note(data: bytes) -> Note | None:
    envelope = opened(data)
    fields = decode(envelope.payload)
    if not isinstance(fields, Mapping) or fields.get(0) not in (CASE, ANSWER):
        return None
    if sealed(envelope.protected, envelope.payload, envelope.signature) != data:
        raise BadCbor(Refusal.NOT_CANONICAL)
    if not is_low(envelope.signature):
        raise BadCbor(Refusal.HIGH_S)
    kid = to_hex(envelope.kid)
    signed = to_sign(envelope.protected, envelope.payload)
    certificate = _certificate(fields)
    about, made, on = fields.get(1), fields.get(2, 0), fields.get(3, 0)
    if kid == "" or not isinstance(about, bytes):
        raise BadCbor(Refusal.MALFORMED)
    if fields.get(0) == CASE:
        card = contents(about)
        if card.key or case_payload(written(card), certificate) != envelope.payload:
            raise BadCbor(Refusal.MALFORMED)
        when = made_of(card.issued, card.revision)
        return Note(kid, card.id, when, card, "", certificate, signed, envelope.signature)
    if not isinstance(made, int) or not isinstance(on, int) or len(about) != 8:
        raise BadCbor(Refusal.MALFORMED)
    if not 0 <= made < _MAX_MADE or not 0 <= on <= MAX_ISSUED:
        raise BadCbor(Refusal.MALFORMED)
    case, day = to_hex(about), add_days(FIRST_DAY, on)
    if answer_payload(case, made, day, certificate) != envelope.payload:
        raise BadCbor(Refusal.MALFORMED)
    return Note(kid, case, made, None, day, certificate, signed, envelope.signature)


def _certificate(fields: Mapping[int, Value]) -> Certificate | None:
    key, days, signature = fields.get(7), fields.get(8), fields.get(9)
    if key is None and days is None and signature is None:
        return None
    if not isinstance(key, bytes) or not isinstance(signature, bytes) or not isinstance(days, int):
        raise BadCbor(Refusal.MALFORMED)
    if len(key) != 64 or len(signature) != SIGNATURE_BYTES or not 0 <= days <= MAX_ISSUED:
        raise BadCbor(Refusal.MALFORMED)
    return Certificate(to_hex(key), add_days(FIRST_DAY, days), signature)
