"""What is forgotten, and when. A few rows at a time: whoever wants to write meanwhile gets in."""

import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from migrant_helper.store import acts, cards, contacts, messages, use, webhooks
from migrant_helper.store import reminders as reminder_store
from migrant_helper.store.desk import signed, tickets
from migrant_helper.store.session import begin, read
from migrant_helper.store.tries import calls

UNCONFIRMED = timedelta(days=1)
# Twilio's own validity period is four hours; a report later than this is rare.
REPORTED = timedelta(days=1)
# Whoever taps once more does so within minutes.
TAPPED = timedelta(days=1)
# Longer after its last day nobody keeps a number for what came to nothing.
SETTLED = timedelta(days=7)
# Rows of one transaction, and the rest after it: SQLite lets nobody in who does not find it free.
BATCH = 200
REST_SECONDS = 0.02

# What finds so many keys of rows to forget, and what forgets them.
Part = tuple[Callable[[Session, int], Sequence[Any]], Callable[[Session, Sequence[Any]], int]]


def forget(
    engine: Engine,
    *,
    keep_days: int,
    now: datetime,
    stopping: Callable[[], bool] = lambda: False,
) -> None:
    """Drop what is of no more use, until all is or `stopping` says so:

    - a request whose code never came back, with its number: after a day;
    - a number and its texts: a day after the last message was sent, which is when nothing more
      is heard of it; of a number that said stop: at once (see `contacts.silence`);
    - that a message was sent or dropped, and the request for it, and that somebody rang: after `keep_days`;
    - hashed addresses and the day's counts: when the day is over;
    - a card under a short code, a phone that was signed in, a challenge or a code for another phone:
      when its time is over;
    - status reports: after `keep_days`; which tap was which: after a day.

    What is dead, in doubt or unreadable is dropped a week after it was of use to anybody, and its number
    goes with the others; of a number that said stop its hash stays for good.
    """
    for find, drop in _parts(keep_days, now):
        while not stopping():
            with read(engine) as session:
                keys = find(session, BATCH)
            if not keys:
                break
            with begin(engine) as session:
                gone = drop(session, keys)
            if len(keys) < BATCH or not gone:
                break
            time.sleep(REST_SECONDS)


def _parts(keep_days: int, now: datetime) -> Iterator[Part]:
    asked, told, kept = now - UNCONFIRMED, now - REPORTED, now - timedelta(days=keep_days)
    yield (
        lambda session, most: messages.stuck(session, now - SETTLED, most),
        lambda session, keys: messages.end(session, keys, now),
    )
    yield _of(reminder_store.unconfirmed, reminder_store.forget_unconfirmed, asked)
    yield _of(contacts.done_with, contacts.forget_numbers, told)
    yield _of(messages.told, messages.forget_texts, told)
    yield lambda session, most: messages.done(session, kept, most), messages.forget
    yield (
        lambda session, most: reminder_store.over(session, kept, now.date(), most),
        lambda session, keys: reminder_store.forget_over(session, keys, kept, now.date()),
    )
    yield contacts.unused, contacts.forget_unused
    yield lambda session, most: use.before(session, now.date(), most), use.forget
    yield lambda session, most: webhooks.old_reports(session, kept, most), webhooks.forget
    yield lambda session, most: calls.old(session, kept, most), calls.forget
    yield lambda session, most: cards.over(session, now, most), cards.forget
    yield lambda session, most: signed.over(session, now, most), signed.forget
    yield lambda session, most: tickets.over(session, now, most), tickets.forget
    yield lambda session, most: acts.old(session, now - TAPPED, most), acts.forget


def _of(
    find: Callable[[Session, datetime, int], Sequence[str]],
    drop: Callable[[Session, Sequence[str], datetime], int],
    before: datetime,
) -> Part:
    """Both of the same moment."""
    return (
        lambda session, most: find(session, before, most),
        lambda session, keys: drop(session, keys, before),
    )
