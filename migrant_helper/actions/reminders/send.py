"""The worker's part: claim a message, send it with no transaction open, record the outcome."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.when import Drop, Later, SendNow, Waiting, day_start, decide
from migrant_helper.messaging.gateway import Gateway, InDoubt, NotSent, Outgoing, Sent
from migrant_helper.store import contacts, messages
from migrant_helper.store.reminder_tables import Kind, Message, State
from migrant_helper.store.session import begin

# A machine that slept since it claimed does not send: others took the message for lost, and a
# person may have settled it.
FRESH = timedelta(minutes=1)
# Waits before the second, third, … attempt; after the last one a person decides.
RETRIES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 480))


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
    while service.gateway is not None and not stopping():
        claimed = service.now()
        with begin(service.engine) as session:
            message = claim(session, service, now=claimed)
        if message is None:
            break
        outcome = _send(service.gateway, message, age=service.now() - claimed)
        with begin(service.engine) as session:
            record(session, message.id, outcome, now=service.now())
        done.sent += isinstance(outcome, Sent)
        done.not_sent += isinstance(outcome, NotSent)
        done.in_doubt += isinstance(outcome, InDoubt)
    return done


def claim(session: Session, service: Service, *, now: datetime) -> Outgoing | None:
    """The next message that may go out now, claimed; None when there is none.

    On the way, what must wait gets its new time, and what must not go out is dropped.
    """
    while (message := messages.next_due(session, now)) is not None:
        number = contacts.number(message.contact, service.sealer)
        body = messages.body(message, service.sealer)
        if number is None or body is None:
            _drop(message, Drop.NO_CONSENT, now)
        elif _may_go(session, service, message, now=now):
            message.state = State.CLAIMED
            message.claimed_at = now
            message.attempts += 1
            return Outgoing(message.id, number, body)
        session.flush()
    return None


def record(session: Session, key: str, outcome: Sent | NotSent | InDoubt, *, now: datetime) -> None:
    """Write down what became of a claimed message.

    One whose fate a status callback told in the meantime keeps it.
    """
    message = messages.lock(session, key)
    if message is None:
        return
    if isinstance(outcome, Sent):
        mark_sent(message, outcome.sid, now=now)
    elif message.state not in (State.CLAIMED, State.UNCERTAIN):
        return
    elif isinstance(outcome, InDoubt):
        message.state = State.UNCERTAIN
        message.reason = outcome.reason
    else:
        _not_sent(message, outcome, now)
        if outcome.stopped:
            contacts.silence(session, message.contact, now)


def mark_sent(message: Message, sid: str, *, now: datetime) -> None:
    """The carrier has it: under `sid`, unless it is known by one already.

    One that waits for a second attempt, since a person took the first for lost, waits no more.
    """
    message.sid = message.sid or sid
    if message.state in (State.WAITING, State.CLAIMED, State.UNCERTAIN):
        message.state = State.SENT
        message.reason = None
        message.settled_at = now


def _send(gateway: Gateway, message: Outgoing, *, age: timedelta) -> Sent | NotSent | InDoubt:
    if age > FRESH:
        return NotSent("claim-stale", retry=True)
    return gateway.send(message)


def _may_go(session: Session, service: Service, message: Message, *, now: datetime) -> bool:
    """Whether it goes out now; if not, it was given its new time or dropped."""
    decision = _decision(session, service, message, now)
    if isinstance(decision, Drop):
        _drop(message, decision, now)
    elif isinstance(decision, Later):
        message.due_at = decision.at
    elif limits.segments_over(session, service, message.segments, now=now):
        message.due_at = _tomorrow(now)
        message.reason = "day-full"
    else:
        return True
    return False


def _decision(
    session: Session, service: Service, message: Message, now: datetime
) -> SendNow | Later | Drop:
    if message.kind == Kind.CODE:
        return SendNow() if now <= message.last_at else Drop.TOO_LATE
    country = message.contact.country
    since = day_start(now, country=country)
    return decide(
        Waiting(
            country=country,
            due_at=message.due_at,
            last_at=message.last_at,
            consented=message.contact.stopped_at is None,
            sent_today=messages.claimed_since(session, message.contact, since),
            daily_cap=service.limits.reminders_per_number,
        ),
        now,
    )


def _tomorrow(now: datetime) -> datetime:
    """When the day's count begins anew."""
    return (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)


def _drop(message: Message, why: Drop, now: datetime) -> None:
    """A reminder that comes too late is dead: a person sees it. A code nobody can use is not."""
    late = why is Drop.TOO_LATE and message.kind == Kind.REMINDER
    message.state = State.DEAD if late else State.DROPPED
    message.reason = why
    message.settled_at = now
    if not late:
        message.body = None


def _not_sent(message: Message, outcome: NotSent, now: datetime) -> None:
    message.reason = outcome.reason
    if outcome.retry and message.attempts <= len(RETRIES):
        message.state = State.WAITING
        message.due_at = now + RETRIES[message.attempts - 1]
    else:
        message.state = State.DEAD
