"""What a worker does, round after round."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from migrant_helper.actions.consents import end_over
from migrant_helper.actions.reminders.announce import announce
from migrant_helper.actions.reminders.doubt import (
    LOOK_UP,
    ask_for_reports,
    park_lost,
    reconcile,
    revive,
)
from migrant_helper.actions.reminders.outbox import drop_late
from migrant_helper.actions.reminders.retold import retell
from migrant_helper.actions.reminders.send import send_due
from migrant_helper.actions.reminders.voice.calling import ask_prices, ring_back
from migrant_helper.actions.retention import forget
from migrant_helper.actions.service import Service
from migrant_helper.store.session import begin

REPORTS = timedelta(minutes=10)
FORGET = timedelta(hours=1)


@dataclass
class Round:
    """What a round did: counts of messages, and of cases that were erased since their yes was over.
    `found` of those in doubt turned out to be with the carrier, `untaken` not to be; `asked` is how many
    it was asked about, `revived` how many a key opens again, `retold` how many
    people learn that a day they were told is another one or none, `announced` how many messages carry a notice,
    `rung` how many were rung back."""

    sent: int = 0
    not_sent: int = 0
    in_doubt: int = 0
    lost: int = 0
    late: int = 0
    found: int = 0
    untaken: int = 0
    asked: int = 0
    revived: int = 0
    retold: int = 0
    announced: int = 0
    erased: int = 0
    rung: int = 0


@dataclass
class Work:
    """A worker's memory of when it last did what it need not do in each round."""

    looked_up: datetime | None = None
    asked: datetime | None = None
    forgot: datetime | None = None

    def round(self, service: Service, *, stopping: Callable[[], bool] = lambda: False) -> Round:
        """Park what lost its worker, drop what comes too late, look up what is in doubt and what was not
        heard of, send what is due, forget what is old, erase whose yes is over."""
        now, done = service.now(), Round()
        with begin(service.engine) as session:
            done.lost = park_lost(session, now=now)
            done.late = drop_late(session, now=now)
        if _is_time(self.looked_up, LOOK_UP, now):
            self.looked_up = now
            done.found, done.untaken = reconcile(service, now=now)
            done.revived = revive(service, now=now)
        if _is_time(self.asked, REPORTS, now):
            self.asked = now
            done.asked = ask_for_reports(service, now=now) + ask_prices(service, now=now)
        done.rung = ring_back(service, stopping=stopping)
        sending = send_due(service, stopping=stopping)
        done.sent, done.not_sent, done.in_doubt = sending.sent, sending.not_sent, sending.in_doubt
        if _is_time(self.forgot, FORGET, now):
            self.forgot = now
            forget(service.engine, keep_days=service.limits.keep_days, now=now, stopping=stopping)
            done.retold = retell(service, now=now)
            done.announced = announce(service, now=now)
            done.erased = end_over(service, now=now, stopping=stopping)
        return done


def _is_time(last: datetime | None, pause: timedelta, now: datetime) -> bool:
    return last is None or now - last >= pause
