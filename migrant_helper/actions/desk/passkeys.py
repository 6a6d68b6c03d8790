"""Coming in with a passkey, a choice beside the passphrase: a phone's own lock says who it is, and nothing secret
leaves the phone. What lies on a phone stays under the passphrase (docs/decisions/0053).

What a passkey signs is a challenge of ours, given out once for five minutes.
"""

import secrets
from dataclasses import dataclass, field
from datetime import timedelta
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import webauthn
from sqlalchemy.orm import Session
from webauthn.helpers import (
    parse_authentication_credential_json,
    parse_client_data_json,
    parse_registration_credential_json,
)
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AttestationFormat,
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)
from webauthn.registration.verify_registration_response import VerifiedRegistration

from migrant_helper.actions.desk.devices import device_of
from migrant_helper.actions.desk.people import new_id, write_down
from migrant_helper.actions.desk.sign_in import Who, Wrong, is_theirs, let_in, secret_of, too_often
from migrant_helper.actions.service import Service
from migrant_helper.core.cases.refused import is_text
from migrant_helper.store import use
from migrant_helper.store.desk import members, passkeys, tickets
from migrant_helper.store.desk.tables import Passkey

OPEN = timedelta(minutes=5)
# Of one member; challenges a day from one address.
MOST, ASKED_THERE = 10, 200
LONGEST_NAME = 40
# A key of a browser is under 2 kB with all that is said of it.
LONGEST = 8_192
# What a library says of an answer that is none: its own words, and those of what it is written in.
BAD = (WebAuthnException, ValueError, TypeError, LookupError, AttributeError, RecursionError)
NAME = "Migrant Helper"


@dataclass(frozen=True)
class Party:
    """For whom a passkey is good: the name of the host, and what a browser calls the pages there."""

    id: str
    origin: str


@dataclass(frozen=True)
class Brought:
    """What a browser brought: JSON of its credential; what it calls itself, where from."""

    answer: str = field(repr=False)
    device: str
    address: str = field(repr=False)


def party(service: Service) -> Party | None:
    """That of PUBLIC_URL; None where browsers have no passkeys: at a number, or over plain http."""
    told = urlsplit(service.public_url)
    name = told.hostname or ""
    try:
        ip_address(name)
    except ValueError:
        is_safe = told.scheme == "https" or name == "localhost"
        return Party(name, f"{told.scheme}://{told.netloc.lower()}") if is_safe and name else None
    return None


def ask(service: Service, party: Party, address: str) -> str | Wrong:
    """What a browser is to be asked by whoever wants to come in, as JSON."""
    challenge = _challenge(service, "in", None, address)
    if isinstance(challenge, Wrong):
        return challenge
    return webauthn.options_to_json(
        webauthn.generate_authentication_options(
            rp_id=party.id,
            challenge=challenge,
            user_verification=UserVerificationRequirement.REQUIRED,
        )
    )


def ask_new(service: Service, party: Party, who: Who, typed: str, address: str) -> str | Wrong:
    """What a browser is to be asked by who wants one more, as JSON. The passphrase is asked for: a phone that
    lies open makes nobody a way in."""
    member = who.member
    with service.begin() as session:
        if too_often(session, service, member.handle, address):
            return Wrong.OFTEN
    if not is_theirs(member, secret_of(typed)):
        return Wrong.WRONG
    with service.read() as session:
        held = [one.credential for one in passkeys.of_member(session, member.id)]
    if len(held) >= MOST:
        return Wrong.MANY
    challenge = _challenge(service, "add", member.id, address)
    if isinstance(challenge, Wrong):
        return challenge
    return webauthn.options_to_json(
        webauthn.generate_registration_options(
            rp_id=party.id,
            rp_name=NAME,
            user_id=member.id.encode(),
            user_name=member.handle,
            user_display_name=member.name,
            challenge=challenge,
            exclude_credentials=[PublicKeyCredentialDescriptor(id=one) for one in held],
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED,
                user_verification=UserVerificationRequirement.REQUIRED,
            ),
        )
    )


