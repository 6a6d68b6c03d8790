"""Organisations and who works there, by what they are found by."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from migrant_helper.store.desk.tables import Member, Organisation


def organisations(session: Session) -> Sequence[Organisation]:
    """All of them, by name."""
    return session.scalars(select(Organisation).order_by(Organisation.name)).all()


def runs_service(session: Session, organisation: str) -> bool:
    """Whether it is one that sees to the messages and the reports."""
    found = session.get(Organisation, organisation)
    return found is not None and found.ended is None and found.runs_service


def organisation_named(session: Session, name: str) -> Organisation | None:
    """The one of this name that is not closed."""
    found = select(Organisation).where(Organisation.name == name, Organisation.ended.is_(None))
    return session.scalar(found)


def of_organisation(session: Session, organisation: str) -> Sequence[Member]:
    """Who works or worked there, by handle."""
    found = select(Member).where(Member.organisation == organisation)
    return session.scalars(found.order_by(Member.handle)).all()


def by_handle(session: Session, handle: str) -> Member | None:
    """Who signs in by it and still works there."""
    return _working(session, Member.handle == handle)


def by_id(session: Session, member: str) -> Member | None:
    """The one with this id who still works there."""
    return _working(session, Member.id == member)


def invited(session: Session, invited_by: str) -> Member | None:
    """Whom the code with this hash was made for, its time over or not."""
    return _working(session, Member.invited_by == invited_by)


def _working(session: Session, condition: object) -> Member | None:
    found = (
        select(Member)
        .join(Organisation, Organisation.id == Member.organisation)
        .where(condition, Member.ended.is_(None), Organisation.ended.is_(None))  # type: ignore[arg-type]
    )
    return session.scalar(found)
