"""Organisations and who works there: made, invited, ended; each act is written down."""

import re
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from migrant_helper.actions.service import Service
from migrant_helper.core.card.short import CODES, code_of
from migrant_helper.store.desk import members, passkeys, signed, tickets
from migrant_helper.store.desk.tables import Deed, Member, Organisation, Role

HANDLE = re.compile(r"[a-z0-9][a-z0-9._-]{2,39}")
INVITED = timedelta(days=3)
# Who did it, where nobody is signed in: the command line.
OPERATOR = "operator"


class Unusable(ValueError):
    """What was given cannot be used: what it is, what was found, what is expected."""


@dataclass(frozen=True)
class Invited:
    """Somebody who may come in with a code, which stands nowhere else, until then."""

    member: Member
    code: str = field(repr=False)


def new_id() -> str:
    """16 hex digits, drawn."""
    return secrets.token_hex(8)


def add_organisation(
    session: Session, name: str, place: str, *, now: datetime, runs_service: bool = False
) -> Organisation:
    """Raises Unusable for a name that is taken, empty or over 80 characters."""
    plain = " ".join(name.split())
    if not 0 < len(plain) <= 80:
        raise Unusable(f"the name {name!r} has {len(plain)} characters; write 1 to 80")
    if members.organisation_named(session, plain):
        raise Unusable(f"an organisation named {plain!r} is there already; give another name")
    made = Organisation(id=new_id(), name=plain, place=place, runs_service=runs_service, made=now)
    session.add(made)
    session.flush()
    write_down(session, made.id, OPERATOR, "organisation made", made.id, now=now)
    return made


def add_member(session: Session, service: Service, about: Member, *, by: str) -> Invited:
    """Somebody new, with the code to come in by. `about` has organisation, handle, name and role.
    Raises Unusable for a handle that is taken or none, or a name that is none."""
    now = service.now()
    if not HANDLE.fullmatch(about.handle):
        raise Unusable(
            f"{about.handle!r} cannot be signed in by; write 3 to 40 small letters, digits, . _ or -"
        )
    if members.by_handle(session, about.handle):
        raise Unusable(f"{about.handle!r} is taken; give another")
    if not 0 < len(about.name.strip()) <= 80:
        raise Unusable("a person's name has 1 to 80 characters")
    about.id, about.made = new_id(), now
    session.add(about)
    session.flush()
    write_down(session, about.organisation, by, "member made", about.id, now=now)
    return invite(session, service, about, by=by)


def invite(session: Session, service: Service, member: Member, *, by: str) -> Invited:
    """A new code to come in by, for three days and once; what was there before (a passphrase, passkeys,
    phones signed in) is no good any more."""
    now = service.now()
    code = code_of(secrets.randbelow(CODES))
    member.invited_by = service.sealer.hash("invited", code)
    member.invited_until = now + INVITED
    member.secret = None
    _other_ways(session, member)
    signed.end(session, member.id, now=now)
    write_down(session, member.organisation, by, "invited", member.id, now=now)
    return Invited(member, code)


def sign_out_all(session: Session, member: Member, *, by: str, now: datetime) -> None:
    """A phone of theirs was lost: none is signed in any more; their passphrase stays, codes given out do not."""
    tickets.drop(session, member.id)
    signed.end(session, member.id, now=now)
    write_down(session, member.organisation, by, "all signed out", member.id, now=now)


def sign_out_one(session: Session, member: Member, phone: str, *, by: str, now: datetime) -> None:
    """One phone of theirs was lost: it is not signed in any more, and the code for another is good no more."""
    tickets.drop(session, member.id)
    signed.end(session, member.id, phone, now=now)
    write_down(session, member.organisation, by, "phone signed out", member.id, now=now)


def end_member(session: Session, member: Member, *, by: str, now: datetime) -> None:
    """They work there no more: every phone of theirs is signed out. What they were signed in by stays known
    for a while, so that a phone that asks is told to erase what it holds."""
    member.ended = now
    member.secret = member.invited_by = member.invited_until = None
    for phone in signed.of_member(session, member.id):
        phone.until = now + signed.TOLD
    _other_ways(session, member)
    write_down(session, member.organisation, by, "member ended", member.id, now=now)


def _other_ways(session: Session, member: Member) -> None:
    """Nothing but a code or a passphrase lets them in any more."""
    tickets.drop(session, member.id)
    passkeys.remove(session, member.id)


def may_make(role: Role) -> tuple[Role, ...]:
    """The roles that somebody of this role may give: a supervisor makes field workers."""
    match role:
        case Role.ADMINISTRATOR:
            return tuple(Role)
        case Role.SUPERVISOR:
            return (Role.FIELD_WORKER,)
    return ()


def write_down(
    session: Session, organisation: str, by: str, what: str, about: str, *, now: datetime
) -> None:
    """Adds to what was done there by whom."""
    session.add(Deed(organisation=organisation, by=by, what=what, about=about, at=now))
