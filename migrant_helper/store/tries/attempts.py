"""What was tried: one row an attempt, found by its number or by what the carrier calls it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from migrant_helper.store.reminder_tables import IN_TIME, Contact, Message, State
from migrant_helper.store.tries.tables import COUNTS, Attempt, Outcome


def begin(session: Session, message: Message, now: datetime, name: str = "") -> Attempt:
    """The next attempt of `message`, which is being sent from now on; `name` is what the carrier is to call
    it, "" where it gives the names."""
    message.attempts += 1
    attempt = Attempt(
        message_id=message.id,
        number=message.attempts,
        sid=name or None,
        outcome=Outcome.SENDING,
        segments=message.segments,
        started_at=now,
        empties=0,
    )
    session.add(attempt)
    session.flush()
    return attempt


def of(session: Session, message: str, number: int) -> Attempt | None:
    """The attempt of a message by its number."""
    found = select(Attempt).where(Attempt.message_id == message, Attempt.number == number)
    return session.scalar(found.execution_options(populate_existing=True))


def last(session: Session, message: str) -> Attempt | None:
    """The newest attempt of a message."""
    found = select(Attempt).where(Attempt.message_id == message)
    return session.scalar(found.order_by(Attempt.number.desc()).limit(1))


def by_sid(session: Session, sid: str) -> Attempt | None:
    """The attempt that the carrier calls so."""
    return session.scalar(select(Attempt).where(Attempt.sid == sid))


def known(session: Session, sids: Sequence[str]) -> set[str]:
    """Which of these are names of attempts of ours."""
    found = session.scalars(select(Attempt.sid).where(Attempt.sid.in_(sids)))
    return {sid for sid in found if sid is not None}


def refusals(session: Session, message: str, faults: Sequence[str]) -> int:
    """How many attempts of a message came to nothing by one of these faults."""
    found = select(func.count()).where(Attempt.message_id == message, Attempt.fault.in_(faults))
    return session.scalar(found) or 0


def moments(session: Session, message: Message, since: datetime) -> list[datetime]:
    """When the number of `message` was sent another reminder or notice, or perhaps was, since then; by a person
    too. In order."""
    mine = (
        Message.contact_hash == message.contact_hash,
        Message.kind.in_(IN_TIME),
        Message.id != message.id,
    )
    tried = (
        select(Attempt.started_at)
        .join(Message, Message.id == Attempt.message_id)
        .where(*mine, Attempt.outcome.in_(COUNTS), Attempt.started_at >= since)
    )
    by_hand = select(Message.settled_at).where(
        *mine,
        Message.by_person,
        Message.state.in_([State.SENT, State.DELIVERED]),
        Message.settled_at >= since,
    )
    found = [*session.scalars(tried), *session.scalars(by_hand)]
    return sorted(moment for moment in found if moment is not None)


def without_one(session: Session, most: int) -> Sequence[str]:
    """The ids of messages in doubt of which no attempt is: of a backup that was put back."""
    tried = select(Attempt.id).where(
        Attempt.message_id == Message.id, Attempt.outcome == Outcome.DOUBT
    )
    found = select(Message.id).where(Message.state == State.UNCERTAIN, ~tried.exists())
    return session.scalars(found.limit(most)).all()


def doubts(session: Session, looked_before: datetime, most: int) -> Sequence[Attempt]:
    """The attempts in doubt that were not looked up since then, the oldest look first."""
    due = or_(Attempt.looked_at.is_(None), Attempt.looked_at <= looked_before)
    found = select(Attempt).where(Attempt.outcome == Outcome.DOUBT, due)
    return session.scalars(found.order_by(Attempt.looked_at, Attempt.id).limit(most)).all()


def unreported(
    session: Session, ended: tuple[datetime, datetime], looked_before: datetime, most: int
) -> Sequence[Attempt]:
    """The attempts that were taken between those moments, of which nothing final was heard, and that
    were not asked about since then."""
    due = or_(Attempt.looked_at.is_(None), Attempt.looked_at <= looked_before)
    found = select(Attempt).where(
        Attempt.outcome == Outcome.ACCEPTED,
        Attempt.sid.is_not(None),
        Attempt.ended_at > ended[0],
        Attempt.ended_at <= ended[1],
        due,
    )
    return session.scalars(found.order_by(Attempt.id).limit(most)).all()


def prices(session: Session, since: datetime) -> list[tuple[str, str, str, int]]:
    """(country, price, currency, segments) of each attempt since then that was taken; "" for a price
    that the carrier has not told."""
    found = (
        select(Contact.country, Attempt.price, Attempt.currency, Attempt.segments)
        .select_from(Attempt)
        .join(Message, Message.id == Attempt.message_id)
        .join(Contact, Contact.hash == Message.contact_hash)
        .where(
            Attempt.outcome.in_([Outcome.ACCEPTED, Outcome.DELIVERED, Outcome.FAILED]),
            Attempt.started_at >= since,
        )
    )
    return [
        (land, price or "", money or "", parts)
        for land, price, money, parts in session.execute(found)
    ]
