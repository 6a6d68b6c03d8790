"""A phone is paired by a code in a picture: one more phone of who is signed in (ten minutes, once, with their
passphrase), or the first of somebody new (`people.invite`, with one they choose)."""

import secrets
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy.orm import Session

from migrant_helper.actions.desk import sign_in
from migrant_helper.actions.desk.people import write_down
from migrant_helper.actions.desk.sign_in import Try, Who, Wrong
from migrant_helper.actions.service import Service
from migrant_helper.core.card.short import CODES, code_of, read_code
from migrant_helper.store import use
from migrant_helper.store.desk import members, tickets
from migrant_helper.store.desk.tables import Member, Organisation

MINUTES = 10
KIND = "pair"
# Passphrases that are tried with one code; then it is none.
TRIES = 5


@dataclass(frozen=True)
class Whose:
    """Whom a code is of, and where they work; `is_new` for who chooses a passphrase with it."""

    name: str
    organisation: str
    is_new: bool


@dataclass(frozen=True)
class Found:
    """The member that a code is of."""

    member: Member = field(repr=False)
    is_new: bool


def give(service: Service, who: Who) -> str:
    """A code for one more phone of theirs; the one before is good no more."""
    code, member, now = code_of(secrets.randbelow(CODES)), who.member, service.now()
    with service.begin() as session:
        tickets.drop(session, member.id, KIND)
        until = now + timedelta(minutes=MINUTES)
        tickets.give(session, _mark(service, code), KIND, member.id, until=until)
        write_down(session, member.organisation, member.id, "phone invited", member.id, now=now)
    return code


def whose(service: Service, typed: str, address: str) -> Whose | Wrong:
    """Whom a code is of; it stays good."""
    with service.begin() as session:
        found = _found(session, service, typed, address)
        if isinstance(found, Wrong):
            return found
        organisation = session.get(Organisation, found.member.organisation)
        return Whose(found.member.name, organisation.name if organisation else "", found.is_new)


def begin(service: Service, tried: Try) -> str | Wrong:
    """What the cookie of a phone is to hold, for who has a code, and with it the passphrase that they have or
    choose: the code is used up."""
    with service.begin() as session:
        found = _found(session, service, tried.name, tried.address)
    if isinstance(found, Wrong):
        return found
    return sign_in.join(service, tried) if found.is_new else _pair(service, found.member, tried)


def _pair(service: Service, member: Member, tried: Try) -> str | Wrong:
    mark = _mark(service, read_code(tried.name) or "")
    with service.begin() as session:
        if sign_in.too_often(session, service, member.handle, tried.address):
            return Wrong.OFTEN
        if use.count(session, "sign in", who=mark, day=service.now().date()) > TRIES:
            tickets.drop(session, member.id, KIND)
            return Wrong.CODE
    if not sign_in.is_theirs(member, sign_in.secret_of(tried.secret)):
        return Wrong.WRONG
    now = service.now()
    with service.begin() as session:
        if tickets.take(session, mark, KIND, now=now) != (member.id,):
            return Wrong.CODE
        write_down(session, member.organisation, member.id, "paired", member.id, now=now)
        return sign_in.let_in(session, service, member, tried.device)


def _found(session: Session, service: Service, typed: str, address: str) -> Found | Wrong:
    """Counts the code as tried, and takes that back for one that is one."""
    if sign_in.code_tried(session, service, address):
        return Wrong.OFTEN
    member = sign_in.invited(session, service, typed)
    is_new = member is not None
    if member is None:
        code = read_code(typed)
        mark = _mark(service, code) if code else ""
        ticket = tickets.seen(session, mark, KIND, now=service.now()) if mark else None
        member = members.by_id(session, ticket.member) if ticket and ticket.member else None
    if member is None:
        return Wrong.CODE
    sign_in.code_tried(session, service, address, was_one=True)
    return Found(member, is_new)


def _mark(service: Service, code: str) -> str:
    return service.sealer.hash(KIND, code)
