"""Signs a card with the service's key, and says whether a card can be believed."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, TypedDict

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils

from migrant_helper.core.card.bits import DOUBTS, EARLIEST, LATEST, MAX_DEADLINES
from migrant_helper.core.card.codes import (
    CASE_KEYS,
    DEADLINE_KEYS,
    DOUBT,
    ENTRY_KEYS,
    Case,
    SchemeCodes,
    case_from,
    payload,
)
from migrant_helper.core.card.contents import MAX_DAYS, MAX_ENTRIES
from migrant_helper.core.card.cose import protected_header, sealed, to_sign
from migrant_helper.core.card.digits import digits
from migrant_helper.core.card.read import Issuer, Parts, check_dates, known_issuer, read
from migrant_helper.core.card.refusal import Refusal
from migrant_helper.store.keys import CardKey, card_key

_KEYS = "an object with the keys {} and no others"
# What a case has at a place (`BadCase.where`), by the pattern of the place.
_EXPECTED = {
    "case": _KEYS.format(", ".join(CASE_KEYS)),
    "id": "16 hex digits",
    "lang": "a language tag",
    "country": "two capital letters",
    "issued": "a day from 2024-01-01 on",
    "expires": f"a day 1 to {MAX_DAYS} days after the day of issue",
    "revision": "a minute of the day, 0 to 1439",
    "entries": f"1 to {MAX_ENTRIES} entries, each scheme once, few enough for one picture",
    r"entries\[\d+\]": _KEYS.format(", ".join((*ENTRY_KEYS, f"perhaps {DOUBT}"))),
    r".*\]\.doubt": ", ".join(DOUBTS[1:]),
    r".*\.steps": "states by step id, each step once",
    r".*\.steps\..*": "an id of the catalogue whose code fits a card: todo, done or not_needed",
    r".*\.deadlines": f"at most {MAX_DEADLINES} deadlines, each once",
    r".*\.deadlines\[\d+\]": _KEYS.format(", ".join(DEADLINE_KEYS)),
    r".*\.on": f"a day from {-EARLIEST} days before the day of issue to {LATEST} days after",
    r".*\.(scheme|id)": "an id of the catalogue whose code fits a card",
}
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


def expected(where: str) -> str:
    """What a case has to have at the place that BadCase names."""
    return next(words for place, words in _EXPECTED.items() if re.fullmatch(place, where))


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
