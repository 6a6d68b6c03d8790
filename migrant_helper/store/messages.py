"""The outbox's rows: added, locked one at a time, listed for a person."""

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session, contains_eager

from migrant_helper.core.reminders.sms import size
from migrant_helper.store import contacts
from migrant_helper.store.reminder_tables import AT_ONCE, Contact, Kind, Message, Request, State
from migrant_helper.store.sealing import Sealer

# What nothing but time or a person ends.
STUCK = (State.DEAD, State.UNCERTAIN, State.UNREADABLE)


@dataclass(frozen=True)
class Sum:
    """How many messages are of one kind, state, reason and country, how many segments they have, and
    since when: the first that was claimed, and the first that is or was due."""

    kind: str
    state: str
    reason: str | None
    country: str
    messages: int
    segments: int
    claimed: datetime | None
    due: datetime


@dataclass(frozen=True)
class New:
    """A message to add: what it says, from when, and until when it is of use."""

    kind: Kind
    body: str
    due_at: datetime
    last_at: datetime


def add(session: Session, sealer: Sealer, request: Request, new: New) -> Message:
    """A waiting message to the number of `request`."""
    return _added(session, _made(sealer, request, new))


def add_unsent(
    session: Session, sealer: Sealer, request: Request, new: New, *, now: datetime
) -> Message:
    """The same row of a message that nobody sends, without its text."""
    message = _made(sealer, request, new)
    message.state, message.reason = State.DROPPED, "not_sent"
    message.body, message.settled_at = None, now
    return _added(session, message)


def _added(session: Session, message: Message) -> Message:
    session.add(message)
    session.flush()
    return message


def _made(sealer: Sealer, request: Request, new: New) -> Message:
    key = new_id()
    return Message(
        id=key,
        contact_hash=request.contact_hash,
        request_id=request.id,
        kind=new.kind,
        body=sealer.seal(new.body, about=f"message:{key}"),
        segments=size(new.body).segments,
        state=State.WAITING,
        due_at=new.due_at,
        last_at=new.last_at,
    )


def new_id() -> str:
    """32 hex digits that nobody can guess."""
    return secrets.token_hex(16)


def body(message: Message, sealer: Sealer) -> str | None:
    """The text in clear, None when it is gone."""
    if message.body is None:
        return None
    return sealer.open(message.body, about=f"message:{message.id}")


def next_due(
    session: Session, now: datetime, *, but: Collection[str] = (), only: str | None = None
) -> Message | None:
    """The next waiting message, locked together with its contact; codes first. To no country of
    `but`, and to `only` that one.

    Rows another worker has locked are passed over (on SQLite there is one writer anyway), and so
    are the other messages to a number that is being served: the daily cap holds among many.
    """
    wanted = (
        select(Message)
        .join(Message.contact)
        .options(contains_eager(Message.contact))
        .where(Message.state == State.WAITING, Message.due_at <= now)
    )
    if but:
        wanted = wanted.where(Contact.country.not_in(but))
    if only:
        wanted = wanted.where(Contact.country == only)
    return session.scalar(
        wanted.order_by(Message.kind, Message.due_at, Message.id)
        .limit(1)
        .with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    )


def lock(session: Session, key: str) -> Message | None:
    """The message `key`, locked after its contact (everybody locks in that order), or None."""
    owner = session.scalar(select(Message.contact_hash).where(Message.id == key))
    if owner is None or contacts.find(session, owner) is None:
        return None
    return session.scalar(
        select(Message)
        .where(Message.id == key)
        .with_for_update()
        .execution_options(populate_existing=True)
    )


def put_off(
    session: Session, now: datetime, at: datetime, country: str | None, why: str | None
) -> int:
    """How many due reminders and notices wait until `at`, in one statement: of a country where it is night, or of
    all. What would come too late then is left for `late`."""
    due = (
        Message.state == State.WAITING,
        Message.kind.not_in(AT_ONCE),
        Message.due_at <= now,
        Message.last_at >= at,
    )
    moved = update(Message).where(*due).values(due_at=at, **({"reason": why} if why else {}))
    if country:
        there = select(Contact.hash).where(Contact.country == country)
        moved = moved.where(Message.contact_hash.in_(there))
    return len(session.execute(moved.returning(Message.id)).all())


def gathered(session: Session, message: Message, until: datetime) -> Sequence[Message]:
    """The other reminders that wait for the same number and are due until then, locked."""
    others = select(Message).where(
        Message.contact_hash == message.contact_hash,
        Message.kind == Kind.REMINDER,
        Message.state == State.WAITING,
        Message.id != message.id,
        Message.due_at <= until,
    )
    return session.scalars(others.order_by(Message.due_at, Message.id).with_for_update()).all()


def lost(session: Session, claimed_before: datetime, most: int) -> Sequence[str]:
    """The ids of messages whose worker has not said since then what became of them."""
    found = select(Message.id).where(
        Message.state == State.CLAIMED, Message.claimed_at < claimed_before
    )
    return session.scalars(found.order_by(Message.id).limit(most)).all()


