"""Attempts of which nobody knows whether they went out, and messages of which nothing was heard: looked up.

What the carrier lists was taken. What several complete listings do not have, over longer than any answer
takes, was not, and goes out again (docs/decisions/0066).
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from migrant_helper.actions.reminders.record import Said, accept, doubt, follow, untaken
from migrant_helper.actions.reminders.send import set_aside
from migrant_helper.actions.service import Service
from migrant_helper.messaging.gateway import Gateway, Listed, Listing, is_ours
from migrant_helper.store import contacts, messages
from migrant_helper.store.reminder_tables import Message, State
from migrant_helper.store.sealing import SealError
from migrant_helper.store.session import begin, read
from migrant_helper.store.tries import attempts
from migrant_helper.store.tries.tables import Attempt, Outcome

# A claim older than this has lost its worker: several times what a request to the carrier takes.
LEASE = timedelta(minutes=3)
# Between two looks at the same attempt.
LOOK_UP = timedelta(minutes=1)
# So many complete listings without it, over so long by our own clock, prove that it was not taken.
EMPTIES = 4
PROVED_AFTER = timedelta(minutes=10)
# A report that did not come is asked for after an hour, then each six, for as long as we keep a number.
UNHEARD = timedelta(hours=1)
ASK_AGAIN = timedelta(hours=6)
HEARD_UNTIL = timedelta(days=3)
MOST = 500
AT_ONCE = 50


class ByName:
    """Asks about one message after the other; a carrier that has names of ours and does not answer is asked
    no more: each question would take its patience."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self._is_silent = False

    def told(self, name: str) -> Listing | None:
        """What the carrier has by a name of ours; None where it is not asked."""
        if self._is_silent:
            return None
        told = self._gateway.look_up(name)
        self._is_silent = not told.complete
        return told

    def status(self, sid: str) -> Listed | None:
        """How a message fares; None where the carrier does not say."""
        if not is_ours(sid):
            return self._gateway.status(sid)
        told = self.told(sid)
        return told.rows[0] if told and told.rows else None


def park_lost(session: Session, *, now: datetime) -> int:
    """How many claims had lost their worker; they are in doubt now."""
    lost = messages.lost(session, now - LEASE, MOST)
    for key in lost:
        found = messages.lock(session, key)
        if found is None or found.state != State.CLAIMED:
            continue
        attempt = attempts.of(session, key, found.attempts)
        if attempt is not None:
            doubt(found, attempt, "worker-lost", now)
        if found.state == State.CLAIMED:
            found.state, found.reason = State.UNCERTAIN, "worker-lost"
    return len(lost)


def reconcile(service: Service, *, now: datetime) -> tuple[int, int]:
    """(how many attempts in doubt the carrier turns out to have, how many it is proved not to have)."""
    if service.gateway is None:
        return 0, 0
    with begin(service.engine) as session:
        for key in attempts.without_one(session, MOST):
            _tried(session, key)
    with read(service.engine) as session:
        doubtful = attempts.doubts(session, now - LOOK_UP, MOST)
        numbers = {each.id: _number(session, service, each) for each in doubtful}
        since = min((each.started_at for each in doubtful), default=now)
    wanted = frozenset(
        number for each in doubtful if (number := numbers[each.id]) and not is_ours(each.sid)
    )
    unreadable = [each for each in doubtful if numbers[each.id] is None]
    for each in unreadable:
        with begin(service.engine) as session:
            _unreadable(session, each, now)
    listing = service.gateway.listing(wanted, since=since) if wanted else Listing(False)
    asking = ByName(service.gateway)
    outcomes = []
    for each in doubtful:
        number = numbers[each.id]
        unnamed = listing if listing.complete else None
        told = asking.told(each.sid or "") if is_ours(each.sid) else unnamed
        if number is not None and told is not None:
            with begin(service.engine) as session:
                outcomes.append(_look(session, service, each, (number, told), now))
    return outcomes.count(Outcome.ACCEPTED), outcomes.count(Outcome.UNTAKEN)


def ask_for_reports(service: Service, *, now: datetime) -> int:
    """How many messages were asked about, since nothing final was heard of them."""
    if service.gateway is None:
        return 0
    with read(service.engine) as session:
        span = (now - HEARD_UNTIL, now - UNHEARD)
        silent = attempts.unreported(session, span, now - ASK_AGAIN, AT_ONCE)
    asking = ByName(service.gateway)
    for each in silent:
        told = asking.status(each.sid or "")
        with begin(service.engine) as session:
            _told(session, each, told, now)
    return len(silent)


