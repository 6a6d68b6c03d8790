"""How many codes that went out came back."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from migrant_helper.store.reminder_tables import Contact, Kind, Message, Request, State

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
