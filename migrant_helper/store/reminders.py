"""Requests for reminders, and the deadlines they name."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, delete, exists, select
from sqlalchemy.orm import Session

from migrant_helper.core.reminders.when import Deadline
from migrant_helper.store.reminder_tables import Kind, Message, Reminder, Request, State


def add(session: Session, request: Request, deadlines: Sequence[Deadline]) -> None:
    """Keep `request` with its deadlines; a name only where the person allowed it."""
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


def of(session: Session, request: Request) -> Sequence[Reminder]:
    """The reminders of a request, soonest first."""
    mine = select(Reminder).where(Reminder.request_id == request.id)
    return session.scalars(mine.order_by(Reminder.on, Reminder.scheme, Reminder.deadline)).all()


def moments(session: Session, request: Request) -> list[datetime]:
    """When the waiting reminders of a request go out, soonest first."""
    mine = select(Message.due_at).where(
        Message.request_id == request.id,
        Message.kind == Kind.REMINDER,
        Message.state == State.WAITING,
    )
    return list(session.scalars(mine.order_by(Message.due_at)))


def waiting_for(session: Session, contact_hash: str) -> set[tuple[str, str, date]]:
    """(scheme, deadline, day) of what this number is going to be reminded of already."""
    rows = session.execute(
        select(Reminder.scheme, Reminder.deadline, Reminder.on)
        .join(Message, Reminder.message_id == Message.id)
        .where(Message.contact_hash == contact_hash, Message.state == State.WAITING)
    )
    return {(scheme, deadline, on) for scheme, deadline, on in rows}


def unconfirmed(session: Session, before: datetime, most: int) -> Sequence[str]:
    """The ids of requests asked before then whose code never came back, `most` of them at most; a
    code that is on its way, or in doubt, is waited for."""
    found = select(Request.id).where(_is_unconfirmed(before)).limit(most)
    return session.scalars(found).all()


def over(session: Session, before: datetime, most: int) -> Sequence[str]:
    """The ids of requests confirmed before then that no message is left of, `most` of them."""
    return session.scalars(select(Request.id).where(_is_over(before)).limit(most)).all()


def forget_unconfirmed(session: Session, keys: Sequence[str], before: datetime) -> int:
    """How many of those requests went, each with its messages."""
    return _forget(session, keys, _is_unconfirmed(before))


def forget_over(session: Session, keys: Sequence[str], before: datetime) -> int:
    """How many of those requests went."""
    return _forget(session, keys, _is_over(before))


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


def _is_over(before: datetime) -> ColumnElement[bool]:
    return (Request.confirmed_at < before) & ~exists().where(Message.request_id == Request.id)
