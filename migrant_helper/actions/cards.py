"""Signs a card with the service's key, and says whether a card can be believed."""

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils

from migrant_helper.core.card.codes import Case, SchemeCodes, case_from, payload
from migrant_helper.core.card.cose import protected_header, sealed, to_sign
from migrant_helper.core.card.digits import digits
from migrant_helper.core.card.read import Issuer, Parts, check_dates, known_issuer, read
from migrant_helper.core.card.refusal import Refusal
from migrant_helper.store.keys import CardKey, card_key

_ES256 = ec.ECDSA(hashes.SHA256())


class Verdict(TypedDict):
    """What a card is worth. Refused: `valid` is false, `refused` says why, the rest is null. Valid:
    `status` is "issuer" (signed by a known one: `issuer` and `kid`) or "holder" (made by its
    holder, sealed by nobody), and `case` is what it says."""

    valid: bool
    refused: str | None
    status: str | None
    issuer: str | None
    kid: str | None
    case: Case | None


def issue(case: Any, codes: Mapping[str, SchemeCodes], key: CardKey | None, address: str) -> str:
    """The text of a card signed by the service: `address` ("https://…/c#") and its digits; without a
    `key`, by one that is made for it, that it carries, and that nobody keeps. Raises BadCase for a
    case that no card can hold."""
    signer = key or card_key(ec.generate_private_key(ec.SECP256R1()))
    protected = protected_header(bytes.fromhex(signer.kid) if key else b"")
    content = payload(case, codes, "" if key else signer.x + signer.y)
    card = sealed(protected, content, signer.sign(to_sign(protected, content)))
    if cbor2.dumps(cbor2.loads(card), canonical=True) != card:
        raise RuntimeError("a card that another reader of CBOR reads differently")
    return address + digits(card)


def verify(
    text: str,
    codes: Mapping[str, SchemeCodes],
    issuers: Sequence[Issuer],
    today: str,
    hosts: Sequence[str],
) -> Verdict:
    """Whether a card can be believed on the day `today`, and what it says. `text` is the address, which
    names one of `hosts`, or the digits. Checks in this order: form, issuer, signature, dates. The phone
    does it by `verify` of static/js/phone/signing.js."""
    parts = read(text, hosts)
    if isinstance(parts, Refusal):
        return _refused(parts)
    issuer = known_issuer(parts, issuers)
    if parts.kid and issuer is None:
        return _refused(Refusal.UNKNOWN_ISSUER)
    if not _is_signed(parts, issuer["x"] + issuer["y"] if issuer else parts.contents.key):
        return _refused(Refusal.SIGNATURE)
    late = check_dates(parts.contents, today)
    if late:
        return _refused(late)
    return {
        "valid": True,
        "refused": None,
        "status": "issuer" if issuer else "holder",
        "issuer": issuer["name"] if issuer else None,
        "kid": parts.kid or None,
        "case": case_from(parts.contents, codes),
    }


def _refused(reason: Refusal) -> Verdict:
    return {
        "valid": False,
        "refused": reason.value,
        "status": None,
        "issuer": None,
        "kid": None,
        "case": None,
    }


def _is_signed(parts: Parts, key: str) -> bool:
    """`key` is x and y in hex; a point that is not on the curve signs nothing."""
    r, s = (int.from_bytes(parts.signature[at : at + 32], "big") for at in (0, 32))
    try:
        numbers = ec.EllipticCurvePublicNumbers(
            int(key[:64], 16), int(key[64:], 16), ec.SECP256R1()
        )
        der = utils.encode_dss_signature(r, s)
        numbers.public_key().verify(der, parts.signed, _ES256)
    except (InvalidSignature, ValueError):
        return False
    return True
