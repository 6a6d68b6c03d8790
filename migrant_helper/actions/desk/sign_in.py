"""Coming in: by a code the first time, then by handle and passphrase; who it is after that; going out.

A passphrase is eight digits or three words (core/words/pin.py), kept as an Argon2id hash; what the cookie
holds is kept as a keyed hash. Wrong tries are counted a day, of a handle from an address, of a handle, and
of an address; over that nothing is tried at all.
"""

import secrets
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy.orm import Session

from migrant_helper.actions.desk.devices import device_of
from migrant_helper.actions.desk.people import new_id, write_down
from migrant_helper.actions.service import Service
from migrant_helper.core.card.short import read_code
from migrant_helper.core.words.pin import pin_of, problem_of
from migrant_helper.store import use
from migrant_helper.store.desk import members, signed
from migrant_helper.store.desk.tables import Member, Role, SignedIn

# OWASP's least for Argon2id: 19 MiB, two rounds; several may come in at once on a small server.
HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
# Takes as long as a true one, for a handle that nobody has.
NOBODY = HASHER.hash("nobody")
TRIES_THERE, TRIES_HANDLE, TRIES_ADDRESS = 10, 100, 200
LONGEST = 200
# How long a phone stays signed in unused, and at most: a field worker's may be out of reach for weeks.
FIELD = (timedelta(days=14), timedelta(days=90))
OTHERS = (timedelta(hours=12), timedelta(days=14))
SEEN_AGAIN = timedelta(minutes=5)


class Wrong(StrEnum):
    """Why somebody does not come in; the page has the words."""

    WRONG = "wrong"
    OFTEN = "often"
    CODE = "code"
    SHORT = "short"
    EASY = "easy"


@dataclass(frozen=True)
class Try:
    """What somebody came with: the handle or the code as typed, the passphrase, what their browser calls itself,
    and where they come from."""

    name: str
    secret: str = field(repr=False)
    device: str
    address: str = field(repr=False)


@dataclass(frozen=True)
class Who:
    """Somebody who is signed in: the member, and which of their phones it is."""

    member: Member
    phone: str

    @property
    def role(self) -> Role:
        """What they may do."""
        return Role(self.member.role)


def sign_in(service: Service, tried: Try) -> str | Wrong:
    """What the cookie is to hold. Each part is a transaction of its own: the hash takes a moment, and
    nobody waits for it."""
    handle = tried.name[:LONGEST].strip().lower()
    with service.begin() as session:
        if _too_often(session, service, handle, tried.address):
            return Wrong.OFTEN
    with service.read() as session:
        member = members.by_handle(session, handle)
    if not _is_theirs(member, secret_of(tried.secret)) or member is None:
        return Wrong.WRONG
    with service.begin() as session:
        return _signed_in(session, service, member, tried.device)


def join(service: Service, tried: Try) -> str | Wrong:
    """The same for who has a code, and a passphrase they choose: the code is used up."""
    secret = secret_of(tried.secret)
    problem = problem_of(secret)
    if problem:
        return Wrong(problem)
    with service.begin() as session:
        if _too_often(session, service, "a code", tried.address):
            return Wrong.OFTEN
    hashed = HASHER.hash(secret)
    with service.begin() as session:
        code = read_code(tried.name)
        member = members.invited(session, service.sealer.hash("invited", code)) if code else None
        if member is None or member.invited_until is None or member.invited_until < service.now():
            return Wrong.CODE
        member.secret, member.invited_by, member.invited_until = hashed, None, None
        write_down(session, member.organisation, member.id, "joined", member.id, now=service.now())
        return _signed_in(session, service, member, tried.device)


def who(session: Session, service: Service, token: str) -> Who | None:
    """Who a cookie says it is; None once its time is over, or theirs."""
    found = signed.by_hash(session, service.sealer.hash("signed in", token)) if token else None
    member = members.by_id(session, found.member) if found else None
    if found is None or member is None:
        return None
    return None if service.now() > found.until else Who(member, found.id)


def is_ended(session: Session, service: Service, token: str) -> bool:
    """Whether a cookie is of somebody who works there no more: their phone is told so, and erases."""
    found = signed.by_hash(session, service.sealer.hash("signed in", token)) if token else None
    return found is not None and members.by_id(session, found.member) is None


def seen(service: Service, somebody: Who, token: str) -> None:
    """The phone was used just now; written down every five minutes at most."""
    now = service.now()
    with service.read() as session:
        found = signed.by_hash(session, service.sealer.hash("signed in", token))
    if found is None or now < found.seen + SEEN_AGAIN:
        return
    with service.begin() as session:
        again = session.get(SignedIn, found.found_by)
        if again is not None:
            again.seen, again.until = now, until(somebody.member, again.made, now)


def sign_out(session: Session, who: Who, phone: str, *, now: datetime) -> int:
    """Ends one of their phones; how many were (0 for one that is not theirs)."""
    ended = signed.end(session, who.member.id, phone)
    if ended:
        write_down(session, who.member.organisation, who.member.id, "signed out", phone, now=now)
    return ended


def until(member: Member, made: datetime, used: datetime) -> datetime:
    """How long a phone stays signed in that was made so then, and last used then."""
    idle, whole = FIELD if member.role == Role.FIELD_WORKER else OTHERS
    return min(used + idle, made + whole)


def secret_of(typed: str) -> str:
    """A passphrase as it was meant, however a keyboard writes it."""
    return pin_of(unicodedata.normalize("NFKC", typed[:LONGEST]).lower())


def _is_theirs(member: Member | None, secret: str) -> bool:
    kept = member.secret if member is not None and member.secret else NOBODY
    try:
        return HASHER.verify(kept, secret) and kept is not NOBODY
    except (VerificationError, InvalidHashError):
        return False


def _too_often(session: Session, service: Service, handle: str, address: str) -> bool:
    day = service.now().date()
    hashed = service.sealer.hash
    counts = (
        (hashed("handle there", f"{day} {handle} {address}"), TRIES_THERE),
        (hashed("handle", handle), TRIES_HANDLE),
        (hashed("address", f"{day} {address}"), TRIES_ADDRESS),
    )
    over = [who for who, most in counts if use.count(session, "sign in", who=who, day=day) > most]
    return len(over) > 0


def _signed_in(session: Session, service: Service, member: Member, device: str) -> str:
    token, now = secrets.token_urlsafe(32), service.now()
    phone = SignedIn(
        found_by=service.sealer.hash("signed in", token),
        id=new_id(),
        member=member.id,
        device=device_of(device),
        made=now,
        seen=now,
        until=until(member, now, now),
    )
    session.add(phone)
    write_down(session, member.organisation, member.id, "signed in", phone.id, now=now)
    return token
