"""Whoever was told a day is told once when it is another one, or not sure any more."""

from datetime import datetime

from sqlalchemy.orm import Session

from migrant_helper.actions.reminders.gather import named
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.looked_up import looked_up
from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.core.reminders.when import last_moment, next_open
from migrant_helper.store import contacts, messages
from migrant_helper.store import reminders as reminder_store
from migrant_helper.store.messages import New
from migrant_helper.store.reminder_tables import Kind, Reminder, Request
from migrant_helper.store.session import begin, read

BATCH = 200


def retell(service: Service, *, now: datetime) -> int:
    """How many people get a message that a day they were told is another one or none: of those whose
    number is still held. What it says is made when it goes out (see `gather`)."""
    if service.days is None:
        return 0
    after, found = 0, 0
    while True:
        with read(service.engine) as session:
            rows = reminder_store.told_ahead(session, now.date(), after, BATCH)
            wrong = [each.id for each in rows if _is_wrong(service, each, now)]
        for key in wrong:
            with begin(service.engine) as session:
                found += _again(session, service, key, now)
        if len(rows) < BATCH:
            return found
        after = rows[-1].id


def _is_wrong(service: Service, kept: Reminder, now: datetime) -> bool:
    is_known, row = named(service, kept.scheme, kept.deadline)
    return is_known and looked_up(kept.on, kept.rule, row, now.date()) != kept.on


def _again(session: Session, service: Service, key: int, now: datetime) -> bool:
    kept = session.get(Reminder, key)
    contact = contacts.find(session, kept.contact_hash or "") if kept else None
    request = session.get(Request, kept.request_id) if kept else None
    if kept is None or contact is None or request is None or kept.closed:
        return False
    country = contact.country if contact.country in COUNTRIES else "IN"
    at, last = next_open(now, country=country), last_moment(kept.on, country=country)
    if at > last:
        return False
    new = New(Kind.REMINDER, "", due_at=at, last_at=last)
    kept.message_id = messages.add(session, service.sealer, request, new).id
    kept.closed = True
    return True
