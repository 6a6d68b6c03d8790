"""Coming in: by a code the first time, then by handle and passphrase; who it is after that; going out.

A passphrase is eight digits or three words (core/words/pin.py), kept as an Argon2id hash; what the cookie
holds is kept as a keyed hash. Tries are counted a day before they are made, of a handle from an address, of a
handle, and of an address; over that nothing is tried at all. Of codes those are counted that were none: a
whole team begins behind one address.
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
CODES_THERE = 20
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
    KEY = "key"
    COPIED = "copied"
    MANY = "many"


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
        if too_often(session, service, handle, tried.address):
            return Wrong.OFTEN
    with service.read() as session:
        member = members.by_handle(session, handle)
    if not is_theirs(member, secret_of(tried.secret)) or member is None:
        return Wrong.WRONG
    with service.begin() as session:
        again = members.by_handle(session, handle)
        # While the hash was made they may have been given a new code, or ended.
        if again is None or again.secret != member.secret:
            return Wrong.WRONG
        return let_in(session, service, member, tried.device)


def join(service: Service, tried: Try) -> str | Wrong:
    """The same for who has a code, and a passphrase they choose: the code is used up."""
    secret = secret_of(tried.secret)
    problem = problem_of(secret)
    if problem:
        return Wrong(problem)
    with service.begin() as session:
        if code_tried(session, service, tried.address):
            return Wrong.OFTEN
    hashed = HASHER.hash(secret)
    with service.begin() as session:
        member = invited(session, service, tried.name)
        if member is None:
            return Wrong.CODE
        code_tried(session, service, tried.address, was_one=True)
        member.secret, member.invited_by, member.invited_until = hashed, None, None
        write_down(session, member.organisation, member.id, "joined", member.id, now=service.now())
        return let_in(session, service, member, tried.device)


def invited(session: Session, service: Service, typed: str) -> Member | None:
    """Whom a code was made for that lets in for the first time; None for what is none, or over."""
    code = read_code(typed)
    member = members.invited(session, service.sealer.hash("invited", code)) if code else None
    if member is None or member.invited_until is None or member.invited_until < service.now():
        return None
    return member


def who(session: Session, service: Service, token: str) -> Who | None:
    """Who a cookie says it is; None once its time is over, or theirs."""
    found = signed.by_hash(session, service.sealer.hash("signed in", token)) if token else None
    member = members.by_id(session, found.member) if found else None
    if found is None or member is None or found.ended is not None:
        return None
    return None if service.now() > found.until else Who(member, found.id)


def why_nobody(session: Session, service: Service, token: str) -> str:
    """What the phone with a cookie that is nobody's is told: "ended" where its member works there no more (it
    erases), "revoked" where somebody signed it out (it locks), "out" where its time was over, or it is none."""
    found = signed.by_hash(session, service.sealer.hash("signed in", token)) if token else None
    if found is None:
        return "out"
    if members.by_id(session, found.member) is None:
        return "ended"
    return "revoked" if found.ended is not None else "out"


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
    ended = signed.end(session, who.member.id, phone or "none", now=now)
    if ended:
        write_down(session, who.member.organisation, who.member.id, "signed out", phone, now=now)
    return ended


def sign_out_others(session: Session, who: Who, *, now: datetime) -> int:
    """Ends all of their phones but this one; how many were."""
    ended = signed.end(session, who.member.id, but=who.phone, now=now)
    if ended:
        member = who.member
        write_down(session, member.organisation, member.id, "all signed out", member.id, now=now)
    return ended


def call(session: Session, who: Who, name: str) -> None:
    """What they call the phone that they are at, in 40 characters; "" for nothing."""
    phone = signed.by_id(session, who.phone)
    if phone is not None:
        phone.name = " ".join(name.split())[:40]


def until(member: Member, made: datetime, used: datetime) -> datetime:
    """How long a phone stays signed in that was made so then, and last used then."""
    idle, whole = FIELD if member.role == Role.FIELD_WORKER else OTHERS
    return min(used + idle, made + whole)


def secret_of(typed: str) -> str:
    """A passphrase as it was meant, however a keyboard writes it."""
    return pin_of(unicodedata.normalize("NFKC", typed[:LONGEST]).lower())


def is_theirs(member: Member | None, secret: str) -> bool:
    """Whether it is a member's passphrase, as `secret_of` gives it; for nobody it takes as long to say no."""
    kept = member.secret if member is not None and member.secret else NOBODY
    try:
        return HASHER.verify(kept, secret) and kept is not NOBODY
    except (VerificationError, InvalidHashError):
        return False


def too_often(session: Session, service: Service, handle: str, address: str) -> bool:
    """Counts a try, before it is made; whether there were too many."""
    day = service.now().date()
    hashed = service.sealer.hash
    counts = (
        (hashed("handle there", f"{day} {handle} {address}"), TRIES_THERE),
        (hashed("handle", handle), TRIES_HANDLE),
        (hashed("address", f"{day} {address}"), TRIES_ADDRESS),
    )
    over = [who for who, most in counts if use.count(session, "sign in", who=who, day=day) > most]
    return len(over) > 0


def code_tried(session: Session, service: Service, address: str, *, was_one: bool = False) -> bool:
    """Counts a code before it is looked up, and takes that back for one that `was_one`; whether there were too
    many from there."""
    day = service.now().date()
    there = service.sealer.hash("codes there", f"{day} {address}")
    times = -1 if was_one else 1
    return use.count(session, "sign in", who=there, day=day, times=times) > CODES_THERE


def let_in(session: Session, service: Service, member: Member, device: str) -> str:
    """What the cookie of one more phone of theirs is to hold."""
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
