"""Requests for reminders, and the deadlines they name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, delete, exists, select, update
from sqlalchemy.orm import Session

from migrant_helper.core.reminders.looked_up import Named, rule_text
from migrant_helper.core.reminders.when import Deadline
from migrant_helper.store.reminder_tables import Contact, Kind, Message, Reminder, Request, State
from migrant_helper.store.sealing import Sealer


def add(
    session: Session,
    request: Request,
    deadlines: Sequence[Deadline],
    rules: Callable[[Deadline], str | None],
) -> None:
    """Keep `request` with its deadlines, each with how the catalogue names its day; a name only where
    the person allowed it."""
    session.add(request)
    session.flush()
    session.add_all(
        Reminder(
            request_id=request.id,
            scheme=each.scheme,
            deadline=each.deadline,
            on=each.on,
            lead_days=each.lead_days,
            name=each.name if request.names_allowed else "",
            rule=rules(each),
        )
        for each in deadlines
    )


def find(session: Session, key: str) -> Request | None:
    """The request `key`, locked, or None."""
    return session.scalar(
        select(Request)
        .where(Request.id == key)
        .with_for_update()
        .execution_options(populate_existing=True)
    )


@dataclass(frozen=True)
class Wanting:
    """A confirmed request that wants the notices of these places, and the hash of its number."""

    request: str
    contact: str
    places: Sequence[str]


def wanting(session: Session, scheme: str, after: str, most: int) -> list[Wanting]:
    """Those whose number is held and did not say stop, and that name a day of `scheme`: the first `most`
    after the id `after`."""
    named = exists().where(Reminder.request_id == Request.id, Reminder.scheme == scheme)
    found = (
        select(Request.id, Request.contact_hash, Request.news)
        .join(Contact, Contact.hash == Request.contact_hash)
        .where(
            Request.confirmed_at.is_not(None),
            Request.news.is_not(None),
            Contact.stopped_at.is_(None),
            Contact.sealed.is_not(None),
            named,
            Request.id > after,
        )
    )
    rows = session.execute(found.order_by(Request.id).limit(most))
    return [Wanting(key, contact, (news or "").split()) for key, contact, news in rows]


def newest_confirmed(session: Session, contact: str) -> Request | None:
    """The last request of a number, by its hash, whose code came back."""
    found = select(Request).where(
        Request.contact_hash == contact, Request.confirmed_at.is_not(None)
    )
    return session.scalar(found.order_by(Request.confirmed_at.desc()).limit(1))


def of(session: Session, request: Request) -> Sequence[Reminder]:
    """The reminders of a request, soonest first."""
    mine = select(Reminder).where(Reminder.request_id == request.id)
    return session.scalars(mine.order_by(Reminder.on, Reminder.scheme, Reminder.deadline)).all()


def last_lang(session: Session, contact_hash: str) -> str | None:
    """The language in which this number asked last, None where it did not."""
    asked = select(Request.lang).where(Request.contact_hash == contact_hash)
    return session.scalar(asked.order_by(Request.consent_at.desc()).limit(1))


def moments(session: Session, request: Request) -> list[datetime]:
    """When the waiting reminders of a request go out, soonest first."""
    mine = select(Message.due_at).where(
        Message.request_id == request.id,
        Message.kind == Kind.REMINDER,
        Message.state == State.WAITING,
    )
    return list(session.scalars(mine.order_by(Message.due_at)))


def by(session: Session, message: str) -> Sequence[Reminder]:
    """What a message reminds of, soonest first."""
    found = select(Reminder).where(Reminder.message_id == message)
    return session.scalars(found.order_by(Reminder.on, Reminder.id)).all()


def is_taken(session: Session, contact_hash: str, kept: Reminder) -> bool:
    """Whether this number is reminded of this day by another row, or was. One that came to nothing is
    set free: the day may be asked for again."""
    same = (
        select(Reminder, Message.state)
        .outerjoin(Message, Reminder.message_id == Message.id)
        .where(
            Reminder.contact_hash == contact_hash,
            Reminder.scheme == kept.scheme,
            Reminder.deadline == kept.deadline,
            Reminder.on == kept.on,
        )
    )
    found = session.execute(same).first()
    if found is None:
        return False
    other, state = found
    if other.told is not None or state not in (None, State.DEAD, State.DROPPED):
        return True
    other.contact_hash = None
    session.flush()
    return False


def told_ahead(session: Session, today: date, after: int, most: int) -> Sequence[Reminder]:
    """What numbers that are still held were told of days from today on and no message corrected, after
    the row `after`."""
    found = (
        select(Reminder)
        .join(Contact, Contact.hash == Reminder.contact_hash)
        .join(Message, Message.id == Reminder.message_id)
        .where(
            Reminder.told.is_not(None),
            Reminder.on >= today,
            Reminder.closed.is_not(True),
            Reminder.id > after,
            Contact.sealed.is_not(None),
            Contact.stopped_at.is_(None),
            Message.state.in_([State.SENT, State.DELIVERED]),
        )
    )
    return session.scalars(found.order_by(Reminder.id).limit(most)).all()


def anew(kept: Reminder, on: date, named: Named | None) -> Reminder:
    """The same deadline on another day, not added yet."""
    return Reminder(
        request_id=kept.request_id,
        scheme=kept.scheme,
        deadline=kept.deadline,
        on=on,
        lead_days=kept.lead_days,
        rule=rule_text(named.rule) if named else kept.rule,
    )


def has(session: Session, request: Request, kept: Reminder) -> bool:
    """Whether the request names that day already."""
    same = select(Reminder.id).where(
        Reminder.request_id == request.id,
        Reminder.scheme == kept.scheme,
        Reminder.deadline == kept.deadline,
        Reminder.on == kept.on,
    )
    return session.scalar(same) is not None


def name(kept: Reminder, sealer: Sealer) -> str:
    """The name that may be said, "" for none. Raises SealError."""
    return sealer.open(kept.sealed, about=f"reminder:{kept.id}") if kept.sealed else ""


def give(kept: Reminder, contact_hash: str, message: str, said: str, sealer: Sealer) -> None:
    """From now on the row is the occurrence of that number, and the message reminds of it; the name it
    may say is sealed."""
    kept.contact_hash, kept.message_id, kept.name = contact_hash, message, ""
    kept.sealed = sealer.seal(said, about=f"reminder:{kept.id}") if said else None


def move(session: Session, others: Sequence[str], message: str) -> None:
    """What other messages remind of this one does."""
    mine = update(Reminder).where(Reminder.message_id.in_(others))
    session.execute(mine.values(message_id=message))


def told(session: Session, message: str) -> None:
    """The message went out: its days are told, and its names are needed no more."""
    mine = update(Reminder).where(Reminder.message_id == message)
    session.execute(mine.values(told=Reminder.on, sealed=None))


def unconfirmed(session: Session, before: datetime, most: int) -> Sequence[str]:
    """The ids of requests asked before then whose code never came back, `most` of them at most; a
    code that is on its way, or in doubt, is waited for."""
    found = select(Request.id).where(_is_unconfirmed(before)).limit(most)
    return session.scalars(found).all()


def over(session: Session, before: datetime, today: date, most: int) -> Sequence[str]:
    """The ids of requests confirmed before then that no message is left of and whose days are past,
    `most` of them: until then it is known what was asked for, so that it is not sent again."""
    return session.scalars(select(Request.id).where(_is_over(before, today)).limit(most)).all()


def forget_unconfirmed(session: Session, keys: Sequence[str], before: datetime) -> int:
    """How many of those requests went, each with its messages."""
    return _forget(session, keys, _is_unconfirmed(before))


def forget_over(session: Session, keys: Sequence[str], before: datetime, today: date) -> int:
    """How many of those requests went."""
    return _forget(session, keys, _is_over(before, today))


def _forget(session: Session, keys: Sequence[str], still: ColumnElement[bool]) -> int:
    """Locked first: whose code comes back in this moment keeps its request."""
    locked = select(Request.id).where(Request.id.in_(keys), still).with_for_update()
    gone = session.scalars(locked).all()
    session.execute(delete(Reminder).where(Reminder.request_id.in_(gone)))
    session.execute(delete(Message).where(Message.request_id.in_(gone)))
    session.execute(delete(Request).where(Request.id.in_(gone)))
    return len(gone)


def _is_unconfirmed(before: datetime) -> ColumnElement[bool]:
    open_ones = Message.state.in_([State.CLAIMED, State.UNCERTAIN])
    on_its_way = exists().where(Message.request_id == Request.id, open_ones)
    return Request.confirmed_at.is_(None) & (Request.consent_at < before) & ~on_its_way


def _is_over(before: datetime, today: date) -> ColumnElement[bool]:
    ahead = exists().where(Reminder.request_id == Request.id, Reminder.on >= today)
    left = exists().where(Message.request_id == Request.id)
    return (Request.confirmed_at < before) & ~left & ~ahead
