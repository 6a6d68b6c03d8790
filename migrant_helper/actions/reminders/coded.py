"""What every code that goes to a number has in common, whatever it is for: it is asked for once, to a number that
messages go to, and comes back in time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.reminders.keep import is_code
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.phones import COUNTRIES, Phone
from migrant_helper.messaging.phones import read_phone
from migrant_helper.store import acts, messages
from migrant_helper.store import reminders as reminder_store
from migrant_helper.store.reminder_tables import Request

# When the page names no country: where most of the people are.
DEFAULT_REGION = "IN"


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


def once(
    session: Session, act: str, ask: Callable[[], Asked | Refused], *, now: datetime
) -> Asked | Refused:
    """What `ask` answers; the same act again is the same tap, and has the same answer. "" is no act."""
    told = acts.begin(session, act, now) if act else None
    if told is not None:
        return Asked(told)
    answer = ask()
    if act:
        acts.end(session, act, answer.id if isinstance(answer, Asked) else None)
    return answer


def region_of(typed: str) -> str:
    """The country that a page named, if it is one of ours."""
    return typed if typed in COUNTRIES else DEFAULT_REGION


def reached(service: Service, number: str, region: str, lang: str) -> Phone | Refusal:
    """The phone with a number as typed, where messages in that language go to its country."""
    phone = read_phone(number, region=region_of(region))
    if phone is None:
        return Refusal.NUMBER
    if service.senders.open_to(phone.country, lang):
        return phone
    return why_not(service, phone.country)


def why_not(service: Service, country: str) -> Refusal:
    """Of a country that messages in the person's language do not go to: which of the two it is."""
    return Refusal.COUNTRY if service.senders.why_closed(country) else Refusal.LANGUAGE


def waited_for(
    session: Session, service: Service, given: Given, *, proof: bool, now: datetime
) -> Request | Refused:
    """The request whose right code this is: of a `proof`, or for reminders. After `wrong_codes` wrong ones, or
    too late, a code is of no use; the answer for an unknown request is the same. A code that came back has arrived:
    nobody sends it any more."""
    if limits.too_often(session, service, given.address, what="try", now=now):
        return Refused(Refusal.TOO_OFTEN_HERE)
    request = reminder_store.find(session, given.id)
    if request is None or (request.purpose is not None) is not proof or now > request.code_until:
        return Refused(Refusal.OLD_CODE)
    if request.code_attempts >= service.limits.wrong_codes:
        return Refused(Refusal.OLD_CODE)
    if not is_code(service, request, given.code):
        request.code_attempts += 1
        return Refused(Refusal.WRONG_CODE)
    messages.arrived(session, request.id, now)
    return request
