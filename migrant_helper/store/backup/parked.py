"""What a backup cannot know: which messages went out, and who said stop, after it was made.

A message that was due before the backup was put back may have been sent already. It is parked as in
doubt: a worker asks the carrier, and a person decides the rest; nobody sends it twice
(docs/decisions/0039). What the database that is replaced still tells is taken over.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from migrant_helper.store import contacts
from migrant_helper.store.reminder_tables import Contact, Message, State
from migrant_helper.store.tries.call_table import Call, CallState
from migrant_helper.store.use import insert

# As many as both databases take in one statement.
AT_ONCE = 500
OPEN = (State.WAITING, State.CLAIMED, State.UNCERTAIN)
# Read by their names alone: the replaced database may be of an older or a newer version.
SETTLED = (
    "SELECT id, state FROM {schema}message WHERE state IN ('sent', 'delivered', 'dead', 'dropped')"
)
STOPPED = "SELECT hash, country FROM {schema}contact WHERE stopped_at IS NOT NULL"


@dataclass(frozen=True)
class Known:
    """What the replaced database tells: messages that are done with (id, state), and who said stop
    (hash, country)."""

    settled: tuple[tuple[str, str], ...] = ()
    stopped: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Parked:
    """How many messages are in doubt now, how many the replaced database knew to be done with, and
    how many people said stop since the backup."""

    in_doubt: int
    known: int
    stopped: int


def park(session: Session, known: Known, *, made: datetime, now: datetime) -> Parked:
    """Settles what `known` tells, and parks each message that was due by `now`. The carrier is asked
    for what was sent since the backup was `made`."""
    stopped = sum(_stop(session, some, now) for some in _some(known.stopped))
    settled = sum(_settle(session, some, now) for some in _some(known.settled))
    doubtful = (
        update(Message)
        .where(Message.state == State.WAITING, Message.due_at <= now)
        .values(state=State.UNCERTAIN, reason="restored", claimed_at=made)
        .returning(Message.id)
    )
    # Who rang before the backup was rung, or rings again.
    session.execute(
        update(Call)
        .where(Call.state == CallState.WAITING)
        .values(state=CallState.DROPPED, reason="restored", ended_at=now, sealed=None)
    )
    return Parked(len(session.execute(doubtful).all()), settled, stopped)


def _stop(session: Session, some: list[tuple[str, str]], now: datetime) -> int:
    """Whoever is not in the backup at all said stop as well."""
    rows = [{"hash": key, "country": country} for key, country in some]
    session.execute(insert(session, Contact).values(rows).on_conflict_do_nothing())
    keys = [key for key, _ in some]
    going = select(Contact).where(Contact.hash.in_(keys), Contact.stopped_at.is_(None))
    found = session.scalars(going).all()
    for contact in found:
        contacts.silence(session, contact, now)
    return len(found)


def _settle(session: Session, some: list[tuple[str, str]], now: datetime) -> int:
    """Each is what it was; what is dead keeps its text, for a person."""
    states = dict(some)
    found = session.scalars(
        select(Message).where(Message.id.in_(states), Message.state.in_(OPEN))
    ).all()
    for message in found:
        message.state = State(states[message.id])
        message.reason = "before-restore"
        message.settled_at = now
        message.claimed_at = message.claimed_at or now
        if message.state != State.DEAD:
            message.body = None
    return len(found)


def _some(rows: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    left = iter(rows)
    while some := list(islice(left, AT_ONCE)):
        yield some
