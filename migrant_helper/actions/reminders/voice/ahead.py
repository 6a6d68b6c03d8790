"""What comes next for somebody who asks to be told again: by ear, or by a text message."""

from datetime import datetime

from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.actions.reminders.gather import named
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.looked_up import looked_up
from migrant_helper.core.reminders.phones import COUNTRIES, Phone
from migrant_helper.messaging.texts import Day, Told
from migrant_helper.messaging.voice.ringing import Entry
from migrant_helper.messaging.voice.words import Item
from migrant_helper.store import contacts
from migrant_helper.store import reminders as reminder_store
from migrant_helper.store.reminder_tables import Contact, Reminder
from migrant_helper.store.sealing import SealError
from migrant_helper.store.tries import calls

Found = tuple[Day, Reminder, bool]


def ahead(session: Session, service: Service, contact: Contact, now: datetime) -> list[Found]:
    """The days ahead of a number as the catalogue has them now, the soonest first, each with its row and whether it
    may be named. Days that are not sure any more come last, and only those that somebody was told."""
    today = now.astimezone(COUNTRIES[contact.country].zone).date()
    sure: list[Found] = []
    gone: list[Found] = []
    for kept, may_name in calls.ahead(session, contact.hash, today):
        is_known, row = named(service, kept.scheme, kept.deadline)
        on = looked_up(kept.on, kept.rule, row, today) if is_known else kept.on
        if on is not None:
            told = Told.DUE if on == kept.on else Told.CHANGED
            sure.append((Day(on, told), kept, may_name))
        elif kept.told is not None:
            gone.append((Day(kept.told, Told.GONE), kept, may_name))
    return sorted(sure, key=lambda one: one[0].on) + gone


def next_item(
    session: Session, service: Service, contact: Contact, lang: str, now: datetime
) -> Item | None:
    """What a call tells; None where nothing lies ahead. The entry's name and its office are spoken only where the
    person let us name it, and it is no sensitive one."""
    found = ahead(session, service, contact, now)
    if not found:
        return None
    day, kept, may_name = found[0]
    entry = Entry()
    if may_name and service.ringing is not None and day.told is Told.DUE:
        entry = service.ringing.entry(lang, kept.scheme, kept.deadline)
    more = _more(found)
    return Item(Day(day.on, day.told, entry.name), entry.office, more)


def again_text(session: Session, service: Service, phone: Phone, *, now: datetime) -> str:
    """The answer to who asks by text message to be told again: to a number that confirmed and did not stop, some
    times a day; "" for all others, which costs nothing and tells nothing."""
    key = contacts.number_hash(service.sealer, phone)
    contact = contacts.find(session, key)
    if contact is None or contact.stopped_at is not None:
        return ""
    request = calls.request_of(session, key)
    if request is None or limits.again_over(session, service, key, now=now):
        return ""
    stop = service.stop(phone.country, phone.e164, request.lang)
    found = ahead(session, service, contact, now)
    if not found:
        return service.texts.nothing(request.lang, stop)
    day, kept, _ = found[0]
    return service.texts.reminder(
        request.lang,
        Day(day.on, day.told, _name(service, kept)),
        _more(found),
        stop=stop,
        segments=service.limits.segments_per_message,
    )


def _more(found: list[Found]) -> int:
    return sum(day.told is not Told.GONE for day, _, _ in found[1:])


def _name(service: Service, kept: Reminder) -> str:
    """The name that a message of this day may say; "" once it was said."""
    try:
        return reminder_store.name(kept, service.sealer)
    except SealError:
        return ""
