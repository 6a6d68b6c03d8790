"""Somebody asks by a text message to the phone that sends: for help, or to be told again."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from migrant_helper.actions.reminders.replies import Inbound
from migrant_helper.actions.service import Service
from migrant_helper.messaging.phones import read_phone
from migrant_helper.store import contacts, messages
from migrant_helper.store import reminders as reminder_store
from migrant_helper.store.messages import New
from migrant_helper.store.reminder_tables import Kind

# Nobody waits longer for an answer.
OF_USE = timedelta(hours=1)


def answer_help(
    session: Session, service: Service, inbound: Inbound, body: str, *, now: datetime
) -> bool:
    """Whether the answer `body` waits in the outbox: for a number that confirmed and did not stop. Any other
    gets none: it would tell a stranger that a number is known, and cost what they like."""
    phone = read_phone(inbound.sender, region=inbound.region)
    if phone is None:
        return False
    contact = contacts.find(session, contacts.number_hash(service.sealer, phone))
    if contact is None or contact.stopped_at is not None:
        return False
    request = reminder_store.newest_confirmed(session, contact.hash)
    if request is None:
        return False
    # A number that was forgotten since is held until the answer has arrived.
    contacts.keep(session, service.sealer, phone)
    new = New(Kind.HELP, body, due_at=now, last_at=now + OF_USE)
    messages.add(session, service.sealer, request, new)
    return True
