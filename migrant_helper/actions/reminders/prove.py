"""Somebody shows with a code that a number is theirs: to start again, to see what is kept of it, to erase it."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.reminders.ask import Asked, Given, Refused, why_not
from migrant_helper.actions.reminders.keep import is_code, keep_request
from migrant_helper.actions.reminders.person import Kept, erase, kept
from migrant_helper.actions.reminders.silent import Purpose, wanted
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.phones import COUNTRIES, Phone
from migrant_helper.messaging.phones import read_phone
from migrant_helper.store import acts, contacts
from migrant_helper.store import reminders as reminder_store
from migrant_helper.store.reminder_tables import Request

# Of what a code proves there are no words to consent to.
NO_CONSENT = ""


@dataclass(frozen=True)
class Proving:
    """What the page sends: the number as typed, its country where it has no "+", what for, the language, the
    address it came from, and the one-time id of the page."""

    number: str = field(repr=False)
    region: str
    purpose: Purpose
    lang: str
    address: str = field(repr=False)
    once: str = ""


@dataclass(frozen=True)
class Proved:
    """The number is theirs: what was asked for is done, and `kept` is what was kept of it until then."""

    purpose: Purpose
    kept: Kept = field(repr=False)


def ask_for_proof(
    session: Session, service: Service, proving: Proving, *, now: datetime
) -> Asked | Refused:
    """A request that waits for its code; once, as reminders are asked for. The answer is the same whether the
    number is known, said stop, or neither."""
    act = service.act(proving.purpose, proving.once, proving.number, proving.region)
    told = acts.begin(session, act, now) if act else None
    if told is not None:
        return Asked(told)
    answer = _asked(session, service, proving, now=now)
    if act:
        acts.end(session, act, answer.id if isinstance(answer, Asked) else None)
    return answer


def prove(session: Session, service: Service, given: Given, *, now: datetime) -> Proved | Refused:
    """What was asked for is done. The same right code again answers the same, while it is good."""
    if limits.too_often(session, service, given.address, what="try", now=now):
        return Refused(Refusal.TOO_OFTEN_HERE)
    request = reminder_store.find(session, given.id)
    if request is None or request.purpose is None or now > request.code_until:
        return Refused(Refusal.OLD_CODE)
    if request.code_attempts >= service.limits.wrong_codes:
        return Refused(Refusal.OLD_CODE)
    if not is_code(service, request, given.code):
        request.code_attempts += 1
        return Refused(Refusal.WRONG_CODE)
    request.confirmed_at = request.confirmed_at or now
    contact = contacts.find(session, request.contact_hash)
    purpose = Purpose(request.purpose)
    found = kept(session, service, contact)
    if contact is not None and purpose is Purpose.START:
        contact.stopped_at = None
    if contact is not None and purpose is Purpose.ERASE:
        erase(session, contact)
    return Proved(purpose, found)


def _asked(
    session: Session, service: Service, proving: Proving, *, now: datetime
) -> Asked | Refused:
    if limits.too_often(session, service, proving.address, what="ask", now=now):
        return Refused(Refusal.TOO_OFTEN_HERE)
    phone = _phone(service, proving)
    if isinstance(phone, Refusal):
        return Refused(phone)
    found = wanted(session, service, phone, proving.purpose, now=now)
    if isinstance(found, Refusal):
        return Refused(found)
    request = Request(
        contact_hash=found.contact.hash,
        lang=proving.lang,
        consent_text=NO_CONSENT,
        names_allowed=False,
        purpose=proving.purpose,
    )
    return Asked(keep_request(session, service, request, (), goes_out=found.goes_out, now=now))


def _phone(service: Service, proving: Proving) -> Phone | Refusal:
    region = proving.region if proving.region in COUNTRIES else "IN"
    phone = read_phone(proving.number, region=region)
    if phone is None:
        return Refusal.NUMBER
    if service.senders.open_to(phone.country, proving.lang):
        return phone
    return why_not(service, phone.country)