def add(service: Service, party: Party, who: Who, name: str, brought: Brought) -> Wrong | None:
    """One more passkey of somebody, by the name they gave it; what is wrong with what was brought."""
    now, member = service.now(), who.member
    try:
        credential = parse_registration_credential_json(brought.answer[:LONGEST])
        challenge = parse_client_data_json(credential.response.client_data_json).challenge
    except BAD:
        return Wrong.KEY
    plain = " ".join(name.split())[:LONGEST_NAME]
    with service.begin() as session:
        if tickets.take(session, _mark(service, challenge), "add", now=now) != (member.id,):
            return Wrong.KEY
        found = _made(party, credential, challenge)
        if found is None or passkeys.by_credential(session, found.credential_id) is not None:
            return Wrong.KEY
        if len(passkeys.of_member(session, member.id)) >= MOST:
            return Wrong.MANY
        made = Passkey(
            found_by=passkeys.found_by(found.credential_id),
            id=new_id(),
            member=member.id,
            credential=found.credential_id,
            public_key=found.credential_public_key,
            uses=found.sign_count,
            name=plain if is_text(plain, LONGEST_NAME) else "",
            device=device_of(brought.device),
            made=now,
        )
        session.add(made)
        write_down(session, member.organisation, member.id, "passkey added", made.id, now=now)
    return None


def come_in(service: Service, party: Party, brought: Brought) -> str | Wrong:
    """What the cookie is to hold of who brought an answer to a challenge of ours. One whose count went back lies
    on two devices: it is good no more."""
    now = service.now()
    try:
        credential = parse_authentication_credential_json(brought.answer[:LONGEST])
        challenge = parse_client_data_json(credential.response.client_data_json).challenge
    except BAD:
        return Wrong.KEY
    with service.begin() as session:
        if tickets.take(session, _mark(service, challenge), "in", now=now) is None:
            return Wrong.KEY
        key = passkeys.by_credential(session, credential.raw_id)
        member = members.by_id(session, key.member) if key else None
        uses = _verified(party, credential, challenge, key) if key else None
        if key is None or member is None or uses is None:
            return Wrong.KEY
        if uses <= key.uses and (uses or key.uses):
            passkeys.remove(session, member.id, key.id)
            write_down(session, member.organisation, member.id, "passkey copied", key.id, now=now)
            return Wrong.COPIED
        key.uses, key.used = uses, now
        return let_in(session, service, member, brought.device)


def remove(session: Session, who: Who, key: str, service: Service) -> int:
    """Takes one of theirs away; how many went (0 for one that is not theirs)."""
    member = who.member
    gone = passkeys.remove(session, member.id, key)
    if gone:
        by = member.id
        write_down(session, member.organisation, by, "passkey removed", key, now=service.now())
    return gone


def _challenge(service: Service, kind: str, member: str | None, address: str) -> bytes | Wrong:
    now, challenge = service.now(), secrets.token_bytes(32)
    there = service.sealer.hash("challenges there", f"{now.date()} {address}")
    with service.begin() as session:
        if use.count(session, "challenge", who=there, day=now.date()) > ASKED_THERE:
            return Wrong.OFTEN
        tickets.give(session, _mark(service, challenge), kind, member, until=now + OPEN)
    return challenge


def _mark(service: Service, challenge: bytes) -> str:
    return service.sealer.hash("challenge", challenge.hex())


def _made(party: Party, credential: Any, challenge: bytes) -> VerifiedRegistration | None:
    """What a browser made; None for what it did not make for us, or says who built the device: nobody asked."""
    try:
        found = webauthn.verify_registration_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=party.origin,
            require_user_verification=True,
        )
    except BAD:
        return None
    is_plain = found.fmt in (AttestationFormat.NONE, AttestationFormat.PACKED)
    return found if is_plain else None


def _verified(party: Party, credential: Any, challenge: bytes, key: Passkey) -> int | None:
    """What the passkey counted up to; None for what it did not sign, or not for its owner."""
    if credential.response.user_handle != key.member.encode():
        return None
    try:
        return webauthn.verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=party.origin,
            credential_public_key=key.public_key,
            # What went back is told apart by `come_in`.
            credential_current_sign_count=0,
            require_user_verification=True,
        ).new_sign_count
    except BAD:
        return None
