"""Where members are signed in."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from migrant_helper.store.desk.tables import Member, SignedIn


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


def end_others(session: Session, member: str, keep: str) -> int:
    """How many of somebody's were ended: all but the one with this id."""
    gone = delete(SignedIn).where(SignedIn.member == member, SignedIn.id != keep)
    return len(session.execute(gone.returning(SignedIn.id)).all())


def of_organisation(session: Session, organisation: str) -> dict[str, tuple[int, datetime]]:
    """By member how many phones are signed in, and when one was last used."""
    counted = (
        select(SignedIn.member, func.count(), func.max(SignedIn.seen))
        .join(Member, Member.id == SignedIn.member)
        .where(Member.organisation == organisation, Member.ended.is_(None))
        .group_by(SignedIn.member)
    )
    return {member: (count, last) for member, count, last in session.execute(counted)}


def over(session: Session, now: datetime, most: int) -> Sequence[str]:
    """The hashes of those whose time is over, `most` of them at most."""
    found = select(SignedIn.found_by).where(SignedIn.until < now)
    return session.scalars(found.limit(most)).all()


def forget(session: Session, keys: Sequence[str]) -> int:
    """How many of them went."""
    gone = delete(SignedIn).where(SignedIn.found_by.in_(keys)).returning(SignedIn.id)
    return len(session.execute(gone).all())
