"""Stop and start: by a text message, by the page, by what the carrier reports."""

import hmac
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.reminders.record import Said, follow
from migrant_helper.actions.reminders.voice.ahead import again_text
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.phones import COUNTRIES, Phone
from migrant_helper.core.reminders.replies import Reply, meaning
from migrant_helper.messaging.phones import read_phone
from migrant_helper.store import contacts, messages, use, webhooks
from migrant_helper.store import reminders as reminder_store
from migrant_helper.store.tries import attempts
from migrant_helper.store.tries.tables import Attempt


class ReplayError(Exception):
    """The same webhook was obeyed before."""


@dataclass(frozen=True)
class Report:
    """A status callback: our message `id`, the carrier's, how it is, and which attempt it is about: None
    in the address of one that was sent before attempts were told apart."""

    id: str
    sid: str
    status: str
    error: str
    attempt: int | None = None


@dataclass(frozen=True)
class Inbound:
    """A text message somebody sent to our number, which is in the country `region`; `at` is when it came,
    None where the carrier does not say."""

    sid: str
    sender: str = field(repr=False)
    body: str = field(repr=False)
    region: str = "IN"
    at: datetime | None = None


@dataclass(frozen=True)
class StopAsking:
    """The stop page's form: number and code as typed, STOP or START, and the address."""

    number: str = field(repr=False)
    code: str = field(repr=False)
    wish: Reply
    address: str = field(repr=False)


def receive_reply(session: Session, service: Service, inbound: Inbound, *, now: datetime) -> str:
    """What to answer, "" for nothing; STOP and START are done with. HELP is answered once a day, AGAIN with
    the next date; of anything else is kept that it came, and nothing of it. Raises ReplayError."""
    if not webhooks.first(session, f"in {inbound.sid}", now):
        raise ReplayError
    reply = meaning(inbound.body)
    phone = read_phone(inbound.sender, region=inbound.region)
    if phone is None or reply is Reply.OTHER:
        country = phone.country if phone else inbound.region
        use.count(session, use.UNREAD, day=now.date(), who=country)
        return ""
    if reply is Reply.HELP:
        return _help(session, service, phone, now=now)
    if reply is Reply.AGAIN:
        return again_text(session, service, phone, now=now)
    if not _is_overtaken(session, service, phone, reply, inbound.at):
        _obey(session, service, phone, reply, now=now)
    return ""


def _help(session: Session, service: Service, phone: Phone, *, now: datetime) -> str:
    """In the language of what was asked last; not to a number that said stop."""
    key = contacts.number_hash(service.sealer, phone)
    contact = contacts.find(session, key)
    if contact is not None and contact.stopped_at is not None:
        return ""
    if limits.help_over(session, service, key, now=now):
        return ""
    lang = reminder_store.last_lang(session, key) or "en"
    stop = service.stop(phone.country, phone.e164, lang)
    return service.texts.help(lang, f"{service.public_url}/{lang}/", stop)


def receive_report(session: Session, report: Report, *, now: datetime) -> bool:
    """Whether the report was about an attempt of ours, which follows. Raises ReplayError."""
    if not webhooks.first(session, f"at {report.sid} {report.status}"[:80], now):
        raise ReplayError
    message = messages.lock(session, report.id)
    attempt = _attempt(session, report) if message else None
    if message is None or attempt is None or (attempt.sid and attempt.sid != report.sid):
        return False
    follow(session, message, attempt, Said(report.sid, report.status, report.error), now)
    return True


def _attempt(session: Session, report: Report) -> Attempt | None:
    """By the carrier's name; else by the number in the address, or the last one where it has none."""
    named = attempts.by_sid(session, report.sid)
    if named is not None:
        return named if named.message_id == report.id else None
    if report.attempt is None:
        return attempts.last(session, report.id)
    return attempts.of(session, report.id, report.attempt)


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


def _is_overtaken(
    session: Session, service: Service, phone: Phone, reply: Reply, came: datetime | None
) -> bool:
    """Whether a START came before the STOP that was obeyed already: carriers try again for days."""
    if reply is not Reply.START or came is None:
        return False
    known = contacts.find(session, contacts.number_hash(service.sealer, phone))
    return known is not None and known.stopped_at is not None and came < known.stopped_at


def _obey(session: Session, service: Service, phone: Phone, reply: Reply, *, now: datetime) -> None:
    """A stop is kept for a number that is not known as well: whoever asks may yet."""
    contact = contacts.keep(session, service.sealer, phone)
    if reply is Reply.STOP:
        contacts.silence(session, contact, now)
    else:
        contact.stopped_at = None
