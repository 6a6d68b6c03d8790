"""A request, its code, and its messages, written down."""

import hmac
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import groupby

from sqlalchemy.orm import Session

from migrant_helper.actions.reminders.gather import named
from migrant_helper.actions.reminders.silent import Purpose, Wanted
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.looked_up import rule_text
from migrant_helper.core.reminders.when import Deadline, last_moment, send_at
from migrant_helper.messaging.texts import Day
from migrant_helper.store import contacts, messages
from migrant_helper.store import reminders as reminder_store
from migrant_helper.store.messages import New
from migrant_helper.store.reminder_tables import Kind, Reminder, Request

CODE_DIGITS = 6
# What the text of a code says it is for, by the purpose of its request: it shows what it deletes, and the other way.
TEXTS: Mapping[str, str] = {
    Purpose.START: "code_again",
    Purpose.SEE: "code_kept",
    Purpose.ERASE: "code_kept",
}
# A person who sends the messages by hand does not do so within minutes.
BY_HAND = timedelta(days=1)


def keep_request(
    session: Session,
    service: Service,
    request: Request,
    dates: Sequence[Deadline],
    *,
    found: Wanted,
    now: datetime,
) -> str:
    """The id of `request` of the contact `found`, kept with its dates and with a code in the outbox. Where that
    does not go out the same rows are written, and no code is the right one: to whoever tries, it is a request like
    any other."""
    code = _begin(service, request, found.goes_out, now)
    reminder_store.add(session, request, dates, partial(_rule, service))
    register = service.senders.register(found.contact.country)
    what = TEXTS.get(request.purpose or "", "code")
    body = service.texts.code(request.lang, code, register, what)
    new = New(Kind.CODE, body, due_at=now, last_at=request.code_until)
    if found.goes_out:
        messages.add(session, service.sealer, request, new)
    else:
        messages.add_unsent(session, service.sealer, request, new, now=now)
    return request.id


def _begin(service: Service, request: Request, goes_out: bool, now: datetime) -> str:
    """The code that `request` waits for from now on."""
    code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
    right = code if goes_out else secrets.token_hex(CODE_DIGITS)
    request.id = messages.new_id()
    request.consent_at = now
    request.code_hash = _code_hash(service, request.id, right)
    request.code_until = now + (
        BY_HAND if service.by_hand else timedelta(minutes=service.limits.code_minutes)
    )
    request.code_attempts = 0
    return code


def is_code(service: Service, request: Request, code: str) -> bool:
    """Whether `code`, as typed (digits of any script, spaces), is the one that was sent."""
    digits = "".join(str(int(each)) for each in code if each.isdecimal())
    known = request.code_hash or ""
    return hmac.compare_digest(_code_hash(service, request.id, digits), known)


def put_in_outbox(session: Session, service: Service, request: Request, *, now: datetime) -> None:
    """A message for each day that the request names and this number was not asked for already.

    Deadlines of one day that go out at the same moment share a message; what is due when it goes
    out goes with it (see `gather`).
    """
    contact = contacts.find(session, request.contact_hash)
    number = contacts.number(contact, service.sealer) if contact else None
    if contact is None or number is None:
        return
    timed = []
    for each in reminder_store.of(session, request):
        at = send_at(_deadline(each), country=contact.country, now=now)
        if at is not None and not reminder_store.is_taken(session, contact.hash, each):
            timed.append((each.on, at, each))
    timed.sort(key=lambda one: one[:2])
    for (on, at), group in groupby(timed, key=lambda one: one[:2]):
        reminders = [one[2] for one in group]
        stop = service.stop(contact.country, number, request.lang)
        name = next((each.name for each in reminders if each.name), "")
        body = service.texts.reminder(
            request.lang,
            Day(on, name=name),
            len(reminders) - 1,
            stop=stop,
            segments=service.limits.segments_per_message,
        )
        new = New(Kind.REMINDER, body, due_at=at, last_at=last_moment(on, country=contact.country))
        message = messages.add(session, service.sealer, request, new)
        for each in reminders:
            reminder_store.give(each, contact.hash, message.id, each.name, service.sealer)
        session.flush()


def _rule(service: Service, deadline: Deadline) -> str | None:
    """How the catalogue names the day now; None where it cannot be looked up."""
    is_known, row = named(service, deadline.scheme, deadline.deadline)
    return rule_text(row.rule) if is_known and row is not None else None


def _deadline(kept: Reminder) -> Deadline:
    """As it was asked: only verified ones were kept."""
    return Deadline(kept.scheme, kept.deadline, kept.on, kept.lead_days, verified=True)


def _code_hash(service: Service, request: str, code: str) -> str:
    return service.sealer.hash("code", f"{request} {code}")
