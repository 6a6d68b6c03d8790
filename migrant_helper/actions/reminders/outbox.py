"""What a person sees of the outbox, and how they settle what is stuck."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.when import next_open
from migrant_helper.store import contacts, messages
from migrant_helper.store import reminders as reminder_store
from migrant_helper.store.reminder_tables import AT_ONCE, Kind, Message, State
from migrant_helper.store.sealing import SealError


@dataclass(frozen=True)
class Entry:
    """A message as a person settles it: `to` and `body` in clear, None when they are gone."""

    id: str
    kind: str
    state: str
    reason: str | None
    country: str
    due_at: datetime
    last_at: datetime
    attempts: int
    segments: int
    to: str | None = field(repr=False)
    body: str | None = field(repr=False)


class How(StrEnum):
    """What a person decides: it arrived or they sent it; send it (again); nobody sends it."""

    SENT = "sent"
    RETRY = "retry"
    DROP = "drop"


class Unsettled(StrEnum):
    """Why a message cannot be settled so."""

    UNKNOWN = "unknown"
    ON_ITS_WAY = "on_its_way"
    DONE = "done"
    TOO_LATE = "too_late"
    STOPPED = "stopped"
    FORGOTTEN = "forgotten"


# From which states a person may do what; a claimed message is a worker's.
MAY = {
    How.SENT: {State.WAITING, State.UNCERTAIN, State.DEAD},
    How.RETRY: {State.UNCERTAIN, State.DEAD},
    How.DROP: {State.WAITING, State.UNCERTAIN, State.DEAD, State.UNREADABLE},
}
# Of one transaction: whoever waits to write gets in between.
MOST = 200


def outbox(session: Session, service: Service, *, now: datetime) -> list[Entry]:
    """What is due, dead, in doubt or unreadable, in clear: for the terminal of whoever runs the service."""
    due = messages.in_state(session, [State.WAITING], due_by=now)
    stuck = messages.in_state(session, messages.STUCK)
    return [_entry(service, each) for each in (*due, *stuck)]


def planned(session: Session, *, now: datetime, days: int) -> list[Entry]:
    """What would go out in the next `days` days, without numbers or texts."""
    rows = messages.in_state(session, [State.WAITING], due_by=now + timedelta(days=days))
    return [_blank(each, _goes_at(each, now)) for each in rows if now <= each.last_at]


def drop_late(session: Session, *, now: datetime) -> int:
    """How many messages are of no use any more. Late reminders are dead, so that a person sees
    them; late codes are dropped, those in doubt too: who needs one has long asked anew."""
    late = messages.late(session, now, MOST)
    for key in late:
        found = messages.lock(session, key)
        if found is not None and _is_late(found, now):
            _late(found, now)
    return len(late)


def settle(session: Session, key: str, how: How, *, now: datetime) -> Unsettled | None:
    """None when message `key` is settled, else why not. Who settles answers for a second copy:
    `RETRY` of a message in doubt may send one."""
    message = messages.lock(session, key)
    if message is None:
        return Unsettled.UNKNOWN
    if message.state not in MAY[how]:
        return Unsettled.ON_ITS_WAY if message.state == State.CLAIMED else Unsettled.DONE
    if how is How.RETRY:
        return _retry(message, now)
    message.state = State.SENT if how is How.SENT else State.DROPPED
    message.by_person = True
    message.settled_at = now
    message.body = None
    if how is How.SENT:
        message.claimed_at = message.claimed_at or now
        reminder_store.told(session, message.id)
    return None


def _retry(message: Message, now: datetime) -> Unsettled | None:
    if message.contact.stopped_at is not None:
        return Unsettled.STOPPED
    if message.contact.sealed is None or message.body is None:
        return Unsettled.FORGOTTEN
    if now > message.last_at:
        return Unsettled.TOO_LATE
    message.state = State.WAITING
    message.due_at = now
    message.reason = None
    return None


def _is_late(message: Message, now: datetime) -> bool:
    if message.last_at >= now:
        return False
    in_doubt = message.state == State.UNCERTAIN and message.kind in AT_ONCE
    return in_doubt or message.state == State.WAITING


def _late(message: Message, now: datetime) -> None:
    message.state = State.DEAD if message.kind == Kind.REMINDER else State.DROPPED
    message.reason = message.reason or "too_late"
    message.settled_at = now
    if message.state == State.DROPPED:
        message.body = None


def _goes_at(message: Message, now: datetime) -> datetime:
    at = max(message.due_at, now)
    return at if message.kind in AT_ONCE else next_open(at, country=message.contact.country)


def _entry(service: Service, message: Message) -> Entry:
    """What no key opens stands there without number or text."""
    try:
        number = contacts.number(message.contact, service.sealer)
        body = messages.body(message, service.sealer)
    except SealError:
        number = body = None
    return _row(message, message.due_at, to=number, body=body)


def _blank(message: Message, at: datetime) -> Entry:
    return _row(message, at, to=None, body=None)


def _row(message: Message, at: datetime, *, to: str | None, body: str | None) -> Entry:
    return Entry(
        id=message.id,
        kind=message.kind,
        state=message.state,
        reason=message.reason,
        country=message.contact.country,
        due_at=at,
        last_at=message.last_at,
        attempts=message.attempts,
        segments=message.segments,
        to=to,
        body=body,
    )
