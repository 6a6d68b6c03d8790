"""The worker's part: claim a message, send it with no transaction open, record the outcome."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.actions.reminders import gather
from migrant_helper.actions.reminders.record import STALE, record
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders import when
from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.core.reminders.when import Drop, Later, SendNow, Waiting, decide
from migrant_helper.messaging.gateway import Gateway, InDoubt, NotSent, Outgoing, Sent
from migrant_helper.messaging.outcomes import Fault
from migrant_helper.store import contacts, messages
from migrant_helper.store.reminder_tables import AT_ONCE, IN_TIME, Kind, Message, State
from migrant_helper.store.sealing import SealError
from migrant_helper.store.session import begin, read
from migrant_helper.store.tries import attempts, counts, ways
from migrant_helper.store.tries.tables import Way

# A machine that slept since it claimed does not send: others took the message for lost, and a
# person may have settled it.
FRESH = timedelta(minutes=1)
DAY_FULL = "day-full"


class Nothing(StrEnum):
    """What a claim came to that brought no message: there is none, or one less to look at."""

    NONE = "none"
    PASSED = "passed"


@dataclass
class Sending:
    """How many messages went out, were refused, and are in doubt."""

    sent: int = 0
    not_sent: int = 0
    in_doubt: int = 0


def send_due(service: Service, *, stopping: Callable[[], bool] = lambda: False) -> Sending:
    """Send what is due, one message after the other, until nothing is or `stopping` says so.
    Without a gateway what is due stays for a person."""
    done = Sending()
    if service.gateway is not None:
        wait_for_morning(service)
    while service.gateway is not None and not stopping():
        claimed = service.now()
        with begin(service.engine) as session:
            message = claim(session, service, now=claimed)
        if message is Nothing.NONE:
            break
        if isinstance(message, Nothing):
            continue
        outcome = _send(service.gateway, message, age=service.now() - claimed)
        with begin(service.engine) as session:
            record(session, message.id, message.attempt, outcome, now=service.now())
        done.sent += isinstance(outcome, Sent)
        done.not_sent += isinstance(outcome, NotSent)
        done.in_doubt += isinstance(outcome, InDoubt)
    return done


def wait_for_morning(service: Service) -> int:
    """How many due reminders wait for the morning of a country where it is night: a short statement a
    country, whatever their number."""
    now, moved = service.now(), 0
    for country in COUNTRIES:
        at = when.next_open(now, country=country)
        if at > now:
            with read(service.engine) as session:
                found = counts.any_due(session, now, country)
            if found:
                with begin(service.engine) as session:
                    moved += messages.put_off(session, now, at, country, None)
    return moved


def claim(session: Session, service: Service, *, now: datetime) -> Outgoing | Nothing:
    """The next message that may go out now, claimed. One that must wait gets its new time, one that
    must not go out is dropped, one that no key opens is set aside: PASSED, and the next is asked for."""
    own = service.senders.own
    # What nobody sends to waits: its way may be opened before its day is over.
    shut, trying = _ways(session, own, service.senders.closed(), now)
    message = _to_try_with(session, trying, shut | own, now) if trying else None
    if message is None:
        # Nothing to try a way with: the others go on.
        message, trying = messages.next_due(session, now, but=_shut(shut, own)), None
    if message is None or (trying is not None and not ways.try_it(session, trying, now)):
        return Nothing.NONE
    try:
        return _claimed(session, service, message, now)
    except SealError:
        set_aside(message, now)
        return Nothing.PASSED


def set_aside(message: Message, now: datetime) -> None:
    """No key opens the number or the text: nobody can send this one, and all others go on."""
    message.state, message.reason, message.settled_at = State.UNREADABLE, "no-key", now


def _shut(names: frozenset[str], own: frozenset[str]) -> frozenset[str]:
    """The countries that nobody sends to: where all are shut, but for those that go a way of their own."""
    return names | (COUNTRIES.keys() - own) if ways.EVERYWHERE in names else names


def _to_try_with(session: Session, way: Way, but: frozenset[str], now: datetime) -> Message | None:
    """A due message that goes the shut `way`; for the way of all, to a country that is not shut besides."""
    if way.name != ways.EVERYWHERE:
        return messages.next_due(session, now, only=way.name)
    return messages.next_due(session, now, but=but)


def _ways(
    session: Session, own: frozenset[str], closed: frozenset[str], now: datetime
) -> tuple[frozenset[str], Way | None]:
    """What is shut or closed, and the way that is to be tried now; of the countries none while all are shut,
    but for those that go a way of their own."""
    found = [way for way in ways.shut(session) if way.name not in closed]
    due = [way for way in found if way.probe_at is not None and way.probe_at <= now]
    names = closed | {way.name for way in found}
    if ways.EVERYWHERE in names:
        due = [way for way in due if way.name in own | {ways.EVERYWHERE}]
    return names, due[0] if due else None


def _claimed(
    session: Session, service: Service, message: Message, now: datetime
) -> Outgoing | Nothing:
    number = contacts.number(message.contact, service.sealer)
    if number is None:
        _drop(message, Drop.NO_CONSENT, now)
    elif _may_go(session, service, message, now=now):
        body = messages.body(message, service.sealer)
        if body is not None:
            message.state, message.claimed_at = State.CLAIMED, now
            country = message.contact.country
            name = messages.new_id() if country in service.senders.own else ""
            attempt = attempts.begin(session, message, now, name)
            return Outgoing(
                message.id,
                number,
                body,
                attempt.number,
                sender=service.senders.name(country),
                name=name,
                life=message.last_at - now,
            )
    session.flush()
    return Nothing.PASSED


def _send(gateway: Gateway, message: Outgoing, *, age: timedelta) -> Sent | NotSent | InDoubt:
    if age > FRESH:
        return NotSent(STALE, Fault.TEMPORARY)
    return gateway.send(message)


def _may_go(session: Session, service: Service, message: Message, *, now: datetime) -> bool:
    """Whether it goes out now, with its text as it is then; if not, it was given its new time or
    dropped."""
    for_code = message.kind in AT_ONCE
    sent = [] if for_code else attempts.moments(session, message, now - when.WEEK)
    decision = _decision(service, message, sent, now)
    if isinstance(decision, Drop):
        _drop(message, decision, now)
        return False
    if isinstance(decision, Later):
        message.due_at = decision.at
        return False
    if message.kind == Kind.REMINDER:
        until = when.told_until(sent, now, limits=service.limits)
        gather.merge(session, message, until, now)
    if not gather.write(session, service, message, now):
        _drop(message, Drop.GONE, now)
        return False
    if limits.segments_over(session, service, message.segments, for_code=for_code, now=now):
        _day_is_full(session, message, now)
        return False
    return True


def _day_is_full(session: Session, message: Message, now: datetime) -> None:
    """This one waits for the next day's count, and all other reminders and notices with it."""
    tomorrow = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    message.due_at, message.reason = tomorrow, DAY_FULL
    if message.kind in IN_TIME:
        messages.put_off(session, now, tomorrow, None, DAY_FULL)


def _decision(
    service: Service, message: Message, sent: list[datetime], now: datetime
) -> SendNow | Later | Drop:
    if message.kind in AT_ONCE:
        return SendNow() if now <= message.last_at else Drop.TOO_LATE
    country = message.contact.country
    return decide(
        Waiting(
            country=country,
            due_at=message.due_at,
            last_at=message.last_at,
            consented=message.contact.stopped_at is None,
            free_at=when.free_at(sent, now, country=country, limits=service.limits),
        ),
        now,
    )


def _drop(message: Message, why: Drop, now: datetime) -> None:
    """A reminder that comes too late is dead: a person sees it, and what kept it. A code nobody can use
    is not."""
    late = why is Drop.TOO_LATE and message.kind == Kind.REMINDER
    message.state = State.DEAD if late else State.DROPPED
    message.reason = (message.reason or why) if late else why
    message.settled_at = now
    if not late:
        message.body = None
