"""Requests for reminders, and the deadlines they name."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import delete, select
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


def forget_unconfirmed(session: Session, before: datetime) -> None:
    """Drop the requests asked before then whose code never came back, with their messages."""
    stale = select(Request.id).where(Request.confirmed_at.is_(None), Request.consent_at < before)
    session.execute(delete(Reminder).where(Reminder.request_id.in_(stale)))
    done = Message.state.not_in([State.CLAIMED, State.UNCERTAIN])
    session.execute(delete(Message).where(Message.request_id.in_(stale), done))
    left = select(Message.request_id).where(Message.request_id.is_not(None))
    session.execute(
        delete(Request).where(
            Request.confirmed_at.is_(None), Request.consent_at < before, Request.id.not_in(left)
        )
    )


def forget_done(session: Session, before: datetime) -> None:
    """Drop the messages that were done with before then, then the requests left without any."""
    settled = Message.state.in_([State.SENT, State.DELIVERED, State.DROPPED])
    session.execute(delete(Message).where(settled, Message.settled_at < before))
    left = select(Message.request_id).where(Message.request_id.is_not(None))
    gone = select(Request.id).where(Request.confirmed_at < before, Request.id.not_in(left))
    session.execute(delete(Reminder).where(Reminder.request_id.in_(gone)))
    session.execute(delete(Request).where(Request.confirmed_at < before, Request.id.not_in(left)))
