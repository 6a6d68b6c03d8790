"""The envelope of a card: COSE_Sign1 (RFC 9052) with ES256, tagged, and nothing optional.

`18([protected, {}, payload, signature])`; protected is `{1: -7}`, or `{1: -7, 4: kid}` for a known
issuer, where all of it is under the signature. No signing here, only bytes.

By hand on the phone: static/js/core/cose.js. Kept the same by tests/vectors/cards.json.
"""

from dataclasses import dataclass

from migrant_helper.core.card.cbor import BadCbor, decode, encode
from migrant_helper.core.card.refusal import Refusal

KID_BYTES = 4
SIGNATURE_BYTES = 64
_TAG = b"\xd2"
_ALGORITHM, _ES256, _KID = 1, -7, 4
# Order of the curve P-256: FIPS 186-5, SP 800-186 section 3.2.1.3.
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_HALF = 32


@dataclass(frozen=True)
class Envelope:
    """What was signed, by whom (`kid` is empty for a card signed by its own key), and the 64 bytes
    r and s."""

    kid: bytes
    protected: bytes
    payload: bytes
    signature: bytes


def protected_header(kid: bytes) -> bytes:
    """The signed header: ES256 and the issuer's key id, `KID_BYTES` long, or empty for a card's own
    key."""
    return encode({_ALGORITHM: _ES256, _KID: kid} if kid else {_ALGORITHM: _ES256})


def to_sign(protected: bytes, payload: bytes) -> bytes:
    """The bytes that are signed (Sig_structure, RFC 9052 section 4.4)."""
    return encode(["Signature1", protected, b"", payload])


def sealed(protected: bytes, payload: bytes, signature: bytes) -> bytes:
    """The whole card."""
    return _TAG + encode([protected, {}, payload, signature])


def opened(data: bytes) -> Envelope:
    """What `sealed` was given. Raises BadCbor with its reason for anything that `sealed` does not
    write."""
    if data[:1] != _TAG:
        raise BadCbor(Refusal.MALFORMED)
    match decode(data[1:]):
        case [bytes(protected), {**unprotected}, bytes(payload), bytes(signature)] if (
            not unprotected and len(signature) == SIGNATURE_BYTES
        ):
            return Envelope(_kid(protected), protected, payload, signature)
    raise BadCbor(Refusal.MALFORMED)


def _kid(protected: bytes) -> bytes:
    header = decode(protected)
    if not isinstance(header, dict) or header.get(_ALGORITHM) != _ES256:
        raise BadCbor(Refusal.MALFORMED)
    kid = header.get(_KID, b"")
    if not isinstance(kid, bytes) or len(kid) not in (0, KID_BYTES):
        raise BadCbor(Refusal.MALFORMED)
    if protected_header(kid) != protected:
        raise BadCbor(Refusal.MALFORMED)
    return kid


def is_low(signature: bytes) -> bool:
    """True for the one of the two signatures (r, s) and (r, -s) that a card may bear: the lower
    s."""
    return 1 <= int.from_bytes(signature[_HALF:], "big") <= _ORDER // 2


def lowered(signature: bytes) -> bytes:
    """The same signature with the lower s; both verify."""
    s = int.from_bytes(signature[_HALF:], "big")
    return signature[:_HALF] + min(s, _ORDER - s).to_bytes(_HALF, "big")
