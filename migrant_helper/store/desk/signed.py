"""Where members are signed in."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from migrant_helper.store.desk.tables import SignedIn


def by_hash(session: Session, found_by: str) -> SignedIn | None:
    """The one whose cookie has this hash."""
    return session.get(SignedIn, found_by)


def of_member(session: Session, member: str) -> Sequence[SignedIn]:
    """Where somebody is signed in, the last used first."""
    found = select(SignedIn).where(SignedIn.member == member)
    return session.scalars(found.order_by(SignedIn.seen.desc(), SignedIn.id)).all()


def end(session: Session, member: str, only: str = "") -> int:
    """How many of somebody's were ended: all, or `only` the one with this id."""
    gone = delete(SignedIn).where(SignedIn.member == member)
    if only:
        gone = gone.where(SignedIn.id == only)
    return len(session.execute(gone.returning(SignedIn.id)).all())


def over(session: Session, now: datetime, most: int) -> Sequence[str]:
    """The hashes of those whose time is over, `most` of them at most."""
    found = select(SignedIn.found_by).where(SignedIn.until < now)
    return session.scalars(found.limit(most)).all()


def forget(session: Session, keys: Sequence[str]) -> int:
    """How many of them went."""
    gone = delete(SignedIn).where(SignedIn.found_by.in_(keys)).returning(SignedIn.id)
    return len(session.execute(gone).all())
