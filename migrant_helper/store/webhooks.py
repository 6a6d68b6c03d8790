"""Webhooks that were obeyed: none twice."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from migrant_helper.store.reminder_tables import Webhook
from migrant_helper.store.use import insert


def first(session: Session, key: str, now: datetime) -> bool:
    """Whether `key` was not here before; from now on it was."""
    added = insert(session, Webhook).values(key=key, at=now).on_conflict_do_nothing()
    return session.execute(added.returning(Webhook.key)).first() is not None


def old_reports(session: Session, before: datetime, most: int) -> Sequence[str]:
    """The keys of old status reports, `most` of them at most: a replayed one changes nothing.
    Replies are kept: an old START must never undo a STOP."""
    old = select(Webhook.key).where(Webhook.key.startswith("at "), Webhook.at < before)
    return session.scalars(old.limit(most)).all()


def forget(session: Session, keys: Sequence[str]) -> int:
    """How many of them went."""
    gone = session.execute(delete(Webhook).where(Webhook.key.in_(keys)).returning(Webhook.key))
    return len(gone.all())


def count(session: Session, beginning: str) -> int:
    """How many keys begin so."""
    found = select(func.count()).where(Webhook.key.startswith(beginning, autoescape=True))
    return session.scalar(found) or 0
