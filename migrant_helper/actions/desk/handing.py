"""A case handed on: signed for another organisation, read from one, and the phones' keys certified.

The phone does the same by static/js/desk/handing.js; kept the same by tests/vectors/handed.json.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from sqlalchemy.orm import Session

from migrant_helper.actions.desk.people import write_down
from migrant_helper.actions.desk.sign_in import Who
from migrant_helper.core.card.carried import NOTHING, Carried, carried_from
from migrant_helper.core.card.codes import SchemeCodes, case_from, payload
from migrant_helper.core.card.cose import protected_header, sealed, to_sign
from migrant_helper.core.card.digits import digits
from migrant_helper.core.card.handed import (
    MARK,
    Note,
    Organisation,
    answer_payload,
    case_payload,
    organisation_of,
    read_note,
    to_certify,
    unbelieved,
)
from migrant_helper.core.card.read import check_dates
from migrant_helper.core.card.refusal import Refusal
from migrant_helper.store.desk import deeds, keys
from migrant_helper.store.keys import CardKey

# A phone that asks within its first half gets another; one that was lost is good for so long.
CERTIFIED = timedelta(days=28)
AGAIN = timedelta(days=7)
KEY_CERTIFIED = "key certified"
_ES256 = ec.ECDSA(hashes.SHA256())
Verdict = dict[str, Any]


@dataclass(frozen=True)
class Believed:
    """Whose cases are believed, the codes, the names of this service, and the key id of the organisation that
    asks."""

    organisations: Sequence[Organisation]
    withdrawn: Sequence[str]
    codes: Mapping[str, SchemeCodes]
    hosts: Sequence[str]
    own: str


def certify(key: CardKey, phone: str, today: date, last: str = "") -> dict[str, str]:
    """That the organisation vouches for a phone's key (hex of x and y): {"kid", "key", "until", "signature"}; not
    beyond the `last` day of a camp."""
    until = min((today + CERTIFIED).isoformat(), last or "9999")
    signature = key.sign(to_certify(key.kid, phone, until))
    return {"kid": key.kid, "key": phone, "until": until, "signature": signature.hex()}


def write_down_key(session: Session, somebody: Who, phone: str, *, now: datetime) -> None:
    """That a phone's key was vouched for stands in the record, so that it can be withdrawn; once a week is enough."""
    mark = f"{phone[:MARK]}/{somebody.phone}"
    member = somebody.member
    if mark not in deeds.about(session, member.id, KEY_CERTIFIED, now - AGAIN):
        write_down(session, member.organisation, member.id, KEY_CERTIFIED, mark, now=now)


def withdraw(
    session: Session, folder: Path, member: str, *, now: datetime, only: str = "", but: str = ""
) -> int:
    """Takes the keys of a member's phones off the list, those of the phone `only`, or of all `but` one; how many.
    Phones learn of it by the next release that is signed."""
    marks = deeds.about(session, member, KEY_CERTIFIED, now - CERTIFIED - AGAIN)
    until = (now + CERTIFIED).date().isoformat()
    found = {
        key: until
        for key, _, phone in (mark.partition("/") for mark in marks)
        if only in ("", phone) and phone != but
    }
    keys.withdraw(folder, found, now.date())
    return len(found)


def sign_case(
    case: Any,
    codes: Mapping[str, SchemeCodes],
    key: CardKey,
    address: str,
    carried: Carried = NOTHING,
) -> str:
    """The text of a case that is handed on, signed by the organisation's own key. Raises BadCase."""
    return _signed(case_payload(payload(case, codes), carried, None), key, address)


def sign_answer(about: Mapping[str, Any], key: CardKey, address: str) -> str:
    """The text of the answer to a case: `about` is {"of", "made", "on"}."""
    return _signed(answer_payload(about["of"], about["made"], about["on"], None), key, address)


def _signed(content: bytes, key: CardKey, address: str) -> str:
    protected = protected_header(bytes.fromhex(key.kid))
    return address + digits(sealed(protected, content, key.sign(to_sign(protected, content))))


def read(text: str, believed: Believed, today: str) -> Verdict | None:
    """Whether a desk's case or answer can be believed on a day, and what it says: {"valid", "refused", "what" ("case"
    or "answer"), "desk" (of one), "ours", "issuer", "kid", "case", "carried" (core/card/carried.py), "made", "about"
    (whose case), "on", "erased"}. None for anything else, a card among them."""
    note = read_note(text, believed.hosts)
    if note is None:
        return None
    if isinstance(note, Refusal):
        return refused(note.value)
    why = unbelieved(note, believed.organisations, believed.withdrawn, today)
    if why:
        return refused(why)
    issuer = organisation_of(note, believed.organisations)
    if issuer is None or not is_signed(note, issuer):
        return refused(Refusal.SIGNATURE.value)
    late = check_dates(note.contents, today) if note.contents else _ahead(note, today)
    if late:
        return refused(late.value)
    return {
        **refused(""),
        "valid": True,
        "what": "case" if note.contents else "answer",
        "desk": True,
        "ours": is_ours(note, believed),
        "issuer": issuer["name"],
        "kid": note.kid,
        "case": case_from(note.contents, believed.codes) if note.contents else None,
        "carried": carried_from(note.carried, believed.codes),
        "made": note.made,
        "about": note.case,
        "on": note.on,
    }


def is_ours(note: Note, believed: Believed) -> bool:
    """Whether whoever asks works for the organisation that made it, whichever of its machines did."""
    issuer = organisation_of(note, believed.organisations)
    known = {one["kid"]: one["name"] for one in believed.organisations}
    return issuer is not None and issuer["name"] == known.get(believed.own)


def is_signed(note: Note, issuer: Organisation) -> bool:
    """Whether the organisation signed it, or the phone that it vouches for."""
    own, certificate = issuer["x"] + issuer["y"], note.certificate
    if certificate is None:
        return _is_signed(own, note.signed, note.signature)
    vouched = to_certify(note.kid, certificate.key, certificate.until)
    return _is_signed(own, vouched, certificate.signature) and _is_signed(
        certificate.key, note.signed, note.signature
    )


def _ahead(note: Note, today: str) -> Refusal | None:
    latest = (date.fromisoformat(today) + timedelta(days=1)).isoformat()
    return Refusal.NOT_YET_VALID if note.on > latest else None


def refused(why: str) -> Verdict:
    """What is not believed, and why; what is believed is built on it."""
    return {
        "valid": False,
        "refused": why,
        "what": "",
        "desk": False,
        "ours": False,
        "issuer": None,
        "kid": None,
        "case": None,
        "carried": carried_from(NOTHING, {}),
        "made": 0,
        "about": "",
        "on": "",
        "erased": False,
    }


def _is_signed(key: str, signed: bytes, signature: bytes) -> bool:
    r, s = (int.from_bytes(signature[at : at + 32], "big") for at in (0, 32))
    try:
        numbers = ec.EllipticCurvePublicNumbers(
            int(key[:64], 16), int(key[64:], 16), ec.SECP256R1()
        )
        numbers.public_key().verify(utils.encode_dss_signature(r, s), signed, _ES256)
    except (InvalidSignature, ValueError):
        return False
    return True


def believed_of(
    folder: Path, codes: Mapping[str, SchemeCodes], hosts: Sequence[str], own: str
) -> Believed:
    """What is believed now, by the keys in `folder`."""
    return Believed(keys.organisations(folder), keys.withdrawn(folder), codes, hosts, own)
