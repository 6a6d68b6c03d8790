"""The worker's part: ring back, once; and learn what became of it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.actions.reminders.record import AGAIN
from migrant_helper.actions.service import Service
from migrant_helper.messaging.gateway import InDoubt, NotSent, Sent
from migrant_helper.messaging.outcomes import LONGEST
from migrant_helper.messaging.voice.ringing import LONGEST as LONGEST_CALL
from migrant_helper.messaging.voice.ringing import RINGS, Outcall
from migrant_helper.store.sealing import SealError
from migrant_helper.store.session import begin, read
from migrant_helper.store.tries import calls
from migrant_helper.store.tries.call_table import Call, CallState

# A worker that has not said by then what became of a call is gone.
LOST: Final = timedelta(minutes=2)
# By then a call is over, whatever nobody told.
OVER: Final = RINGS + LONGEST_CALL + timedelta(minutes=5)
WAIT: Final = timedelta(minutes=1)
# The carrier tells a price some time after the call; it is asked so often, for so long.
PRICED: Final = timedelta(minutes=30)
ASKED: Final = timedelta(days=3)
BATCH: Final = 100
# The carrier's words for a call that nobody took, or that is over.
ENDED: Final = frozenset({"completed", "busy", "failed", "no-answer", "canceled"})


def ring_back(service: Service, *, stopping: Callable[[], bool] = lambda: False) -> int:
    """How many were rung: one after the other, until nobody is due or `stopping` says so."""
    done = 0
    if service.ringing is None:
        return done
    _tidy(service)
    while not stopping():
        with begin(service.engine) as session:
            row = calls.next_due(session, service.now())
            if row is None:
                break
            wanted = _claimed(session, service, row, service.now())
        if wanted is None:
            continue
        outcome = service.ringing.caller.place(wanted)
        with begin(service.engine) as session:
            _record(session, service, wanted.id, outcome, service.now())
        done += isinstance(outcome, Sent)
    return done


def ask_prices(service: Service, *, now: datetime) -> int:
    """How many calls the carrier was asked about, whose price it has not told."""
    if service.ringing is None:
        return 0
    with read(service.engine) as session:
        rows = [
            (row.id, str(row.sid))
            for row in calls.unpriced(session, now - PRICED, now - ASKED, BATCH)
        ]
    for key, sid in rows:
        found = service.ringing.caller.cost(sid)
        with begin(service.engine) as session:
            row = calls.lock(session, key)
            if row is None:
                continue
            row.asked_at = now
            if found is not None:
                row.seconds = found.seconds or row.seconds
                row.price, row.currency = found.price or None, found.currency or None
    return len(rows)


def ended(session: Session, key: str, sid: str, status: str, seconds: int, now: datetime) -> bool:
    """Whether the carrier's word was about a call of ours, which is over; the first such word stands."""
    row = calls.lock(session, key)
    if row is None or (row.sid is not None and row.sid != sid):
        return False
    row.sid = sid
    if status in ENDED and row.state not in calls.DONE:
        over(row, status, now)
        row.seconds = seconds
    return True


def over(row: Call, reason: str, now: datetime) -> None:
    """The call is over; its number is kept no longer."""
    row.state, row.reason, row.ended_at, row.sealed = CallState.OVER, reason[:LONGEST], now, None


def _tidy(service: Service) -> None:
    """What lost its worker is in doubt: nobody is rung a second time for it. What nobody told the end of is over."""
    now = service.now()
    with begin(service.engine) as session:
        for key in calls.lost(session, now - LOST, BATCH):
            row = calls.lock(session, key)
            if row is not None and row.state == CallState.CLAIMED:
                row.state, row.reason = CallState.DOUBT, "worker-lost"
        for key in calls.unheard(session, now - OVER, BATCH):
            row = calls.lock(session, key)
            if row is not None and row.state in (CallState.PLACED, CallState.DOUBT):
                over(row, row.reason or "unheard", now)


def _claimed(session: Session, service: Service, row: Call, now: datetime) -> Outcall | None:
    """The call, claimed; None for one that nobody is rung for: too late, stopped, no number, the day is full."""
    try:
        number = calls.number(row, service.sealer)
    except SealError:
        number = None
    contact = row.contact
    why = ""
    if now > row.last_at:
        why = "too-late"
    elif contact is None or contact.stopped_at is not None:
        why = "stopped"
    elif number is None:
        why = "no-number"
    elif limits.calls_of_day_over(session, service, now=now):
        why = "day-full"
    if why or number is None:
        _fail(row, CallState.DROPPED, why, now)
        return None
    row.state, row.claimed_at, row.tries = CallState.CLAIMED, now, row.tries + 1
    return Outcall(row.id, number)


def _record(
    session: Session, service: Service, key: str, outcome: Sent | NotSent | InDoubt, now: datetime
) -> None:
    """Write down the answer. What the call itself told in the meantime stands."""
    row = calls.lock(session, key)
    if row is None:
        return
    if isinstance(outcome, Sent):
        row.sid = row.sid or outcome.sid
        if row.state in (CallState.CLAIMED, CallState.DOUBT):
            row.state = CallState.PLACED
        return
    if row.state != CallState.CLAIMED:
        return
    if isinstance(outcome, InDoubt):
        row.state, row.reason = CallState.DOUBT, outcome.reason[:LONGEST]
        return
    if row.claimed_at is not None:
        limits.call_back(session, counted=row.claimed_at, now=now)
    if outcome.fault in AGAIN and now + WAIT <= row.last_at:
        row.state, row.reason, row.due_at = CallState.WAITING, outcome.reason[:LONGEST], now + WAIT
    else:
        _fail(row, CallState.FAILED, outcome.reason, now)


def _fail(row: Call, state: CallState, reason: str, now: datetime) -> None:
    row.state, row.reason, row.ended_at, row.sealed = state, reason[:LONGEST], now, None
