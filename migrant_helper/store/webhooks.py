"""Webhooks that were obeyed: none twice."""

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from migrant_helper.store.reminder_tables import Webhook
from migrant_helper.store.use import insert


def first(session: Session, key: str, now: datetime) -> bool:
    """Whether `key` was not here before; from now on it was."""
    added = insert(session, Webhook).values(key=key, at=now).on_conflict_do_nothing()
    return session.execute(added.returning(Webhook.key)).first() is not None


def forget_reports(session: Session, before: datetime) -> None:
    """Drop old status reports: a replayed one changes nothing. Replies are kept: an old START
    must never undo a STOP."""
    session.execute(delete(Webhook).where(Webhook.key.startswith("at "), Webhook.at < before))
