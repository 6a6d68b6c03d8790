"""Notices go out once, to the numbers that asked for news of that entry in that place."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy.orm import Session

from migrant_helper.actions.announcements import Notice
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.core.reminders.when import last_moment, next_open
from migrant_helper.store import contacts, messages, use
from migrant_helper.store import reminders as reminder_store
from migrant_helper.store.messages import New
from migrant_helper.store.reminder_tables import Kind, Request
from migrant_helper.store.reminders import Wanting
from migrant_helper.store.session import begin, read

BATCH = 200
TOLD = "notice"


def announce(service: Service, *, now: datetime) -> int:
    """How many messages with a notice that runs were put into the outbox: one a number and notice. Whoever asks
    while it runs gets it too."""
    found = 0
    for notice in _running(service, "en", now.date()):
        after = ""
        while True:
            with read(service.engine) as session:
                rows = reminder_store.wanting(session, notice.entry, after, BATCH)
                waiting = [row for row in rows if _is_to_be_told(session, service, row, notice)]
            for row in waiting:
                with begin(service.engine) as session:
                    found += _tell(session, service, row, notice, now)
            if len(rows) < BATCH:
                break
            after = rows[-1].request
    return found


def _running(service: Service, lang: str, today: date) -> Sequence[Notice]:
    if service.notices is None:
        return []
    try:
        return [one for one in service.notices(lang) if one.runs(today)]
    except (OSError, ValueError, KeyError):
        return []


def _is_to_be_told(session: Session, service: Service, row: Wanting, notice: Notice) -> bool:
    is_there = any(
        place == notice.place or place.startswith(f"{notice.place}-") for place in row.places
    )
    who = _who(service, row.contact, notice)
    return is_there and not use.total(session, TOLD, day=notice.until, who=who)


def _tell(session: Session, service: Service, row: Wanting, notice: Notice, now: datetime) -> bool:
    contact = contacts.find(session, row.contact)
    request = session.get(Request, row.request)
    number = contacts.number(contact, service.sealer) if contact else None
    if contact is None or request is None or number is None or contact.stopped_at is not None:
        return False
    country = contact.country if contact.country in COUNTRIES else "IN"
    at, last = next_open(now, country=country), last_moment(notice.until, country=country)
    # Two workers at once: the second counts two.
    who = _who(service, contact.hash, notice)
    if at > last or use.count(session, TOLD, day=notice.until, who=who) > 1:
        return False
    body = service.texts.notice(
        request.lang,
        _said(service, request, notice, now.date()),
        notice.until,
        stop=service.stop(country, number, request.lang),
        segments=service.limits.segments_per_message,
    )
    new = New(Kind.NOTICE, body, due_at=at, last_at=last)
    messages.add(session, service.sealer, request, new)
    return True


def _said(service: Service, request: Request, notice: Notice, today: date) -> str:
    """The line in the language of the request; "" where no message may say what a day is about."""
    spoken = _running(service, request.lang, today) if request.names_allowed else []
    return next((one.text for one in spoken if one.id == notice.id), "")


def _who(service: Service, contact: str, notice: Notice) -> str:
    """What stands for a number that was told a notice; it goes when the notice is over."""
    return service.sealer.hash(TOLD, f"{contact} {notice.id}")
