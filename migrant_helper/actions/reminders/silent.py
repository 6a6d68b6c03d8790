"""Whether a code goes out that somebody asked for. Nobody learns it from the answer: what is written is the same."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.countries import number
from migrant_helper.core.reminders.phones import Phone
from migrant_helper.store import contacts
from migrant_helper.store.reminder_tables import Contact

# Who said stop is sent no code to start again more often: somebody else may have asked for it.
AGAIN = timedelta(days=30)


class Purpose(StrEnum):
    """What a code is for: reminders; to start again; to see what is kept; to erase it."""

    REMIND = "remind"
    START = "start"
    SEE = "see"
    ERASE = "erase"


@dataclass(frozen=True)
class Wanted:
    """The contact of a number, locked, and whether its code goes out."""

    contact: Contact = field(repr=False)
    goes_out: bool


def wanted(
    session: Session, service: Service, phone: Phone, purpose: Purpose, *, now: datetime
) -> Wanted | Refusal:
    """The contact that a code is asked for, counted. A refusal is about the day, the country or the block of
    numbers, never about this number.

    No code goes out: to a number that had its share today; for reminders, to one that said stop, unless so
    long ago that another person may own it; to start again, to one that never said stop.
    """
    key = contacts.number_hash(service.sealer, phone)
    known = contacts.find(session, key)
    goes_out = _may(known, phone, purpose, now)
    over = limits.code_over(session, service, phone, key, goes_out=goes_out, now=now)
    if isinstance(over, Refusal):
        return over
    goes_out = goes_out and not over
    contact = contacts.keep(session, service.sealer, phone, again=now if goes_out else None)
    return Wanted(contact, goes_out)


def _may(known: Contact | None, phone: Phone, purpose: Purpose, now: datetime) -> bool:
    stopped = known.stopped_at if known else None
    if known is None or stopped is None:
        return purpose is not Purpose.START
    if purpose is Purpose.REMIND:
        reissued = number(phone.country, "reissued")
        if reissued is None or now - stopped < timedelta(days=reissued):
            return False
    return known.again_at is None or now - known.again_at >= AGAIN
