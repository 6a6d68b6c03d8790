"""Ringing back: once, by day, within the day's share, and never a second time where nobody knows."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from migrant_helper.actions.reminders.person import erase
from migrant_helper.actions.reminders.voice.calling import ask_prices, ended, ring_back
from migrant_helper.actions.reminders.voice.rung import Rung, rung
from migrant_helper.actions.reminders.voice.summed import line, summed
from migrant_helper.actions.retention import forget
from migrant_helper.actions.service import Service
from migrant_helper.messaging.gateway import InDoubt, NotSent, Sent
from migrant_helper.messaging.outcomes import Fault
from migrant_helper.messaging.voice.ringing import Cost, Entry, Outcall, Ringing
from migrant_helper.messaging.voice.speech import Speech
from migrant_helper.messaging.voice.words import Words
from migrant_helper.store.reminder_tables import Contact
from migrant_helper.store.session import begin, read
from migrant_helper.store.tries.call_table import Call, CallState
from tests.actions import parts
from tests.actions.parts import E164, NOW, SERVICE

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
NIGHT = NOW.replace(hour=20)
MORNING = NOW.replace(day=23, hour=3, minute=30)


@dataclass
class Caller:
    """Rings in memory: keeps whom, and answers as told, else that it took the call."""

    answers: list[Sent | NotSent | InDoubt] = field(default_factory=list)
    got: list[Outcall] = field(default_factory=list)
    told: Cost | None = None

    def place(self, call: Outcall) -> Sent | NotSent | InDoubt:
        self.got.append(call)
        return self.answers.pop(0) if self.answers else Sent(f"CA{len(self.got):032x}")

    def cost(self, sid: str) -> Cost | None:
        return self.told if sid else None


def service(engine: Engine, caller: Caller, at: datetime = NOW, **limits: int) -> Service:
    ringing = Ringing(
        caller=caller,
        countries=frozenset({"IN"}),
        speech=Speech(Words(SERVICE.texts), Path("no-audio")),
        entry=lambda *_: Entry(),
    )
    made = parts.limited(**limits)
    return replace(made, engine=engine, now=lambda: at, ringing=ringing)


def rings(engine: Engine, at: datetime = NOW, number: str = E164, sid: str = "CA1") -> None:
    with begin(engine) as session:
        rung(session, service(engine, Caller(), at), Rung(sid, number), now=at)


def only(engine: Engine) -> Call:
    with read(engine) as session:
        return session.scalars(select(Call)).one()


def test_at_night_nobody_is_rung_before_the_morning(engine: Engine) -> None:
    parts.confirmed(engine)
    caller = Caller()

    rings(engine, NIGHT)
    at_night = ring_back(service(engine, caller, NIGHT + MINUTE))
    in_the_morning = ring_back(service(engine, caller, MORNING))

    assert (at_night, in_the_morning) == (0, 1)


def test_who_is_rung_too_late_is_not(engine: Engine) -> None:
    parts.confirmed(engine)
    rings(engine)

    assert ring_back(service(engine, Caller(), NOW + 16 * MINUTE)) == 0
    assert (only(engine).state, only(engine).reason) == (CallState.DROPPED, "too-late")
    assert only(engine).sealed is None


@pytest.mark.parametrize("reason", ["http-503", "no-answer"])
def test_a_call_in_doubt_is_never_placed_again(engine: Engine, reason: str) -> None:
    parts.confirmed(engine)
    caller = Caller([InDoubt(reason)])
    rings(engine)

    for minute in range(20):
        ring_back(service(engine, caller, NOW + minute * MINUTE))

    assert len(caller.got) == 1
    assert (only(engine).state, only(engine).sealed) == (CallState.OVER, None)


def test_a_call_that_was_not_taken_is_tried_again_while_it_is_of_use(engine: Engine) -> None:
    parts.confirmed(engine)
    caller = Caller([NotSent("http-429", Fault.TEMPORARY)] * 30)
    rings(engine)

    for minute in range(30):
        ring_back(service(engine, caller, NOW + minute * MINUTE))

    assert 10 <= len(caller.got) <= 16
    assert (only(engine).state, only(engine).reason) == (CallState.FAILED, "http-429")


def test_a_fault_of_ours_is_told_and_costs_no_share(engine: Engine) -> None:
    parts.confirmed(engine)
    refused = Caller([NotSent("twilio-20003", Fault.US)])
    rings(engine)
    ring_back(service(engine, refused, calls_per_day=1))
    rings(engine, NOW + MINUTE, sid="CA2")
    second = ring_back(service(engine, Caller(), NOW + MINUTE, calls_per_day=1))

    with read(engine) as session:
        (held,) = summed(session, since=NOW - DAY)
    assert second == 1
    assert held.failed == {"twilio-20003": 1}
    assert "failed (twilio-20003) 1" in line(held)


def test_a_day_has_no_more_calls_than_it_may(engine: Engine) -> None:
    numbers = [f"+9198123456{at}" for at in (70, 71, 72)]
    for at, each in enumerate(numbers):
        parts.confirmed(engine, number=each)
        rings(engine, number=each, sid=f"CA{at}")
    caller = Caller()

    rung_back = ring_back(service(engine, caller, calls_per_day=2))

    assert (rung_back, len(caller.got)) == (2, 2)


def test_a_call_whose_worker_died_is_in_doubt(engine: Engine) -> None:
    parts.confirmed(engine)
    rings(engine)
    with begin(engine) as session:
        row = session.scalars(select(Call)).one()
        row.state, row.claimed_at = CallState.CLAIMED, NOW
    caller = Caller()

    ring_back(service(engine, caller, NOW + 3 * MINUTE))

    assert (caller.got, only(engine).state) == ([], CallState.DOUBT)


def test_a_call_whose_end_nobody_told_is_over_and_its_number_gone(engine: Engine) -> None:
    parts.confirmed(engine)
    rings(engine)
    ring_back(service(engine, Caller()))

    ring_back(service(engine, Caller(), NOW + 20 * MINUTE))

    assert (only(engine).state, only(engine).reason) == (CallState.OVER, "unheard")
    assert only(engine).sealed is None


def test_a_price_is_asked_for_until_it_is_told(engine: Engine) -> None:
    parts.confirmed(engine)
    rings(engine)
    ring_back(service(engine, Caller()))
    row = only(engine)
    with begin(engine) as session:
        ended(session, row.id, row.sid or "", "completed", 42, NOW + MINUTE)
    caller = Caller()

    asked = [ask_prices(service(engine, caller), now=NOW + hour * 60 * MINUTE) for hour in (0, 1)]
    caller.told = Cost("completed", 43, "-0.0260", "USD")
    asked += [ask_prices(service(engine, caller), now=NOW + hour * 60 * MINUTE) for hour in (2, 3)]

    with read(engine) as session:
        (held,) = summed(session, since=NOW - DAY)
    assert asked == [0, 1, 1, 0]
    assert (held.placed, held.seconds, held.prices) == (1, 43, {"USD": "0.0260"})
    assert line(held) == "30 days of calls, IN: 1 rung back, 43 s, 0.0260 USD"


def test_calls_are_forgotten_with_the_number_and_with_time(engine: Engine) -> None:
    parts.confirmed(engine)
    parts.confirmed(engine, number="98123 45670")
    rings(engine)
    rings(engine, number="+919812345670", sid="CA2")
    with begin(engine) as session:
        erase(session, session.scalars(select(Contact).order_by(Contact.hash)).first())
    left = only(engine)
    with begin(engine) as session:
        session.get_one(Call, left.id).state = CallState.OVER

    forget(engine, keep_days=30, now=NOW + 31 * DAY)

    with read(engine) as session:
        assert session.scalars(select(Call)).all() == []