def late(session: Session, now: datetime, most: int) -> Sequence[str]:
    """The ids of what waits and comes too late; of codes in doubt too, which nobody needs then."""
    code = (Message.state == State.UNCERTAIN) & Message.kind.in_(AT_ONCE)
    found = select(Message.id).where(
        (Message.state == State.WAITING) | code, Message.due_at <= now, Message.last_at < now
    )
    return session.scalars(found.order_by(Message.id).limit(most)).all()


def stuck(session: Session, last_before: datetime, most: int) -> Sequence[str]:
    """The ids of what is dead, in doubt or unreadable, and of use to nobody since then."""
    found = select(Message.id).where(Message.state.in_(STUCK), Message.last_at < last_before)
    return session.scalars(found.limit(most)).all()


def end(session: Session, keys: Sequence[str], now: datetime) -> int:
    """How many of them are dropped: their text is gone, and their number may go. Why stays."""
    gone = (
        update(Message)
        .where(Message.id.in_(keys), Message.state.in_(STUCK))
        .values(state=State.DROPPED, body=None, settled_at=now)
        .returning(Message.id)
    )
    return len(session.execute(gone).all())


def arrived(session: Session, request: str, now: datetime) -> None:
    """The code of a request came back: whoever carried it, nobody has to any more."""
    carried = (Message.request_id == request, Message.kind == Kind.CODE)
    waits = update(Message).where(*carried, Message.state == State.WAITING)
    done = {"state": State.SENT, "by_person": True, "settled_at": now}
    session.execute(waits.values(**done))


def in_state(
    session: Session,
    states: Collection[State],
    *,
    due_by: datetime | None = None,
    most: int | None = None,
) -> Sequence[Message]:
    """The messages in one of `states`, with their contacts, the longest due first, `most` of them."""
    wanted = (
        select(Message)
        .join(Message.contact)
        .options(contains_eager(Message.contact))
        .where(Message.state.in_(states))
        .order_by(Message.due_at, Message.id)
    )
    if due_by is not None:
        wanted = wanted.where(Message.due_at <= due_by)
    return session.scalars(wanted.limit(most)).all()


def sums(session: Session) -> list[Sum]:
    """Of all messages that are still there."""
    return _sums(session)


def coming(session: Session, now: datetime, until: datetime) -> list[Sum]:
    """Of what waits, is due by then, and does not come too late today."""
    waits = Message.state == State.WAITING
    return _sums(session, waits, Message.due_at <= until, Message.last_at >= now)


def _sums(session: Session, *conditions: ColumnElement[bool]) -> list[Sum]:
    parts = (Message.kind, Message.state, Message.reason, Contact.country)
    counted = (
        func.count(),
        func.sum(Message.segments),
        func.min(Message.claimed_at),
        func.min(Message.due_at),
    )
    found = select(*parts, *counted).join(Message.contact).where(*conditions).group_by(*parts)
    ordered = found.order_by(func.count().desc(), *parts)
    return [Sum(*row) for row in session.execute(ordered)]


def oldest_due(session: Session) -> datetime | None:
    """Since when the message that waits longest is due, for a health check; None when none."""
    found = [
        session.scalar(
            select(func.min(Message.due_at)).where(
                Message.state == State.WAITING, Message.kind == kind
            )
        )
        for kind in Kind  # as the index has it: state, kind, due_at
    ]
    return min((moment for moment in found if moment is not None), default=None)


def told(session: Session, sent_before: datetime, most: int) -> Sequence[str]:
    """The ids of messages sent before then whose text is still there, `most` of them at most."""
    found = select(Message.id).where(_is_told(sent_before)).limit(most)
    return session.scalars(found).all()


def forget_texts(session: Session, keys: Sequence[str], sent_before: datetime) -> int:
    """How many of their texts went."""
    gone = (
        update(Message)
        .where(Message.id.in_(keys), _is_told(sent_before))
        .values(body=None)
        .returning(Message.id)
    )
    return len(session.execute(gone).all())


def _is_told(sent_before: datetime) -> ColumnElement[bool]:
    return (
        (Message.state == State.SENT)
        & (Message.settled_at < sent_before)
        & Message.body.is_not(None)
    )


def done(session: Session, before: datetime, most: int) -> Sequence[str]:
    """The ids of messages that were done with before then, `most` of them at most."""
    settled = Message.state.in_([State.SENT, State.DELIVERED, State.DROPPED])
    found = select(Message.id).where(settled, Message.settled_at < before).limit(most)
    return session.scalars(found).all()


def forget(session: Session, keys: Sequence[str]) -> int:
    """How many of those messages went; nothing makes one that is done with wait again."""
    settled = Message.state.in_([State.SENT, State.DELIVERED, State.DROPPED])
    gone = delete(Message).where(Message.id.in_(keys), settled).returning(Message.id)
    return len(session.execute(gone).all())
