"""Where members are signed in."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from migrant_helper.store.desk.tables import Member, SignedIn

# How long a phone that somebody signed out, or whose member works there no more, can learn of it.
TOLD = timedelta(days=365)


def by_hash(session: Session, found_by: str) -> SignedIn | None:
    """The one whose cookie has this hash."""
    return session.get(SignedIn, found_by)


def by_id(session: Session, phone: str) -> SignedIn | None:
    """The one with this id that is signed in."""
    return session.scalar(select(SignedIn).where(SignedIn.id == phone, SignedIn.ended.is_(None)))


def of_member(session: Session, member: str) -> Sequence[SignedIn]:
    """Where somebody is signed in, the last used first."""
    found = select(SignedIn).where(SignedIn.member == member, SignedIn.ended.is_(None))
    return session.scalars(found.order_by(SignedIn.seen.desc(), SignedIn.id)).all()


def of_organisation(session: Session, organisation: str) -> dict[str, list[SignedIn]]:
    """By member the phones on which they are signed in, the last used first."""
    found = (
        select(SignedIn)
        .join(Member, Member.id == SignedIn.member)
        .where(Member.organisation == organisation, Member.ended.is_(None))
        .where(SignedIn.ended.is_(None))
        .order_by(SignedIn.seen.desc(), SignedIn.id)
    )
    held: dict[str, list[SignedIn]] = {}
    for one in session.scalars(found):
        held.setdefault(one.member, []).append(one)
    return held


def end(session: Session, member: str, only: str = "", but: str = "", *, now: datetime) -> int:
    """How many of somebody's were signed out: all, `only` the one with this id, or all `but` that one. What they
    were signed in by stays known for a while."""
    ends = update(SignedIn).where(SignedIn.member == member, SignedIn.ended.is_(None))
    if only:
        ends = ends.where(SignedIn.id == only)
    if but:
        ends = ends.where(SignedIn.id != but)
    ends = ends.values(ended=now, until=now + TOLD)
    return len(session.execute(ends.returning(SignedIn.id)).all())


def drop(session: Session, member: str) -> None:
    """Nothing stays of where somebody is or was signed in."""
    session.execute(delete(SignedIn).where(SignedIn.member == member))


def over(session: Session, now: datetime, most: int) -> Sequence[str]:
    """The hashes of those whose time is over, `most` of them at most."""
    found = select(SignedIn.found_by).where(SignedIn.until < now)
    return session.scalars(found.limit(most)).all()


def forget(session: Session, keys: Sequence[str]) -> int:
    """How many of them went."""
    gone = delete(SignedIn).where(SignedIn.found_by.in_(keys)).returning(SignedIn.id)
    return len(session.execute(gone).all())
