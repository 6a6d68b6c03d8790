"""What one desk hands another with no network: a case with what is known of it, and the answer to that.

A COSE_Sign1 as a card is (`cose`), of a map with whole numbers as keys:

| key | holds | key | holds |
| --- | --- | --- | --- |
| 0 | 4 or 6 for a case, 5 for an answer | 7 | the key of the phone that signed, 64 bytes x and y |
| 1 | the payload of a card; the case's id, 8 bytes | 8 | the last day of that key, in days from 2024-01-01 |
| 2 | of an answer: the minute of what it answers | 9 | the organisation's signature of both |
| 3 | and the day it is of, in days from 2024-01-01 | 4 to 6 | of a case of number 6: what `carried` writes |

The key id of the header is the organisation's. Without 7 to 9 it is signed by the organisation's own key, which
the service holds. On the phone as well; kept the same by tests/vectors/handed.json.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NotRequired, TypedDict

from migrant_helper.core.card.carried import NOTHING, Carried, carried_of, fields_of
from migrant_helper.core.card.cbor import BadCbor, Value, decode, encode
from migrant_helper.core.card.contents import (
    FIRST_DAY,
    MAX_ISSUED,
    MINUTES,
    Contents,
    contents,
    written,
)
from migrant_helper.core.card.cose import (
    KID_BYTES,
    SIGNATURE_BYTES,
    Envelope,
    is_low,
    opened,
    protected_header,
    sealed,
    to_sign,
)
from migrant_helper.core.card.hex import from_hex, to_hex
from migrant_helper.core.card.read import bytes_of
from migrant_helper.core.card.refusal import Refusal
from migrant_helper.core.words.days import add_days, days_between
from migrant_helper.core.words.digits import DIGITS

CASE, ANSWER, WHOLE = 4, 5, 6
# A case is handed on within a month, or told anew.
HANDED_DAYS = 30
# What the largest card, a key and its certificate come to: version 19 of a picture.
MAX_BYTES = 380
MAX_DIGITS = 930
# What stands for a phone's key in the list of those withdrawn: the first digits of its x.
MARK = 16
_MAX_MADE = (MAX_ISSUED + 1) * MINUTES
_MAX_TEXT = 4096
_ZERO = "00"
_SPACE = " \t\r\n"
_ADDRESSED = re.compile('https?://([!-"$-~]+)/desk/#([0-9]+)')
_SPACES = re.compile("[ \t\r\n]+")


class Organisation(TypedDict):
    """A key of the signed list, in hex; `name` is what the organisation is called. That of a camp's laptop has the
    camp's last day, `until`."""

    kid: str
    x: str
    y: str
    name: str
    until: NotRequired[str]


@dataclass(frozen=True)
class Certificate:
    """That an organisation vouches for a phone's key (hex of x and y) until a day."""

    key: str
    until: str
    signature: bytes


@dataclass(frozen=True)
class Note:
    """What was read, in good order and not yet verified: which organisation it names, whose case (hex) and which
    minute (from 2024-01-01) it is of, the card's contents and what goes with them for a case, else None and the
    day `on`."""

    kid: str
    case: str
    made: int
    contents: Contents | None
    on: str
    certificate: Certificate | None
    signed: bytes
    signature: bytes
    carried: Carried


def made_of(issued: str, revision: int) -> int:
    """The minute from 2024-01-01 at which a card was made: of two of one id the later one counts."""
    return days_between(FIRST_DAY, issued) * MINUTES + revision


