"""The outbox as a page shows it: counted, its numbers masked; each act of a person is written down."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from migrant_helper.actions.desk.people import write_down
from migrant_helper.actions.reminders import overview as overviews
from migrant_helper.actions.reminders.outbox import MAY, How, Unsettled, settle
from migrant_helper.actions.reminders.overview import Overview, overview
from migrant_helper.actions.service import Service
from migrant_helper.store import acts, contacts, messages
from migrant_helper.store.desk.tables import Member
from migrant_helper.store.messages import Sum
from migrant_helper.store.reminder_tables import Kind, Message, State
from migrant_helper.store.sealing import SealError

WEEK, MONTH = timedelta(days=7), timedelta(days=30)
# Of each state: the others come up when these are settled.
MOST = 30
WENT = (State.SENT, State.DELIVERED)
DEEDS = {
    How.SENT: "message sent by hand",
    How.RETRY: "message sent again",
    How.DROP: "message dropped",
}
SEEN = "message seen"
WENT_ON = "sending tried at once"
SETTLED = "settled"


@dataclass(frozen=True)
class Row:
    """A message that a person may settle: `last` are the last digits of its number ("" when it is
    forgotten), `may` what can be done with it, `since` when it was claimed, or is due."""

    id: str
    kind: str
    state: str
    reason: str
    country: str
    due: datetime
    since: datetime
    attempts: int
    last: str
    may: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """Whom a message goes to and what it says, in clear; "" for what is forgotten or not to be read."""

    id: str
    to: str = field(repr=False)
    body: str = field(repr=False)


@dataclass(frozen=True)
class Outbox:
    """What is there (`sums`), what goes out in the next week and month, and the first messages of those
    that a person may settle, by state; how many are `due` by now, and since when; how it stands over all,
    with what is paused and what it cost (`overview`)."""

    sums: list[Sum]
    week: list[Sum]
    month: list[Sum]
    due: list[Sum]
    rows: dict[str, list[Row]]
    overview: Overview


def outbox(session: Session, service: Service) -> Outbox:
    """As it is now. Where the carrier sends, what is due needs nobody and is not listed."""
    now = service.now()
    waiting = messages.in_state(session, [State.WAITING], due_by=now, most=MOST)
    listed = {
        "due": waiting if service.by_hand else (),
        "uncertain": messages.in_state(session, [State.UNCERTAIN], most=MOST),
        "dead": messages.in_state(session, [State.DEAD], most=MOST),
        "unreadable": messages.in_state(session, [State.UNREADABLE], most=MOST),
    }
    return Outbox(
        sums=messages.sums(session),
        week=messages.coming(session, now, now + WEEK),
        month=messages.coming(session, now, now + MONTH),
        due=messages.coming(session, now, now),
        rows={state: [_row(service, one, now) for one in found] for state, found in listed.items()},
        overview=overview(session, service.senders, now=now),
    )


def do(
    session: Session, service: Service, who: Member, key: str, how: How, once: str
) -> Unsettled | None:
    """None when message `key` is settled so, else why not; the same tap again has the same answer."""
    act = service.act("settle", once, key, how)
    told = acts.begin(session, act, service.now()) if act else None
    if told:
        return None if told == SETTLED else Unsettled(told)
    why = settle(session, key, how, now=service.now())
    if why is None:
        write_down(session, who.organisation, who.id, DEEDS[how], key, now=service.now())
    if act:
        acts.end(session, act, why or SETTLED)
    return why


def go_on(session: Session, service: Service, who: Member, where: str) -> bool:
    """Whether sending to `where` is paused, and is tried at once (see `overview.go_on`)."""
    is_paused = overviews.go_on(session, where, now=service.now())
    if is_paused:
        write_down(session, who.organisation, who.id, WENT_ON, where, now=service.now())
    return is_paused


def show(session: Session, service: Service, who: Member, key: str, once: str) -> Told | None:
    """The number of a message, and its text; None where there is none to settle. That somebody saw it is
    written down, once a tap. A code is read only where a person has to send it."""
    message = messages.lock(session, key)
    if message is None or message.state not in MAY[How.DROP]:
        return None
    act = service.act("show", once, key)
    if not act or acts.begin(session, act, service.now()) is None:
        write_down(session, who.organisation, who.id, SEEN, key, now=service.now())
    may_read = service.by_hand or message.kind != Kind.CODE
    number = _number(service, message)
    if message.state == State.UNREADABLE:
        return Told(message.id, number, "")
    body = messages.body(message, service.sealer) if may_read else ""
    return Told(message.id, number or "", body or "")


def _row(service: Service, message: Message, now: datetime) -> Row:
    number = _number(service, message)
    return Row(
        id=message.id,
        kind=message.kind,
        state=message.state,
        reason=message.reason or "",
        country=message.contact.country,
        due=message.due_at,
        since=(message.claimed_at if message.state == State.UNCERTAIN else None) or message.due_at,
        attempts=message.attempts,
        last=number[-3:],
        may=tuple(how.value for how in _may(message, number, now)),
    )


def _number(service: Service, message: Message) -> str:
    """In clear; "" where it is forgotten, or no key opens it."""
    try:
        return contacts.number(message.contact, service.sealer) or ""
    except SealError:
        return ""


def _may(message: Message, number: str, now: datetime) -> Sequence[How]:
    """What a person can do with it, as `settle` has it."""
    gone = not number or message.body is None or message.contact.stopped_at is not None
    no_more = gone or now > message.last_at
    return [how for how in How if message.state in MAY[how] and not (how is How.RETRY and no_more)]
