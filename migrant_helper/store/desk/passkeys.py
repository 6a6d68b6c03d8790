"""The passkeys of members."""

from collections.abc import Sequence
from hashlib import sha256

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from migrant_helper.store.desk.tables import Passkey


def found_by(credential: bytes) -> str:
    """What a credential is found by: a browser may make its id 1,023 bytes long."""
    return sha256(credential).hexdigest()


def by_credential(session: Session, credential: bytes) -> Passkey | None:
    """The one of this id; nobody else counts it up at once."""
    return session.get(Passkey, found_by(credential), with_for_update=True)


def of_member(session: Session, member: str) -> Sequence[Passkey]:
    """Somebody's, the oldest first."""
    found = select(Passkey).where(Passkey.member == member)
    return session.scalars(found.order_by(Passkey.made, Passkey.id)).all()


def remove(session: Session, member: str, only: str = "") -> int:
    """How many of somebody's went: all, or `only` the one with this id."""
    gone = delete(Passkey).where(Passkey.member == member)
    if only:
        gone = gone.where(Passkey.id == only)
    return len(session.execute(gone.returning(Passkey.id)).all())