def issued_of(made: int) -> str:
    """The day of such a minute."""
    return add_days(FIRST_DAY, made // MINUTES)


def to_certify(kid: str, key: str, until: str) -> bytes:
    """The bytes that an organisation signs for a phone's key."""
    return encode(["Desk1", from_hex(kid), from_hex(key), days_between(FIRST_DAY, until)])


def case_payload(card: bytes, carried: Carried, certificate: Certificate | None) -> bytes:
    """The bytes to sign of a case whose card's payload (`codes.payload`) this is, with what goes with it. One with
    nothing is what every desk reads, an older one too."""
    more = fields_of(carried)
    fields: dict[int, Value] = {0: WHOLE if more else CASE, 1: card}
    return encode({**fields, **more, **_vouched(certificate)})


def fits(card: bytes, carried: Carried) -> bool:
    """Whether one picture holds both, whoever signs."""
    signature = from_hex(_ZERO * SIGNATURE_BYTES)
    longest = Certificate(_ZERO * 64, add_days(FIRST_DAY, MAX_ISSUED), signature)
    head = protected_header(from_hex(_ZERO * KID_BYTES))
    return len(sealed(head, case_payload(card, carried, longest), signature)) <= MAX_BYTES


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
    try:
        return _note(bytes_of(number, MAX_DIGITS))
    except BadCbor as bad:
        return bad.reason


def digits_of(text: str) -> str:
    """The digits of what was read, without an address and as a card writes them."""
    _, mark, rest = text.partition("#")
    return _SPACES.sub("", rest if mark else text).translate(DIGITS)


def unbelieved(
    note: Note, organisations: Sequence[Organisation], withdrawn: Sequence[str], today: str
) -> str:
    """Why what names a key cannot be believed, before any signature is looked at: "unknown_issuer" for an
    organisation that is not on the list, "withdrawn" for a phone that was taken off, "lapsed" for one whose
    certificate, or whose camp, was over then, or is for so long that all it signed is over too; "" for nothing."""
    issuer = organisation_of(note, organisations)
    if issuer is None:
        return Refusal.UNKNOWN_ISSUER.value
    day, certificate = note.on or issued_of(note.made), note.certificate
    ends = [issuer["until"]] if "until" in issuer else []
    if certificate is not None:
        if certificate.key[:MARK] in withdrawn:
            return "withdrawn"
        ends.append(certificate.until)
    over = [end for end in ends if end < day or add_days(end, HANDED_DAYS) < today]
    return "lapsed" if over else ""


def organisation_of(note: Note, organisations: Sequence[Organisation]) -> Organisation | None:
    """The organisation whose key id it names."""
    for one in organisations:
        if one["kid"] == note.kid:
            return one
    return None


def _note(data: bytes) -> Note | None:
    envelope = opened(data)
    fields = decode(envelope.payload)
    number = fields.get(0) if isinstance(fields, Mapping) else None
    if not isinstance(fields, Mapping) or not isinstance(number, int) or number < CASE:
        return None
    if number > WHOLE:
        raise BadCbor(Refusal.VERSION)
    if sealed(envelope.protected, envelope.payload, envelope.signature) != data:
        raise BadCbor(Refusal.NOT_CANONICAL)
    if not is_low(envelope.signature):
        raise BadCbor(Refusal.HIGH_S)
    about = fields.get(1)
    if len(envelope.kid) == 0 or not isinstance(about, bytes):
        raise BadCbor(Refusal.MALFORMED)
    return _answer(envelope, fields, about) if number == ANSWER else _case(envelope, fields, about)


def _case(envelope: Envelope, fields: Mapping[int, Value], about: bytes) -> Note:
    card, carried, certificate = contents(about), carried_of(fields), _certificate(fields)
    if card.key or case_payload(written(card), carried, certificate) != envelope.payload:
        raise BadCbor(Refusal.MALFORMED)
    # What lasted longer would outlive the list of those withdrawn.
    if days_between(card.issued, card.expires) > HANDED_DAYS:
        raise BadCbor(Refusal.MALFORMED)
    kid, signed = to_hex(envelope.kid), to_sign(envelope.protected, envelope.payload)
    sign = certificate, signed, envelope.signature
    return Note(kid, card.id, made_of(card.issued, card.revision), card, "", *sign, carried)


def _answer(envelope: Envelope, fields: Mapping[int, Value], about: bytes) -> Note:
    made, on, certificate = fields.get(2, 0), fields.get(3, 0), _certificate(fields)
    if not isinstance(made, int) or not isinstance(on, int) or len(about) != 8:
        raise BadCbor(Refusal.MALFORMED)
    if not 0 <= made < _MAX_MADE or not 0 <= on <= MAX_ISSUED:
        raise BadCbor(Refusal.MALFORMED)
    case, day = to_hex(about), add_days(FIRST_DAY, on)
    if answer_payload(case, made, day, certificate) != envelope.payload:
        raise BadCbor(Refusal.MALFORMED)
    kid, signed = to_hex(envelope.kid), to_sign(envelope.protected, envelope.payload)
    return Note(kid, case, made, None, day, certificate, signed, envelope.signature, NOTHING)


def _certificate(fields: Mapping[int, Value]) -> Certificate | None:
    key, days, signature = fields.get(7), fields.get(8), fields.get(9)
    if key is None and days is None and signature is None:
        return None
    if not isinstance(key, bytes) or not isinstance(signature, bytes) or not isinstance(days, int):
        raise BadCbor(Refusal.MALFORMED)
    if len(key) != 64 or len(signature) != SIGNATURE_BYTES or not 0 <= days <= MAX_ISSUED:
        raise BadCbor(Refusal.MALFORMED)
    return Certificate(to_hex(key), add_days(FIRST_DAY, days), signature)
