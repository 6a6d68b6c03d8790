"""Calls: added, claimed one at a time, looked up, counted, forgotten."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from migrant_helper.store import contacts
from migrant_helper.store.reminder_tables import Reminder, Request
from migrant_helper.store.sealing import Sealer
from migrant_helper.store.tries.call_table import Call, CallState

# Somebody is rung, or will be.
UNDER_WAY = (CallState.WAITING, CallState.CLAIMED, CallState.PLACED, CallState.DOUBT)
DONE = (CallState.OVER, CallState.FAILED, CallState.DROPPED)


@dataclass(frozen=True)
class Counted:
    """How many calls to a country are in one state for one reason, how long they were (seconds), and the
    prices that the carrier told, each with its currency."""

    country: str
    state: str
    reason: str
    calls: int
    seconds: int
    prices: Sequence[tuple[str, str]]


def request_of(session: Session, contact: str) -> Request | None:
    """The last request for reminders of a number, by its hash, whose code came back."""
    found = select(Request).where(
        Request.contact_hash == contact,
        Request.confirmed_at.is_not(None),
        Request.purpose.is_(None),
    )
    return session.scalar(found.order_by(Request.confirmed_at.desc()).limit(1))


def ahead(session: Session, contact: str, today: date) -> Sequence[tuple[Reminder, bool]]:
    """The days that a number is or was reminded of, from today on, the soonest first, each with whether it
    may be named."""
    found = (
        select(Reminder, Request.names_allowed)
        .join(Request, Request.id == Reminder.request_id)
        .where(Reminder.contact_hash == contact, Reminder.on >= today)
        .order_by(Reminder.on, Reminder.id)
    )
    return [(kept, allowed) for kept, allowed in session.execute(found)]


def under_way(session: Session, contact: str, now: datetime) -> bool:
    """Whether this number is being rung, or will be."""
    found = select(Call.id).where(
        Call.contact_hash == contact, Call.state.in_(UNDER_WAY), Call.last_at >= now
    )
    return session.scalar(found.limit(1)) is not None


def next_due(session: Session, now: datetime) -> Call | None:
    """The next call that is due, locked; what another worker holds is passed over."""
    wanted = select(Call).where(Call.state == CallState.WAITING, Call.due_at <= now)
    return session.scalar(
        wanted.order_by(Call.due_at, Call.id)
        .limit(1)
        .with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    )


def lock(session: Session, key: str) -> Call | None:
    """The call `key`, locked after its contact, or None."""
    owner = session.scalar(select(Call.contact_hash).where(Call.id == key))
    if owner is not None:
        contacts.find(session, owner)
    return session.scalar(
        select(Call)
        .where(Call.id == key)
        .with_for_update()
        .execution_options(populate_existing=True)
    )


def number(call: Call, sealer: Sealer) -> str | None:
    """The number in clear, None when it is gone. Raises SealError."""
    return sealer.open(call.sealed, about=f"call:{call.id}") if call.sealed else None


def lost(session: Session, claimed_before: datetime, most: int) -> Sequence[str]:
    """The ids of calls of which their worker has not said since then what became of them."""
    found = select(Call.id).where(Call.state == CallState.CLAIMED, Call.claimed_at < claimed_before)
    return session.scalars(found.limit(most)).all()


def unheard(session: Session, placed_before: datetime, most: int) -> Sequence[str]:
    """The ids of calls that must be over by then, and of which nobody said so."""
    states = (CallState.PLACED, CallState.DOUBT)
    found = select(Call.id).where(Call.state.in_(states), Call.claimed_at < placed_before)
    return session.scalars(found.limit(most)).all()


def unpriced(
    session: Session, asked_before: datetime, since: datetime, most: int
) -> Sequence[Call]:
    """Calls that ended since then, whose price was neither told nor asked for since `asked_before`."""
    found = select(Call).where(
        Call.state == CallState.OVER,
        Call.sid.is_not(None),
        Call.price.is_(None),
        Call.ended_at >= since,
        Call.ended_at < asked_before,
        Call.asked_at.is_(None) | (Call.asked_at < asked_before),
    )
    return session.scalars(found.order_by(Call.ended_at).limit(most)).all()


def counted(session: Session, since: datetime) -> list[Counted]:
    """The calls since then, by country, state and reason."""
    rows = session.execute(
        select(
            Call.country,
            Call.state,
            Call.reason,
            func.count(),
            func.coalesce(func.sum(Call.seconds), 0),
        )
        .where(Call.rang_at >= since)
        .group_by(Call.country, Call.state, Call.reason)
        .order_by(Call.country, Call.state, Call.reason)
    ).all()
    told: dict[tuple[str, str, str | None], list[tuple[str, str]]] = {}
    for country, state, reason, price, currency in session.execute(
        select(Call.country, Call.state, Call.reason, Call.price, Call.currency).where(
            Call.rang_at >= since, Call.price.is_not(None)
        )
    ):
        told.setdefault((country, state, reason), []).append((str(price), currency or ""))
    return [
        Counted(
            country,
            state,
            reason or "",
            calls,
            int(long or 0),
            told.get((country, state, reason), []),
        )
        for country, state, reason, calls, long in rows
    ]


def of(session: Session, contact: str) -> Sequence[Call]:
    """The calls of a number, by its hash, the first one first."""
    return session.scalars(
        select(Call).where(Call.contact_hash == contact).order_by(Call.rang_at)
    ).all()


def erase(session: Session, contact: str) -> None:
    """No call of this number is kept."""
    session.execute(delete(Call).where(Call.contact_hash == contact))


def old(session: Session, before: datetime, most: int) -> Sequence[str]:
    """The ids of calls that came before then and are done with, `most` of them at most."""
    found = select(Call.id).where(Call.rang_at < before, Call.state.in_(DONE))
    return session.scalars(found.limit(most)).all()


def forget(session: Session, keys: Sequence[str]) -> int:
    """How many of them went."""
    return len(session.execute(delete(Call).where(Call.id.in_(keys)).returning(Call.id)).all())
