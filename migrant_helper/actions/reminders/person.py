"""One person: all that is kept of a number, erased, started again. By their own code, or by who runs the service."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from migrant_helper.actions.service import Service
from migrant_helper.store import messages
from migrant_helper.store import reminders as reminder_store
from migrant_helper.store.reminder_tables import Contact, Message, Reminder, Request, State
from migrant_helper.store.sealing import SealError
from migrant_helper.store.tries import calls
from migrant_helper.store.tries.tables import Attempt

# A worker has it in its hands: its row stays, empty, until it is known what became of it.
UNDER_WAY = (State.CLAIMED, State.UNCERTAIN)


@dataclass(frozen=True)
class KeptDay:
    """A day that somebody asked to be reminded of, the one that was told, and the name it may say."""

    scheme: str
    deadline: str
    on: date
    told: date | None
    name: str = field(repr=False)


@dataclass(frozen=True)
class KeptRequest:
    """One asking: when, in which language, to which words, whether names may be said, whether the code came
    back, the places of which notices are wanted, and the days."""

    at: datetime
    lang: str
    consent: str
    names_allowed: bool
    confirmed_at: datetime | None
    news: Sequence[str]
    days: Sequence[KeptDay] = field(repr=False)


@dataclass(frozen=True)
class KeptMessage:
    """A message: what for, how it stands, when, how often it was tried, and its text while it is kept."""

    kind: str
    state: str
    due_at: datetime
    settled_at: datetime | None
    tries: int
    text: str | None = field(repr=False)


@dataclass(frozen=True)
class KeptCall:
    """That this number rang us: when, what became of it, and how long we were heard."""

    at: datetime
    state: str
    seconds: int | None


@dataclass(frozen=True)
class Kept:
    """All that is kept of a number: whether it stands there in clear for us, since when it said stop, what was
    asked, what was sent, and when it rang us."""

    is_known: bool = False
    has_number: bool = False
    stopped_at: datetime | None = None
    requests: Sequence[KeptRequest] = field(default=(), repr=False)
    messages: Sequence[KeptMessage] = field(default=(), repr=False)
    calls: Sequence[KeptCall] = ()


def kept(session: Session, service: Service, contact: Contact | None) -> Kept:
    """What is kept of this number; nothing for none. What no key opens has no text."""
    if contact is None:
        return Kept()
    asked = select(Request).where(Request.contact_hash == contact.hash, Request.purpose.is_(None))
    sent = select(Message).where(Message.contact_hash == contact.hash)
    return Kept(
        is_known=True,
        has_number=contact.sealed is not None,
        stopped_at=contact.stopped_at,
        requests=[
            KeptRequest(
                at=each.consent_at,
                lang=each.lang,
                consent=each.consent_text,
                names_allowed=each.names_allowed,
                confirmed_at=each.confirmed_at,
                news=(each.news or "").split(),
                days=[_day(service, one) for one in reminder_store.of(session, each)],
            )
            for each in session.scalars(asked.order_by(Request.consent_at))
        ],
        messages=[
            KeptMessage(
                kind=each.kind,
                state=each.state,
                due_at=each.due_at,
                settled_at=each.settled_at,
                tries=each.attempts,
                text=_text(service, each),
            )
            for each in session.scalars(sent.order_by(Message.due_at))
        ],
        calls=[
            KeptCall(each.rang_at, each.state, each.seconds)
            for each in calls.of(session, contact.hash)
        ],
    )


def erase(session: Session, contact: Contact) -> None:
    """Nothing is kept of this number any more. That it said stop is: else it would be sent to again; and of a
    message that is under way a row without number and text, until it is known what became of it."""
    asked = select(Request.id).where(Request.contact_hash == contact.hash)
    mine = Message.contact_hash == contact.hash
    gone = select(Message.id).where(mine, Message.state.not_in(UNDER_WAY))
    session.execute(delete(Reminder).where(Reminder.request_id.in_(asked)))
    session.execute(delete(Reminder).where(Reminder.contact_hash == contact.hash))
    session.execute(delete(Attempt).where(Attempt.message_id.in_(gone)))
    session.execute(delete(Message).where(Message.id.in_(gone)))
    session.execute(update(Message).where(mine).values(body=None, request_id=None))
    session.execute(delete(Request).where(Request.contact_hash == contact.hash))
    calls.erase(session, contact.hash)
    left = session.scalar(select(Message.id).where(mine).limit(1))
    if left is None and contact.stopped_at is None:
        session.delete(contact)
    else:
        contact.sealed = None
    session.flush()


def start_again(contact: Contact) -> bool:
    """Whether the number had said stop; it may ask again."""
    stopped = contact.stopped_at is not None
    contact.stopped_at = None
    return stopped


def _day(service: Service, reminder: Reminder) -> KeptDay:
    try:
        name = reminder_store.name(reminder, service.sealer) or reminder.name
    except SealError:
        name = ""
    return KeptDay(reminder.scheme, reminder.deadline, reminder.on, reminder.told, name)


def _text(service: Service, message: Message) -> str | None:
    try:
        return messages.body(message, service.sealer)
    except SealError:
        return None
