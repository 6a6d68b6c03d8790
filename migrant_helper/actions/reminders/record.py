"""What became of an attempt, and of its message: by the carrier's answer, by its report, by its listing."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.core.reminders.when import Drop
from migrant_helper.messaging.gateway import InDoubt, NotSent, Sent, is_ours
from migrant_helper.messaging.outcomes import LONGEST, STOPPED, Fault, fault_of, is_everywhere
from migrant_helper.store import contacts, messages
from migrant_helper.store import reminders as reminder_store
from migrant_helper.store.reminder_tables import Kind, Message, State
from migrant_helper.store.tries import attempts, ways
from migrant_helper.store.tries.tables import Attempt, Outcome

# Waits before the next try, by how many came to nothing; the last one goes on, to the last moment.
WAITS: Final = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 30, 60, 120, 240))
# A phone that was off is not on again at once.
AFTER_REPORT: Final = timedelta(minutes=30)
# The last try is so long before a message is of no use.
LAST: Final = timedelta(minutes=5)
AGAIN: Final = (Fault.TEMPORARY, Fault.UNKNOWN)
STALE: Final = "claim-stale"
NOT_TAKEN: Final = "not-taken"
# What the carrier says of a message.
HANDED_OVER: Final = frozenset({"accepted", "scheduled", "queued", "sending", "sent"})
ARRIVED: Final = frozenset({"delivered", "read"})
# A part of it is there: all of it where it has one.
PART: Final = "part-delivered"
FAILED: Final = frozenset({"undelivered", "failed", "canceled"})
FINAL: Final = frozenset({Outcome.DELIVERED, Outcome.FAILED})
OPEN: Final = frozenset({Outcome.SENDING, Outcome.DOUBT, Outcome.UNTAKEN, Outcome.REFUSED})


@dataclass(frozen=True)
class Said:
    """What the carrier says of an attempt: its name for it, its word, and the reason of a failure."""

    sid: str
    status: str
    error: str = ""


def record(
    session: Session, key: str, number: int, outcome: Sent | NotSent | InDoubt, *, now: datetime
) -> None:
    """Write down the answer to attempt `number` of message `key`. What a report told in the meantime
    stands."""
    message = messages.lock(session, key)
    attempt = attempts.of(session, key, number) if message else None
    if message is None or attempt is None:
        return
    if isinstance(outcome, Sent):
        ways.well(session, *{_way(message, attempt), message.contact.country})
        accept(session, message, attempt, outcome.sid, now)
    elif isinstance(outcome, InDoubt):
        ways.failed(session, _way(message, attempt), outcome.reason, Fault.TEMPORARY, now)
        doubt(message, attempt, outcome.reason, now)
    elif attempt.outcome in (Outcome.SENDING, Outcome.DOUBT):
        _refused(session, message, attempt, outcome, now)


def accept(session: Session, message: Message, attempt: Attempt, sid: str, now: datetime) -> None:
    """The carrier has the attempt, and calls it `sid`: nothing of this message waits any more."""
    attempt.sid = attempt.sid or sid
    if attempt.outcome in OPEN:
        attempt.outcome, attempt.ended_at = Outcome.ACCEPTED, now
        attempt.looked_at = attempt.fault = attempt.code = None
    if message.state in (State.WAITING, State.CLAIMED, State.UNCERTAIN, State.DEAD):
        if attempt.outcome == Outcome.FAILED:
            return
        message.state, message.reason, message.settled_at = State.SENT, None, now
        message.sid = attempt.sid
        reminder_store.told(session, message.id)


def doubt(message: Message, attempt: Attempt, reason: str, now: datetime) -> None:
    """Nobody knows whether the carrier has the attempt."""
    if attempt.outcome != Outcome.SENDING:
        return
    attempt.outcome, attempt.code, attempt.ended_at = Outcome.DOUBT, reason[:LONGEST], now
    if message.state == State.CLAIMED and message.attempts == attempt.number:
        message.state, message.reason = State.UNCERTAIN, reason[:LONGEST]


def follow(session: Session, message: Message, attempt: Attempt, said: Said, now: datetime) -> None:
    """The attempt is as the carrier says, whatever the order its reports come in. A final word stays;
    what failed counts for the message only while no later attempt is under way."""
    status = said.status
    if status == PART:
        status = "delivered" if attempt.segments == 1 else "sent"
    if status in HANDED_OVER:
        accept(session, message, attempt, said.sid, now)
    elif status in ARRIVED and attempt.outcome != Outcome.DELIVERED:
        attempt.outcome = Outcome.ACCEPTED
        accept(session, message, attempt, said.sid, now)
        attempt.outcome, attempt.ended_at = Outcome.DELIVERED, now
        attempt.fault = attempt.code = None
        if message.state == State.SENT:
            message.state, message.body, message.settled_at = State.DELIVERED, None, now
    elif status in FAILED and attempt.outcome not in FINAL:
        _failed(session, message, attempt, said, now)
    if said.error == STOPPED:
        contacts.silence(session, message.contact, now)


def untaken(session: Session, message: Message, attempt: Attempt, now: datetime) -> None:
    """It is proved that the carrier never had the attempt: the message goes out again in its time."""
    attempt.outcome, attempt.ended_at = Outcome.UNTAKEN, now
    limits.segments_back(session, attempt.segments, counted=attempt.started_at, now=now)
    if message.state == State.UNCERTAIN and message.attempts == attempt.number:
        _again(message, now, now, NOT_TAKEN)


def _refused(
    session: Session, message: Message, attempt: Attempt, outcome: NotSent, now: datetime
) -> None:
    attempt.outcome, attempt.ended_at = Outcome.REFUSED, now
    attempt.fault, attempt.code = outcome.fault, outcome.reason
    limits.segments_back(session, attempt.segments, counted=attempt.started_at, now=now)
    if outcome.fault is Fault.US:
        _pause(session, message, attempt, outcome.reason, now)
    elif outcome.fault in AGAIN and outcome.reason != STALE:
        ways.failed(session, _way(message, attempt), outcome.reason, outcome.fault, now)
    else:
        ways.answers(session, _way(message, attempt))
    if message.state in (State.CLAIMED, State.UNCERTAIN) and message.attempts == attempt.number:
        _by_fault(session, message, attempt, timedelta(0), now)
    if outcome.stopped:
        contacts.silence(session, message.contact, now)


def _failed(
    session: Session, message: Message, attempt: Attempt, said: Said, now: datetime
) -> None:
    """A report: it was taken, and did not arrive. An unknown reason may stand for a part that did."""
    code = (said.error or said.status)[:LONGEST]
    fault = fault_of(code)
    attempt.sid = attempt.sid or said.sid
    attempt.outcome, attempt.ended_at, attempt.fault, attempt.code = (
        Outcome.FAILED,
        now,
        fault,
        code,
    )
    if fault is Fault.US:
        _pause(session, message, attempt, code, now)
    going = (State.SENT, State.CLAIMED, State.UNCERTAIN)
    if message.attempts == attempt.number and message.state in going:
        message.sid = attempt.sid
        if fault is Fault.UNKNOWN:
            _dead(message, code, now)
        else:
            _by_fault(session, message, attempt, AFTER_REPORT, now)


def _by_fault(
    session: Session, message: Message, attempt: Attempt, least: timedelta, now: datetime
) -> None:
    """What is the person's or the text's is dead; the rest is tried again, later and later."""
    reason = attempt.code or ""
    if attempt.fault in (Fault.PERSON, Fault.CONTENT):
        _dead(message, reason, now)
        return
    faults = (Fault.US,) if attempt.fault == Fault.US else AGAIN
    tries = attempts.refusals(session, message.id, faults)
    if attempt.fault == Fault.US:
        # The way is shut by then: the first time another message tries it.
        tries -= 1
    wait = WAITS[min(tries, len(WAITS)) - 1] if tries else timedelta(0)
    _again(message, now + max(wait, least), now, reason)


def _again(message: Message, at: datetime, now: datetime, reason: str) -> None:
    """The message waits until then, at the latest until the last moment that is of use; where that is
    past it came to nothing."""
    message.reason = reason[:LONGEST]
    at = max(now, min(at, message.last_at - LAST))
    tried_last = message.claimed_at is not None and message.claimed_at >= message.last_at - LAST
    if at > message.last_at or (tried_last and reason != NOT_TAKEN):
        _over(message, now)
        return
    message.state, message.due_at = State.WAITING, at


def _over(message: Message, now: datetime) -> None:
    if message.kind == Kind.REMINDER:
        _dead(message, message.reason or Drop.TOO_LATE, now)
        return
    message.state, message.settled_at, message.body = State.DROPPED, now, None


def _dead(message: Message, reason: str, now: datetime) -> None:
    message.state, message.reason, message.settled_at = State.DEAD, reason[:LONGEST], now


def _pause(
    session: Session, message: Message, attempt: Attempt, reason: str, now: datetime
) -> None:
    name = _way(message, attempt) if is_everywhere(reason) else message.contact.country
    ways.pause(session, name, reason, Fault.US, now)


def _way(message: Message, attempt: Attempt) -> str:
    """The way that an attempt went: that of all, or a country's own."""
    return message.contact.country if is_ours(attempt.sid) else ways.EVERYWHERE
