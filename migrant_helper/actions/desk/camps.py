"""Camps at the organisation's server: a laptop is let in, comes in with a code, sends and fetches, is ended.

What a camp may read are cases that it took along or opened itself; what it may write is what those who work in it
wrote. The key of a laptop is believed until the day the camp ends.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from migrant_helper.actions.desk.people import INVITED, Unusable, new_id, write_down
from migrant_helper.actions.service import Service
from migrant_helper.core.card.handed import Organisation as Vouching
from migrant_helper.core.card.read import Issuer
from migrant_helper.core.card.short import CODES, code_of, read_code
from migrant_helper.core.cases.refused import is_text
from migrant_helper.store import keys, use
from migrant_helper.store.desk import camps
from migrant_helper.store.desk import keys as desk_keys
from migrant_helper.store.desk.camp_tables import Camp, CampMember
from migrant_helper.store.desk.tables import Member, Organisation, Role

LONGEST_DAYS = 60
# What was written in a camp is taken this long after its last day.
LATE = timedelta(days=180)
TRIES = 30


@dataclass(frozen=True)
class Allowed:
    """A camp that may come in, with the code for it, which stands nowhere else."""

    camp: Camp
    code: str = field(repr=False)


@dataclass(frozen=True)
class Wanted:
    """What a camp is to be: its name, how many days, who works there, which cases it takes along (`whole`: all)."""

    name: str
    days: int
    members: Sequence[Member]
    cases: Sequence[str] = ()
    whole: bool = False


@dataclass(frozen=True)
class Joined:
    """A laptop that came in: the camp, what it shows from now on, and what it takes along."""

    camp: Camp
    token: str = field(repr=False)
    organisation: Organisation
    members: Sequence[Member]


def allow(
    session: Session, service: Service, organisation: str, wanted: Wanted, *, by: str
) -> Allowed:
    """A camp, with the code to come in by, for three days. Raises Unusable for a name that is taken or none, for
    too many days, for nobody, and for somebody who has no passphrase or no business with cases."""
    _usable(session, organisation, wanted)
    now = service.now()
    code = code_of(secrets.randbelow(CODES))
    camp = Camp(
        id=new_id(),
        organisation=organisation,
        name=wanted.name.strip(),
        whole=wanted.whole,
        invited_by=service.sealer.hash("camp", code),
        invited_until=now + INVITED,
        made=now,
        until=now + timedelta(days=wanted.days),
    )
    session.add(camp)
    session.flush()
    session.add_all([CampMember(camp=camp.id, member=member.id) for member in wanted.members])
    for case in wanted.cases:
        camps.add_case(session, camp.id, case)
    write_down(session, organisation, by, "camp allowed", camp.id, now=now)
    return Allowed(camp, code)


def _usable(session: Session, organisation: str, wanted: Wanted) -> None:
    if not (is_text(wanted.name, 60) and wanted.name.strip()):
        raise Unusable(f"the name {wanted.name!r} is none; write 1 to 60 characters")
    if camps.named(session, organisation, wanted.name):
        raise Unusable(
            f"a camp named {wanted.name!r} is there already; end it or take another name"
        )
    if not 1 <= wanted.days <= LONGEST_DAYS:
        raise Unusable(f"a camp lasts 1 to {LONGEST_DAYS} days, not {wanted.days}")
    if not wanted.members:
        raise Unusable("nobody works there; name who signs in on the laptop")
    for member in wanted.members:
        if member.organisation != organisation:
            raise Unusable(f"{member.handle!r} does not work for this organisation")
        if member.secret is None or member.role not in (Role.FIELD_WORKER, Role.SUPERVISOR):
            raise Unusable(
                f"{member.handle!r} cannot work there: field workers and supervisors who chose a passphrase can"
            )


def join(service: Service, typed: str, key: Any, folder: Path, address: str) -> Joined | str:
    """A laptop comes in with a code, which is good until it first sends: an answer may get lost. "often" for too
    many tries from an address on a day, "code" for one that is none, "key" for a key that is none. Raises
    UnusableKey."""
    now = service.now()
    with service.begin() as session:
        who = service.sealer.hash("camp address", address)
        if use.count(session, "camp", who=who, day=now.date()) > TRIES:
            return "often"
    if not is_key(key):
        return "key"
    code = read_code(typed)
    with service.begin() as session:
        camp = camps.invited(session, service.sealer.hash("camp", code)) if code else None
        if camp is None or camp.invited_until is None or camp.invited_until < now:
            return "code"
        token = secrets.token_urlsafe(32)
        camp.found_by = service.sealer.hash("camp token", token)
        write_down(session, camp.organisation, camp.id, "camp joined", key["kid"], now=now)
        found = session.get(Organisation, camp.organisation)
        if found is None:
            return "code"
        camp.kid = key["kid"]
        certify(folder, camp, found, key)
        working = [one for one in camps.members(session, camp.id) if one.ended is None]
        return Joined(camp, token, found, working)


def certify(folder: Path, camp: Camp, organisation: Organisation, key: Issuer) -> None:
    """The key of a camp's laptop signs cards, and vouches for phones as the organisation's own does, until the camp's
    last day. Raises UnusableKey."""
    name, until = f"{organisation.name}, {camp.name}", camp.until.date().isoformat()
    keys.believe(folder, [{**key, "name": name, "retired": until}])
    vouching: Vouching = {
        "kid": key["kid"],
        "x": key["x"],
        "y": key["y"],
        "name": organisation.name,
        "until": until,
    }
    desk_keys.key_of(folder, organisation.id, organisation.name)
    desk_keys.believe(folder, [vouching], camp.made.date())


def disown(folder: Path, camp: Camp) -> None:
    """The key of a camp's laptop is believed no more, nor any phone that it vouched for, whatever day a card bears:
    it was stolen. Raises UnusableKey."""
    keys.drop(folder, camp.kid or "")
    desk_keys.disown(folder, camp.kid or "")


def is_key(key: Any) -> bool:
    """Whether this is {"kid", "x", "y"} of a point that is on the curve."""
    return isinstance(key, dict) and keys.is_public(key)


def who(session: Session, service: Service, token: str) -> Camp | str:
    """The camp that shows this; "out" for none, "ended" for one that is over."""
    found = camps.by_hash(session, service.sealer.hash("camp token", token)) if token else None
    if found is None:
        return "out"
    closed = session.get(Organisation, found.organisation)
    over = found.ended is not None or service.now() > found.until + LATE
    return "ended" if over or closed is None or closed.ended is not None else found


def end(session: Session, service: Service, camp: Camp, *, by: str) -> None:
    """The laptop is let in no more; what it sent stays, and its key is believed as it was (see `disown`)."""
    camp.ended, camp.invited_by, camp.invited_until = service.now(), None, None
    write_down(session, camp.organisation, by, "camp ended", camp.id, now=service.now())
