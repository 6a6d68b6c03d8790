"""What a person does by one tap is done once, however often the same tap arrives."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from migrant_helper.store.reminder_tables import Act
from migrant_helper.store.use import insert


def begin(session: Session, key: str, now: datetime) -> str | None:
    """None the first time, and whoever comes with the same key waits for the end of this
    transaction. Later what `end` was told: "" for an act that has no more to say."""
    added = insert(session, Act).values(key=key, answer="", at=now).on_conflict_do_nothing()
    if session.execute(added.returning(Act.key)).first() is not None:
        return None
    return session.scalar(select(Act.answer).where(Act.key == key)) or ""


def end(session: Session, key: str, answer: str | None) -> None:
    """What came of it; None for nothing, which may be tried again."""
    if answer is None:
        session.execute(delete(Act).where(Act.key == key))
    else:
        session.execute(update(Act).where(Act.key == key).values(answer=answer))


def old(session: Session, before: datetime, most: int) -> Sequence[str]:
    """The keys of acts before then, `most` of them at most."""
    return session.scalars(select(Act.key).where(Act.at < before).limit(most)).all()


def forget(session: Session, keys: Sequence[str]) -> int:
    """How many of them went."""
    gone = session.execute(delete(Act).where(Act.key.in_(keys)).returning(Act.key))
    return len(gone.all())
