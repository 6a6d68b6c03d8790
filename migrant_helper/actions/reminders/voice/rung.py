"""Somebody rings our number, and nobody takes the call: it costs them nothing, and who asked us is rung back."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.actions.reminders.replies import ReplayError
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.phones import Phone
from migrant_helper.core.reminders.when import next_open
from migrant_helper.messaging.phones import read_phone
from migrant_helper.store import contacts, messages, webhooks
from migrant_helper.store.reminder_tables import Contact
from migrant_helper.store.tries import calls
from migrant_helper.store.tries.call_table import Call, CallState

# Who is not rung by then has something else to do.
OF_USE: Final = timedelta(minutes=15)
UNKNOWN: Final = "--"


@dataclass(frozen=True)
class Rung:
    """An incoming call: the carrier's name for it, and the number that is shown."""

    sid: str
    number: str = field(repr=False)


def rung(session: Session, service: Service, call: Rung, *, now: datetime) -> None:
    """A row that a worker rings back for; or the same row for nobody, where the number is none of ours, did not
    confirm, said stop, is being rung already, or had its share. Raises ReplayError."""
    if service.ringing is None:
        return
    # Kept for good, as that of a reply: an old one must never ring anybody.
    if not webhooks.first(session, f"in {call.sid}", now):
        raise ReplayError
    phone = read_phone(call.number, region="IN")
    key = contacts.number_hash(service.sealer, phone) if phone else None
    contact = contacts.find(session, key) if key else None
    why = _why_not(session, service, phone, contact, now)
    goes = not why and phone is not None and contact is not None
    request = calls.request_of(session, contact.hash) if contact else None
    row = Call(
        id=messages.new_id(),
        contact_hash=contact.hash if contact and goes else None,
        country=phone.country if phone else UNKNOWN,
        lang=request.lang if request and goes else "en",
        state=CallState.WAITING if goes else CallState.DROPPED,
        reason=why or None,
        rang_at=now,
        due_at=next_open(now, country=phone.country) if phone else now,
        last_at=now,
        ended_at=None if goes else now,
    )
    row.last_at = row.due_at + OF_USE
    sealed = service.sealer.seal(call.number, about=f"call:{row.id}")
    row.sealed = sealed if goes else None
    session.add(row)
    session.flush()


def _why_not(
    session: Session,
    service: Service,
    phone: Phone | None,
    contact: Contact | None,
    now: datetime,
) -> str:
    """Why nobody is rung back; "" where somebody is. It is counted for every number alike."""
    if phone is None or service.ringing is None or phone.country not in service.ringing.countries:
        return "country"
    over = limits.calls_over(session, service, phone, now=now)
    if contact is not None and contact.stopped_at is not None:
        return "stopped"
    if contact is None or calls.request_of(session, contact.hash) is None:
        return "unknown"
    if calls.under_way(session, contact.hash, now):
        return "under-way"
    return "number-full" if over else ""
