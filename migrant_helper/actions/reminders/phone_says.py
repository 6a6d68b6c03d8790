"""What the phone that sends tells of a message: it reports each part of a long one."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from migrant_helper.actions.reminders.record import PART, Said, follow
from migrant_helper.actions.reminders.replies import ReplayError
from migrant_helper.store import messages, webhooks
from migrant_helper.store.tries import attempts
from migrant_helper.store.tries.tables import Outcome


@dataclass(frozen=True)
class PhoneReport:
    """An event of the phone: its own id, the name we gave the message, how it is, and why it failed."""

    id: str
    name: str
    status: str
    error: str = ""


def receive_phone_report(session: Session, report: PhoneReport, *, now: datetime) -> bool:
    """Whether the report was about an attempt of ours, which follows. Raises ReplayError. A message of
    several parts has arrived when as many reports of a part came as it has, and none failed."""
    attempt = attempts.by_sid(session, report.name)
    message = messages.lock(session, attempt.message_id) if attempt else None
    if attempt is None or message is None:
        return False
    kind = f"at {report.name} {report.status[:20]} "
    if not webhooks.first(session, kind + _short(report.id), now):
        raise ReplayError
    fresh = attempts.of(session, message.id, attempt.number)
    if fresh is None:
        return False
    status = report.status
    is_whole = webhooks.count(session, kind) >= fresh.segments
    if status == PART and is_whole and fresh.outcome != Outcome.FAILED:
        status = "delivered"
    follow(session, message, fresh, Said(report.name, status, report.error), now)
    return True


def _short(key: str) -> str:
    """An id of any length as twenty characters."""
    return hashlib.sha256(key.encode()).hexdigest()[:20]
