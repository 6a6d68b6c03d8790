"""What a worker does round after round: some of it not in each."""

from datetime import timedelta

from sqlalchemy import Engine

from migrant_helper.actions.reminders.round import Work
from migrant_helper.messaging.gateway import InDoubt, Sent
from tests.actions import parts
from tests.actions.parts import NOW, Carrier

DUE = NOW.replace(day=26, hour=3, minute=30)


def test_what_is_old_is_forgotten_every_hour_as_long_as_the_worker_runs(engine: Engine) -> None:
    work, begun = Work(), NOW + timedelta(hours=23, minutes=30)
    parts.asked(engine)
    left = []
    for minutes in (0, 59, 60):
        work.round(parts.on(engine, Carrier(), begun + timedelta(minutes=minutes)))
        left.append(len(parts.rows(engine)))

    assert left == [1, 1, 0]


def test_what_is_in_doubt_is_looked_up_again_every_minute(engine: Engine) -> None:
    work, carrier = Work(), Carrier([InDoubt("no-answer")])
    parts.confirmed(engine)
    first = work.round(parts.on(engine, carrier, DUE))
    carrier.listed = {carrier.got[0].id: Sent("SM1")}
    found = [
        work.round(parts.on(engine, carrier, DUE + timedelta(seconds=seconds))).found
        for seconds in (59, 60)
    ]

    assert (first.in_doubt, found) == (1, [0, 1])
