"""Messages of which nobody knows whether they went out: parked, looked up, never sent again."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from migrant_helper.actions.reminders.send import mark_sent
from migrant_helper.actions.service import Service
from migrant_helper.messaging.gateway import Outgoing
from migrant_helper.store import contacts, messages
from migrant_helper.store.reminder_tables import Message, State
from migrant_helper.store.session import begin, read

# A claim older than this has lost its worker: several times what a request to the carrier takes.
LEASE = timedelta(minutes=3)


def park_lost(session: Session, *, now: datetime) -> int:
    """How many claims had lost their worker; they are `uncertain` now, and nobody resends them."""
    lost = [
        each
        for each in messages.in_state(session, [State.CLAIMED])
        if each.claimed_at is not None and each.claimed_at < now - LEASE
    ]
    for each in lost:
        found = messages.lock(session, each.id)
        if found is not None and found.state == State.CLAIMED:
            found.state = State.UNCERTAIN
            found.reason = "worker-lost"
    return len(lost)


def reconcile(service: Service, *, now: datetime) -> int:
    """How many messages in doubt the carrier turns out to have; the others stay in doubt."""
    with read(service.engine) as session:
        rows = messages.in_state(session, [State.UNCERTAIN])
        doubtful = [_outgoing(service, each) for each in rows]
        since = min((each.claimed_at for each in rows if each.claimed_at), default=now)
    wanted = [each for each in doubtful if each is not None]
    if service.gateway is None or not wanted:
        return 0
    found = service.gateway.find(wanted, since=since)
    settled = 0
    for key, sent in found.items():
        with begin(service.engine) as session:
            message = messages.lock(session, key)
            if message is None or messages.has_sid(session, sent.sid):
                continue
            mark_sent(message, sent.sid, now=now)
            settled += 1
    return settled


def _outgoing(service: Service, message: Message) -> Outgoing | None:
    number = contacts.number(message.contact, service.sealer)
    body = messages.body(message, service.sealer)
    return None if number is None or body is None else Outgoing(message.id, number, body)
