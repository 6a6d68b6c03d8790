"""What was given out to be brought back once: challenges, codes for a second phone."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from migrant_helper.store.desk.tables import Ticket


def give(
    session: Session, found_by: str, kind: str, member: str | None, *, until: datetime
) -> None:
    """Waits for it until then."""
    session.add(Ticket(found_by=found_by, kind=kind, member=member, until=until))


def seen(session: Session, found_by: str, kind: str, *, now: datetime) -> Ticket | None:
    """The one of this kind that is waited for still; it stays."""
    found = session.get(Ticket, found_by)
    return found if found is not None and found.kind == kind and now <= found.until else None


def take(session: Session, found_by: str, kind: str, *, now: datetime) -> tuple[str | None] | None:
    """(whose it is,); None for what is not waited for. Of two that bring it at once one has it."""
    gone = delete(Ticket).where(Ticket.found_by == found_by, Ticket.kind == kind)
    row = session.execute(gone.returning(Ticket.member, Ticket.until)).one_or_none()
    return None if row is None or row.until < now else (row.member,)


def drop(session: Session, member: str, kind: str = "") -> None:
    """Nothing of somebody's is waited for any more: of one kind, or of any."""
    gone = delete(Ticket).where(Ticket.member == member)
    session.execute(gone.where(Ticket.kind == kind) if kind else gone)


def over(session: Session, now: datetime, most: int) -> Sequence[str]:
    """Those whose time is over, `most` of them at most."""
    return session.scalars(select(Ticket.found_by).where(Ticket.until < now).limit(most)).all()


def forget(session: Session, keys: Sequence[str]) -> int:
    """How many of them went."""
    gone = delete(Ticket).where(Ticket.found_by.in_(keys)).returning(Ticket.found_by)
    return len(session.execute(gone).all())
