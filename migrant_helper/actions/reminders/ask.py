"""Somebody asks to be reminded, and shows with a code that the phone is theirs."""

from collections.abc import Sequence
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
    region_of,
    waited_for,
)
from migrant_helper.actions.reminders.keep import keep_request, put_in_outbox
from migrant_helper.actions.reminders.silent import Purpose, wanted
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.consent import CONSENT_VERSION
from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.core.reminders.when import Deadline, remindable
from migrant_helper.store import contacts
from migrant_helper.store import reminders as reminder_store
from migrant_helper.store.reminder_tables import Request


@dataclass(frozen=True)
class Asking:
    """What the page sends: the number as typed, the country it is of when it has no "+", the
    version of the consent that was ticked ("" for not), the address it came from, the one-time
    id of the page, and the places for which notices are wanted too."""

    number: str = field(repr=False)
    region: str
    lang: str
    consent: str
    names_allowed: bool
    deadlines: Sequence[Deadline]
    address: str = field(repr=False)
    once: str = ""
    news: Sequence[str] = ()


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
        "ask",
        asking.once,
        asking.number,
        asking.region,
        str(asking.names_allowed),
        days,
        *asking.news,
    )
    return once(session, act, lambda: _asked(session, service, asking, now=now), now=now)


def _asked(session: Session, service: Service, asking: Asking, *, now: datetime) -> Asked | Refused:
    today = now.astimezone(COUNTRIES[region_of(asking.region)].zone).date()
    dates = remindable(asking.deadlines, today)[: service.limits.dates_per_request]
    unusable = _unusable(service, asking, dates)
    if unusable:
        return Refused(unusable)
    if limits.too_often(session, service, asking.address, what="ask", now=now):
        return Refused(Refusal.TOO_OFTEN_HERE)
    phone = reached(service, asking.number, asking.region, asking.lang)
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
        news=" ".join(asking.news) or None,
    )
    return Asked(keep_request(session, service, request, dates, found=found, now=now))


def confirm_number(
    session: Session, service: Service, given: Given, *, now: datetime
) -> Confirmed | Refused:
    """The request is confirmed, and its reminders are in the outbox. The same right code again changes nothing
    and answers the same."""
    request = waited_for(session, service, given, proof=False, now=now)
    if isinstance(request, Refused):
        return request
    if request.confirmed_at is None:
        request.confirmed_at = now
        contact = contacts.find(session, request.contact_hash)
        if contact is not None:
            # Only a number that was given to somebody else since it said stop gets a code.
            contact.stopped_at = None
        put_in_outbox(session, service, request, now=now)
    return Confirmed(reminder_store.moments(session, request))


def _unusable(service: Service, asking: Asking, dates: Sequence[Deadline]) -> Refusal | None:
    if not dates:
        return Refusal.NO_DATES
    if asking.consent != CONSENT_VERSION:
        return Refusal.CONSENT
    return None if asking.lang in service.texts.languages else Refusal.LANGUAGE