def _look(
    session: Session,
    service: Service,
    seen: Attempt,
    found: tuple[str, Listing],
    now: datetime,
) -> str | None:
    """What became of an attempt in doubt by a complete listing: ACCEPTED, UNTAKEN, or None."""
    message, attempt = _locked(session, seen)
    if message is None or attempt is None or attempt.outcome != Outcome.DOUBT:
        return None
    attempt.looked_at = now
    if not found[1].complete:
        return None
    mine, others = _rows(session, service, message, attempt, found)
    if mine:
        _taken(session, message, attempt, mine[-1], now)
        return Outcome.ACCEPTED
    if others:
        # Something went to this number that we do not know: it may be this one, in other words.
        return None
    attempt.empties += 1
    attempt.empty_since = attempt.empty_since or now
    if attempt.empties < EMPTIES or now - attempt.empty_since < PROVED_AFTER:
        return None
    untaken(session, message, attempt, now)
    return Outcome.UNTAKEN


def _rows(
    session: Session,
    service: Service,
    message: Message,
    attempt: Attempt,
    found: tuple[str, Listing],
) -> tuple[list[Listed], list[Listed]]:
    """What of a listing is this attempt: by the name we gave it, or by number and text; and what went to its
    number that we do not know."""
    number, listing = found
    if is_ours(attempt.sid):
        return [row for row in listing.rows if row.sid == attempt.sid], []
    theirs = [row for row in listing.rows if row.to == number]
    known = attempts.known(session, [row.sid for row in theirs])
    others = [row for row in theirs if row.sid not in known]
    try:
        body = messages.body(message, service.sealer)
    except SealError:
        body = None
    return [row for row in others if row.body == body], others


def _taken(
    session: Session, message: Message, attempt: Attempt, row: Listed, now: datetime
) -> None:
    accept(session, message, attempt, row.sid, now)
    if row.status:
        follow(session, message, attempt, Said(row.sid, row.status, row.error), now)


def _told(session: Session, seen: Attempt, told: Listed | None, now: datetime) -> None:
    message, attempt = _locked(session, seen)
    if message is None or attempt is None:
        return
    attempt.looked_at = now
    if told is None:
        return
    attempt.price = told.price[:20] or attempt.price
    attempt.currency = told.currency[:3].upper() or attempt.currency
    follow(session, message, attempt, Said(attempt.sid or "", told.status, told.error), now)


def _locked(session: Session, seen: Attempt) -> tuple[Message | None, Attempt | None]:
    message = messages.lock(session, seen.message_id)
    return message, attempts.of(session, seen.message_id, seen.number) if message else None


def _tried(session: Session, key: str) -> None:
    """A message in doubt without an attempt: what was tried before a backup was put back."""
    message = messages.lock(session, key)
    if message is None or message.state != State.UNCERTAIN or message.claimed_at is None:
        return
    attempt = attempts.begin(session, message, message.claimed_at)
    attempt.outcome, attempt.code = Outcome.DOUBT, message.reason


def _number(session: Session, service: Service, attempt: Attempt) -> str | None:
    """In clear; "" where it is forgotten, None where no key opens it."""
    message = session.get_one(Message, attempt.message_id)
    try:
        return contacts.number(message.contact, service.sealer) or ""
    except SealError:
        return None


def _unreadable(session: Session, seen: Attempt, now: datetime) -> None:
    message, _ = _locked(session, seen)
    if message is not None and message.state == State.UNCERTAIN:
        set_aside(message, now)


def revive(service: Service, *, now: datetime, most: int = MOST) -> int:
    """How many messages that were set aside wait again: the key that opens them is back."""
    with read(service.engine) as session:
        aside: Sequence[Message] = messages.in_state(session, [State.UNREADABLE], most=most)
        keys = [each.id for each in aside if _opens(service, each)]
    for key in keys:
        with begin(service.engine) as session:
            message = messages.lock(session, key)
            if message is not None and message.state == State.UNREADABLE:
                attempt = attempts.last(session, key)
                in_doubt = attempt is not None and attempt.outcome == Outcome.DOUBT
                message.state = State.UNCERTAIN if in_doubt else State.WAITING
                message.reason = message.settled_at = None
                message.due_at = min(message.due_at, now)
    return len(keys)


def _opens(service: Service, message: Message) -> bool:
    try:
        contacts.number(message.contact, service.sealer)
        messages.body(message, service.sealer)
    except SealError:
        return False
    return True
