"""Somebody asks to be reminded, and shows with a code that the phone is theirs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.reminders.keep import is_code, keep_request, put_in_outbox
from migrant_helper.actions.reminders.silent import Purpose, wanted
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.consent import CONSENT_VERSION
from migrant_helper.core.reminders.phones import COUNTRIES, Phone
from migrant_helper.core.reminders.when import Deadline, remindable
from migrant_helper.messaging.phones import read_phone
from migrant_helper.store import acts, contacts
from migrant_helper.store import reminders as reminder_store
from migrant_helper.store.reminder_tables import Request

# When the page names no country: where most of the people are.
DEFAULT_REGION = "IN"


@dataclass(frozen=True)
class Asking:
    """What the page sends: the number as typed, the country it is of when it has no "+", the
    version of the consent that was ticked ("" for not), the address it came from, and the one-time
    id of the page."""

    number: str = field(repr=False)
    region: str
    lang: str
    consent: str
    names_allowed: bool
    deadlines: Sequence[Deadline]
    address: str = field(repr=False)
    once: str = ""


@dataclass(frozen=True)
class Asked:
    """A code is on its way; `id` has to come back with it."""

    id: str


@dataclass(frozen=True)
class Given:
    """What comes back: the request's id, the code as typed, and the address it came from."""

    id: str
    code: str = field(repr=False)
    address: str = field(repr=False)


@dataclass(frozen=True)
class Refused:
    """Nothing was kept, and nothing is sent."""

    why: Refusal


@dataclass(frozen=True)
class Confirmed:
    """The moments at which the reminders will go out, soonest first; [] when all were waiting
    already or none is left in time."""

    moments: list[datetime]


def ask_for_reminders(
    session: Session, service: Service, asking: Asking, *, now: datetime
) -> Asked | Refused:
    """A request that waits for its code, and the message that brings the code; once: the same with
    the same one-time id is the same tap, and has the same answer.

    Only verified deadlines that are not past count. A number that said stop, or had its share today, gets no
    message, and the answers, to the code too, are the same as for any other: nobody learns from these
    pages whose number we know.
    """
    days = ";".join(f"{each.scheme}.{each.deadline}.{each.on}" for each in asking.deadlines)
    act = service.act(
        "ask", asking.once, asking.number, asking.region, str(asking.names_allowed), days
    )
    told = acts.begin(session, act, now) if act else None
    if told is not None:
        return Asked(told)
    answer = _asked(session, service, asking, now=now)
    if act:
        acts.end(session, act, answer.id if isinstance(answer, Asked) else None)
    return answer


def _asked(session: Session, service: Service, asking: Asking, *, now: datetime) -> Asked | Refused:
    region = asking.region if asking.region in COUNTRIES else DEFAULT_REGION
    today = now.astimezone(COUNTRIES[region].zone).date()
    dates = remindable(asking.deadlines, today)[: service.limits.dates_per_request]
    unusable = _unusable(service, asking, dates)
    if unusable:
        return Refused(unusable)
    if limits.too_often(session, service, asking.address, what="ask", now=now):
        return Refused(Refusal.TOO_OFTEN_HERE)
    phone = _phone(service, asking, region)
    if isinstance(phone, Refusal):
        return Refused(phone)
    found = wanted(session, service, phone, Purpose.REMIND, now=now)
    if isinstance(found, Refusal):
        return Refused(found)
    request = Request(
        contact_hash=found.contact.hash,
        lang=asking.lang,
        consent_text=asking.consent,
        names_allowed=asking.names_allowed,
    )
    return Asked(keep_request(session, service, request, dates, goes_out=found.goes_out, now=now))


def confirm_number(
    session: Session, service: Service, given: Given, *, now: datetime
) -> Confirmed | Refused:
    """The request is confirmed, and its reminders are in the outbox.

    The same right code again changes nothing and answers the same. After `wrong_codes` wrong
    ones, or too late, the code is of no use; the answer for an unknown request is the same.
    """
    if limits.too_often(session, service, given.address, what="try", now=now):
        return Refused(Refusal.TOO_OFTEN_HERE)
    request = reminder_store.find(session, given.id)
    if request is None or request.purpose is not None or now > request.code_until:
        return Refused(Refusal.OLD_CODE)
    if request.code_attempts >= service.limits.wrong_codes:
        return Refused(Refusal.OLD_CODE)
    if not is_code(service, request, given.code):
        request.code_attempts += 1
        return Refused(Refusal.WRONG_CODE)
    if request.confirmed_at is None:
        request.confirmed_at = now
        contact = contacts.find(session, request.contact_hash)
        if contact is not None:
            # Only a number that was given to somebody else since it said stop gets a code.
            contact.stopped_at = None
        put_in_outbox(session, service, request, now=now)
    return Confirmed(reminder_store.moments(session, request))


def _phone(service: Service, asking: Asking, region: str) -> Phone | Refusal:
    phone = read_phone(asking.number, region=region)
    if phone is None:
        return Refusal.NUMBER
    if service.senders.open_to(phone.country, asking.lang):
        return phone
    return why_not(service, phone.country)


def why_not(service: Service, country: str) -> Refusal:
    """Of a country that messages in the person's language do not go to: which of the two it is."""
    return Refusal.COUNTRY if service.senders.why_closed(country) else Refusal.LANGUAGE


def _unusable(service: Service, asking: Asking, dates: Sequence[Deadline]) -> Refusal | None:
    if not dates:
        return Refusal.NO_DATES
    if asking.consent != CONSENT_VERSION:
        return Refusal.CONSENT
    return None if asking.lang in service.texts.languages else Refusal.LANGUAGE
