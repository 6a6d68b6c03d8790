"""How many codes that went out came back, and which countries are waited for."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from migrant_helper.store.reminder_tables import IN_TIME, Contact, Kind, Message, Request, State

# What nobody sent tells nothing.
OUT = (State.SENT, State.DELIVERED, State.DEAD, State.UNCERTAIN)


def sent_and_back(
    session: Session, country: str, since: datetime, until: datetime
) -> tuple[int, int]:
    """How many codes went to a country between the two moments, and how many of them came back."""
    counted = (
        select(func.count(), func.count(Request.confirmed_at))
        .select_from(Message)
        .join(Contact, Contact.hash == Message.contact_hash)
        .outerjoin(Request, Request.id == Message.request_id)
        .where(
            Message.state.in_(OUT),
            Message.kind == Kind.CODE,
            Message.due_at >= since,
            Message.due_at < until,
            Contact.country == country,
        )
    )
    sent, back = session.execute(counted).one()
    return sent, back


def countries_due(session: Session, now: datetime) -> frozenset[str]:
    """The countries that something waits for and is due."""
    found = (
        select(Contact.country)
        .join(Message, Message.contact_hash == Contact.hash)
        .where(Message.state == State.WAITING, Message.due_at <= now)
    )
    return frozenset(session.scalars(found.distinct()))


def any_due(session: Session, now: datetime, country: str) -> bool:
    """Whether a reminder or a notice to that country is due."""
    found = (
        select(Message.id)
        .join(Message.contact)
        .where(
            Message.state == State.WAITING,
            Message.kind.in_(IN_TIME),
            Message.due_at <= now,
            Contact.country == country,
        )
    )
    return session.scalar(found.limit(1)) is not None
