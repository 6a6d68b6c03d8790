"""What a reminder says, made when it goes out: all that is due for the number, as the catalogue has it then."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.looked_up import Named, looked_up
from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.core.reminders.sms import size
from migrant_helper.core.reminders.when import Deadline, Drop, last_moment, send_at
from migrant_helper.messaging.texts import Day, Told
from migrant_helper.store import contacts, messages
from migrant_helper.store import reminders as reminder_store
from migrant_helper.store.messages import New
from migrant_helper.store.reminder_tables import Kind, Message, Reminder, Request, State

# What is said first: what was wrong, then what is another day now, then what comes.
ORDER = (Told.GONE, Told.CHANGED, Told.DUE)
# A new day that is no further off needs no second message.
SOON = timedelta(days=1)


@dataclass(frozen=True)
class Item:
    """A reminder, and what is said of it."""

    kept: Reminder
    day: Day


def merge(session: Session, message: Message, until: datetime, now: datetime) -> None:
    """What else is due for this number until then goes with `message`, and has no message of its own."""
    others = messages.gathered(session, message, until)
    if not others:
        return
    reminder_store.move(session, [each.id for each in others], message.id)
    for each in others:
        message.last_at = max(message.last_at, each.last_at)
        each.state, each.reason, each.body, each.settled_at = State.DROPPED, Drop.MERGED, None, now
    session.flush()


def write(session: Session, service: Service, message: Message, now: datetime) -> bool:
    """Whether `message` has something to say, which is its text from now on. One that no reminder
    belongs to says what it said."""
    reminders = reminder_store.by(session, message.id)
    if message.kind != Kind.REMINDER or not reminders:
        return message.body is not None
    today = now.astimezone(COUNTRIES[message.contact.country].zone).date()
    items = [item for each in reminders if (item := _item(service, each, today)) is not None]
    number = contacts.number(message.contact, service.sealer)
    if not items or number is None:
        return False
    items.sort(key=lambda item: (ORDER.index(item.day.told), item.day.on))
    request = session.get(Request, message.request_id) if message.request_id else None
    lang = request.lang if request else "en"
    text = service.texts.reminder(
        lang,
        items[0].day,
        sum(item.day.told is not Told.GONE for item in items[1:]),
        stop=service.stop(message.contact.country, number, lang),
        segments=service.limits.segments_per_message,
    )
    message.body = service.sealer.seal(text, about=f"message:{message.id}")
    message.segments = size(text).segments
    _settle(session, service, message, items, now)
    return True


def named(service: Service, scheme: str, deadline: str) -> tuple[bool, Named | None]:
    """Whether there is a catalogue to look into, and what it names."""
    if service.days is None:
        return False, None
    try:
        return True, service.days(scheme, deadline)
    except (OSError, ValueError, KeyError):
        return False, None


def _item(service: Service, kept: Reminder, today: date) -> Item | None:
    """None for a day that is past, and for one that is not sure and that nobody was told."""
    if kept.on < today:
        return None
    is_known, row = named(service, kept.scheme, kept.deadline)
    day = looked_up(kept.on, kept.rule, row, today) if is_known else kept.on
    if day is None:
        return Item(kept, Day(kept.told, Told.GONE)) if kept.told else None
    if day != kept.on:
        return Item(kept, Day(day, Told.CHANGED))
    return Item(kept, Day(kept.on, Told.DUE, reminder_store.name(kept, service.sealer)))


def _settle(
    session: Session, service: Service, message: Message, items: Sequence[Item], now: datetime
) -> None:
    """What is not said is forgotten; a day that changed is waited for anew."""
    said = {item.kept.id for item in items}
    for each in reminder_store.by(session, message.id):
        if each.id not in said:
            each.message_id, each.contact_hash = None, None
    for item in items:
        item.kept.closed = item.day.told is not Told.DUE
        if item.day.told is Told.CHANGED:
            _follow(session, service, message, item, now)
    days = [item.day.on for item in items if item.day.told is not Told.GONE]
    if days:
        country = message.contact.country
        message.last_at = max(last_moment(day, country=country) for day in days)


def _follow(
    session: Session, service: Service, message: Message, item: Item, now: datetime
) -> None:
    """The new day has a reminder of its own, in its own time, unless that is now."""
    kept, on = item.kept, item.day.on
    contact = message.contact
    due = Deadline(kept.scheme, kept.deadline, on, kept.lead_days, verified=True)
    at = send_at(due, country=contact.country, now=now)
    _, row = named(service, kept.scheme, kept.deadline)
    again = reminder_store.anew(kept, on, row)
    if at is None or at - now < SOON or reminder_store.is_taken(session, contact.hash, again):
        return
    request = session.get_one(Request, kept.request_id)
    if reminder_store.has(session, request, again):
        return
    last = last_moment(on, country=contact.country)
    new = New(Kind.REMINDER, "", due_at=at, last_at=last)
    session.add(again)
    session.flush()
    own = messages.add(session, service.sealer, request, new)
    name = reminder_store.name(kept, service.sealer)
    reminder_store.give(again, contact.hash, own.id, name, service.sealer)
    session.flush()
