"""The mark of a database: drawn when it is made, and anew whenever a backup is put back.

Who holds another one knew the database before that, and begins anew: numbers that were given out since the backup
are given out again, to other changes.
"""

import secrets

from sqlalchemy import Integer, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from migrant_helper.store.tables import Base

ONLY = 1


class Era(Base):
    """One row."""

    __tablename__ = "era"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    mark: Mapped[str] = mapped_column(String(16))


def mark(session: Session) -> str:
    """What tells this database from what it was before a backup was put back."""
    return session.scalars(select(Era.mark).where(Era.id == ONLY)).one()


def begin(session: Session) -> None:
    """A new mark."""
    session.merge(Era(id=ONLY, mark=secrets.token_hex(8)))
