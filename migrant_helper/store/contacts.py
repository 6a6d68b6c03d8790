"""Phone numbers: found by hash, opened only to send, forgotten when done with."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, exists, select, update
from sqlalchemy.orm import Session

from migrant_helper.core.reminders.phones import Phone
from migrant_helper.store.reminder_tables import Contact, Kind, Message, Reminder, Request, State
from migrant_helper.store.sealing import Sealer
from migrant_helper.store.tries.call_table import Call
from migrant_helper.store.use import insert

# What may still go out, or wants somebody's look.
OPEN = (State.WAITING, State.DEAD, State.UNCERTAIN, State.UNREADABLE)


def number_hash(sealer: Sealer, phone: Phone) -> str:
    """What stands for the number in the database."""
    return sealer.hash("number", phone.e164)


def keep(
    session: Session, sealer: Sealer, phone: Phone, *, again: datetime | None = None
) -> Contact:
    """The contact of `phone`, locked, with its number unless it asked us to stop. `again` is the moment at which
    a code goes there all the same: the number is held until it arrived. What is written is the same for
    every number."""
    key = number_hash(sealer, phone)
    session.execute(
        insert(session, Contact).values(hash=key, country=phone.country).on_conflict_do_nothing()
    )
    contact = session.get_one(Contact, key, with_for_update=True, populate_existing=True)
    sealed = sealer.seal(phone.e164, about=f"contact:{key}")
    may = contact.stopped_at is None or again is not None
    session.execute(
        update(Contact)
        .where(Contact.hash == key)
        .values(
            sealed=sealed if may else Contact.sealed,
            again_at=again if contact.stopped_at and again else Contact.again_at,
        )
    )
    session.refresh(contact)
    return contact


def find(session: Session, key: str) -> Contact | None:
    """The contact with that hash, locked, or None."""
    return session.scalar(
        select(Contact)
        .where(Contact.hash == key)
        .with_for_update()
        .execution_options(populate_existing=True)
    )


def number(contact: Contact, sealer: Sealer) -> str | None:
    """The number in clear, None when it was forgotten."""
    if contact.sealed is None:
        return None
    return sealer.open(contact.sealed, about=f"contact:{contact.hash}")


def silence(session: Session, contact: Contact, now: datetime) -> None:
    """Keep nothing of this number but its hash and that it said stop.

    A message that is on its way cannot be called back; its row stays, without a body.
    """
    contact.stopped_at = now
    contact.sealed = None
    asked = select(Request.id).where(Request.contact_hash == contact.hash)
    session.execute(delete(Reminder).where(Reminder.request_id.in_(asked)))
    mine = Message.contact_hash == contact.hash
    session.execute(
        update(Message)
        .where(mine, Message.state.in_(OPEN))
        .values(state=State.DROPPED, reason="stopped", settled_at=now)
    )
    session.execute(update(Message).where(mine).values(body=None, request_id=None))
    session.execute(delete(Request).where(Request.contact_hash == contact.hash))
    session.execute(update(Call).where(Call.contact_hash == contact.hash).values(sealed=None))


def done_with(session: Session, sent_before: datetime, most: int) -> Sequence[str]:
    """The hashes of numbers, `most` of them at most, that nothing waits for: no message to send or
    to settle, no code to come back, and no report to hear of a message sent since then."""
    found = select(Contact.hash).where(_is_done_with(sent_before)).limit(most)
    return session.scalars(found).all()


def forget_numbers(session: Session, keys: Sequence[str], sent_before: datetime) -> int:
    """How many of those numbers went: whoever is waited for again meanwhile stays."""
    gone = (
        update(Contact)
        .where(Contact.hash.in_(keys), _is_done_with(sent_before))
        .values(sealed=None)
        .returning(Contact.hash)
    )
    return len(session.execute(gone).all())


def _is_done_with(sent_before: datetime) -> ColumnElement[bool]:
    mine = Message.contact_hash == Contact.hash
    still = Message.state.in_([State.CLAIMED, *OPEN])
    fresh = (Message.state == State.SENT) & (Message.settled_at >= sent_before)
    asked = exists().where(Request.contact_hash == Contact.hash, Request.confirmed_at.is_(None))
    needed = exists().where(mine, still | fresh) | asked
    # Who said stop is needed only for a code of theirs that is on its way.
    under_way = Message.state.in_([State.WAITING, State.CLAIMED, State.UNCERTAIN])
    code = exists().where(mine, Message.kind == Kind.CODE, under_way)
    said_stop = Contact.stopped_at.is_not(None)
    return Contact.sealed.is_not(None) & (~needed | (said_stop & ~code))


def unused(session: Session, most: int) -> Sequence[str]:
    """The hashes of contacts, `most` of them at most, that nothing needs and that never said stop."""
    return session.scalars(select(Contact.hash).where(_is_unused()).limit(most)).all()


def forget_unused(session: Session, keys: Sequence[str]) -> int:
    """How many of those contacts went."""
    gone = delete(Contact).where(Contact.hash.in_(keys), _is_unused()).returning(Contact.hash)
    return len(session.execute(gone).all())


def _is_unused() -> ColumnElement[bool]:
    used = exists().where(Request.contact_hash == Contact.hash) | exists().where(
        Message.contact_hash == Contact.hash
    )
    return Contact.stopped_at.is_(None) & ~used
