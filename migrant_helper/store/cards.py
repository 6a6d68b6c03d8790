"""Cards under a short code: put in, taken out, forgotten."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from migrant_helper.store.card_tables import KeptCard
from migrant_helper.store.use import insert


def put(session: Session, card: KeptCard) -> None:
    """Keeps it; one that lies under the same code stays as it is."""
    row = {"found_by": card.found_by, "sealed": card.sealed, "until": card.until}
    session.execute(insert(session, KeptCard).values(row).on_conflict_do_nothing())


def find(session: Session, found_by: str, now: datetime) -> KeptCard | None:
    """The card that is found by this hash, unless its time is over."""
    found = select(KeptCard).where(KeptCard.found_by == found_by, KeptCard.until > now)
    return session.scalar(found)


def over(session: Session, now: datetime, most: int) -> Sequence[str]:
    """What finds the cards whose time is over, `most` of them at most."""
    return session.scalars(select(KeptCard.found_by).where(KeptCard.until <= now).limit(most)).all()


def forget(session: Session, keys: Sequence[str]) -> int:
    """How many of them went."""
    gone = session.execute(
        delete(KeptCard).where(KeptCard.found_by.in_(keys)).returning(KeptCard.found_by)
    )
    return len(gone.all())
