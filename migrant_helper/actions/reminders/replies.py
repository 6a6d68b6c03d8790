"""Stop and start: by a text message, by the page, by what the carrier reports."""

import hmac
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.reminders.send import mark_sent
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.phones import COUNTRIES, Phone
from migrant_helper.core.reminders.replies import Reply, meaning
from migrant_helper.messaging.phones import read_phone
from migrant_helper.store import contacts, messages, webhooks
from migrant_helper.store.reminder_tables import Message, State

# What Twilio says of a message, later ones last; a report that arrives late changes nothing.
HANDED_OVER: Final = {"accepted", "scheduled", "queued", "sending", "sent"}
ARRIVED: Final = {"delivered", "read"}
FAILED: Final = {"undelivered", "failed", "canceled"}
REPORTS: Final = HANDED_OVER | ARRIVED | FAILED
STOPPED_CODE: Final = "21610"


class ReplayError(Exception):
    """The same webhook was obeyed before."""


@dataclass(frozen=True)
class Report:
    """A status callback: our message `id` ("" when it names none), the carrier's, and how it is."""

    id: str
    sid: str
    status: str
    error: str


@dataclass(frozen=True)
class Inbound:
    """A text message somebody sent to our number."""

    sid: str
    sender: str = field(repr=False)
    body: str = field(repr=False)


@dataclass(frozen=True)
class StopAsking:
    """The stop page's form: number and code as typed, STOP or START, and the address."""

    number: str = field(repr=False)
    code: str = field(repr=False)
    wish: Reply
    address: str = field(repr=False)


def receive_reply(session: Session, service: Service, inbound: Inbound, *, now: datetime) -> Reply:
    """What the message meant; STOP and START are done with. Raises ReplayError."""
    if not webhooks.first(session, f"in {inbound.sid}", now):
        raise ReplayError
    reply = meaning(inbound.body)
    phone = read_phone(inbound.sender, region="IN")
    if phone is not None and reply is not Reply.OTHER:
        _obey(session, service, phone, reply, now=now)
    return reply


def receive_report(session: Session, report: Report, *, now: datetime) -> bool:
    """Whether the report was about a message of ours; its state follows. Raises ReplayError."""
    if not webhooks.first(session, f"at {report.sid} {report.status}", now):
        raise ReplayError
    message = messages.lock(session, report.id)
    if message is None or (message.sid and message.sid != report.sid):
        return False
    mark_sent(message, report.sid, now=now)
    _follow(message, report, now)
    if report.error == STOPPED_CODE:
        contacts.silence(session, message.contact, now)
    return True


def stop_or_start(
    session: Session, service: Service, asking: StopAsking, *, now: datetime
) -> Reply | Refusal:
    """STOP or START when done, else why not. The code is the one that every reminder carries; it
    shows that whoever asks has read one. A number we do not know gets the same answers."""
    if limits.too_often(session, service, asking.address, what="try", now=now):
        return Refusal.TOO_OFTEN_HERE
    phones = {read_phone(asking.number, region=region) for region in COUNTRIES} - {None}
    if not phones:
        return Refusal.NUMBER
    typed = "".join(str(int(each)) for each in asking.code if each.isdecimal())
    for phone in sorted((each for each in phones if each), key=lambda each: each.e164):
        key = contacts.number_hash(service.sealer, phone)
        if limits.stop_over(session, service, key, now=now):
            return Refusal.TOO_OFTEN_NUMBER
        if hmac.compare_digest(service.stop_code(phone.e164), typed):
            _obey(session, service, phone, asking.wish, now=now)
            return asking.wish
    return Refusal.WRONG_CODE


def _obey(session: Session, service: Service, phone: Phone, reply: Reply, *, now: datetime) -> None:
    """A stop is kept for a number that is not known as well: whoever asks may yet."""
    contact = contacts.keep(session, service.sealer, phone)
    if reply is Reply.STOP:
        contacts.silence(session, contact, now)
    else:
        contact.stopped_at = None


def _follow(message: Message, report: Report, now: datetime) -> None:
    if report.status in ARRIVED and message.state == State.SENT:
        message.state = State.DELIVERED
        message.body = None
        message.settled_at = now
    elif report.status in FAILED and message.state == State.SENT:
        message.state = State.DEAD
        message.reason = f"twilio-{report.error or report.status}"[:40]
