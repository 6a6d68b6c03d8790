"""Somebody shows with a code that a number is theirs: to start again, to see what is kept of it, to erase it."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.reminders.coded import (
    Asked,
    Given,
    Refused,
    once,
    reached,
    waited_for,
)
from migrant_helper.actions.reminders.keep import keep_request
from migrant_helper.actions.reminders.person import Kept, erase, kept
from migrant_helper.actions.reminders.silent import Purpose, wanted
from migrant_helper.actions.service import Service
from migrant_helper.store import contacts
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
    return once(session, act, lambda: _asked(session, service, proving, now=now), now=now)


def prove(
    session: Session, service: Service, given: Given, *, now: datetime, erases: bool = False
) -> Proved | Refused:
    """What was asked for is done; and erased what was to be seen, where who saw it says so. The same right code
    again answers the same, while it is good."""
    request = waited_for(session, service, given, proof=True, now=now)
    if isinstance(request, Refused):
        return request
    request.confirmed_at = request.confirmed_at or now
    contact = contacts.find(session, request.contact_hash)
    purpose = Purpose(str(request.purpose))
    found = kept(session, service, contact)
    if contact is not None and purpose is Purpose.START:
        contact.stopped_at = None
    if erases and purpose is Purpose.SEE:
        purpose = Purpose.ERASE
    if contact is not None and purpose is Purpose.ERASE:
        erase(session, contact)
    return Proved(purpose, found)


def _asked(
    session: Session, service: Service, proving: Proving, *, now: datetime
) -> Asked | Refused:
    if limits.too_often(session, service, proving.address, what="ask", now=now):
        return Refused(Refusal.TOO_OFTEN_HERE)
    phone = reached(service, proving.number, proving.region, proving.lang)
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
    return Asked(keep_request(session, service, request, (), found=found, now=now))
