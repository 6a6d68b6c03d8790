"""Claim, send, record: each message once, in its time, and what is in doubt stays in doubt."""

from datetime import timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest
from sqlalchemy import Engine

from migrant_helper.actions.reminders.doubt import LEASE, park_lost
from migrant_helper.actions.reminders.outbox import How, settle
from migrant_helper.actions.reminders.record import record
from migrant_helper.actions.reminders.send import Sending, claim, send_due
from migrant_helper.messaging.gateway import NotSent, Outgoing, Sent
from migrant_helper.messaging.outcomes import Fault
from migrant_helper.store.reminder_tables import Contact, State
from migrant_helper.store.session import begin
from tests.actions import parts
from tests.actions.parts import NOW, SERVICE, Carrier, deadline
from tests.store import databases

DUE = NOW.replace(day=26, hour=3, minute=30)
SID = "SM" + "a" * 32
STALE = NotSent("claim-stale", Fault.TEMPORARY)
WEEK = deadline(1).on
FIVE = range(5)


def send(engine: Engine, carrier: Carrier, at=DUE, service=SERVICE) -> Sending:
    return send_due(parts.on(engine, carrier, at, service))


def states(engine: Engine) -> list[str]:
    return [row.state for row in parts.rows(engine)]


def test_a_due_reminder_goes_out_once(engine: Engine) -> None:
    parts.confirmed(engine)
    carrier = Carrier()

    done = [send(engine, carrier), send(engine, carrier)]

    assert [Sending(sent=1), Sending()] == done
    assert [each.to for each in carrier.got] == [parts.E164]
    assert states(engine) == [State.SENT]


def test_before_its_time_nothing_goes_out(engine: Engine) -> None:
    parts.confirmed(engine)

    assert Sending() == send(engine, Carrier(), DUE - timedelta(seconds=1))


def test_a_code_goes_out_at_once_even_at_night(engine: Engine) -> None:
    midnight = NOW.replace(hour=18)
    parts.asked(engine, now=midnight)

    assert Sending(sent=1) == send(engine, Carrier(), midnight)


def test_codes_go_before_reminders(engine: Engine) -> None:
    parts.confirmed(engine)
    parts.asked(engine, now=DUE, number="98123 45679")
    carrier = Carrier()

    send(engine, carrier)

    assert [each.to for each in carrier.got] == ["+919812345679", parts.E164]


def test_a_worker_that_comes_at_night_waits_for_nine(engine: Engine) -> None:
    parts.confirmed(engine)
    carrier = Carrier()

    send(engine, carrier, DUE + timedelta(hours=12))

    assert carrier.got == []
    assert [DUE + timedelta(days=1)] == [row.due_at for row in parts.rows(engine)]


def test_a_day_that_is_full_puts_the_rest_off(engine: Engine) -> None:
    parts.confirmed(engine, deadlines=[deadline(1)])
    service = parts.limited(segments_per_day=1)

    assert Sending() == send(engine, Carrier(), service=service)
    assert Sending(sent=1) == send(engine, Carrier(), DUE + timedelta(days=1))


def test_a_reminder_too_late_is_dead_and_shown(engine: Engine) -> None:
    parts.confirmed(engine)

    send(engine, Carrier(), DUE + timedelta(days=4))

    assert [(row.state, row.reason) for row in parts.rows(engine)] == [(State.DEAD, "too_late")]


def test_a_number_that_said_stop_gets_nothing(engine: Engine) -> None:
    parts.confirmed(engine)
    with begin(engine) as session:
        for contact in session.query(Contact):
            contact.stopped_at = NOW
            contact.sealed = None

    assert Sending() == send(engine, Carrier())
    assert states(engine) == [State.DROPPED]


def test_what_cannot_be_sent_is_dead_at_once(engine: Engine) -> None:
    parts.confirmed(engine)
    send(engine, Carrier([NotSent("twilio-21211", Fault.PERSON)]))

    assert states(engine) == [State.DEAD]


def test_a_person_who_told_the_carrier_to_stop_is_forgotten(engine: Engine) -> None:
    parts.confirmed(engine, deadlines=[deadline(1), deadline(2)])
    send(engine, Carrier([NotSent("twilio-21610", Fault.PERSON, stopped=True)]))

    with begin(engine) as session:
        contact = session.query(Contact).one()
    assert contact.sealed is None
    assert contact.stopped_at == DUE
    assert {State.DROPPED} == set(states(engine))
    assert [row.body for row in parts.rows(engine)] == [None, None]


def test_a_claim_whose_worker_died_is_in_doubt_after_the_lease(engine: Engine) -> None:
    parts.confirmed(engine)
    with begin(engine) as session:
        assert isinstance(claim(session, SERVICE, now=DUE), Outgoing)

    def park(at) -> int:
        with begin(engine) as session:
            return park_lost(session, now=at)

    assert park(DUE + LEASE) == 0
    assert park(DUE + LEASE + timedelta(seconds=1)) == 1
    assert [(row.state, row.reason) for row in parts.rows(engine)] == [
        (State.UNCERTAIN, "worker-lost")
    ]


def test_a_slow_worker_may_still_record_what_was_parked(engine: Engine) -> None:
    parts.confirmed(engine)
    with begin(engine) as session:
        message = claim(session, SERVICE, now=DUE)
    assert isinstance(message, Outgoing)
    with begin(engine) as session:
        park_lost(session, now=DUE + timedelta(hours=1))
    with begin(engine) as session:
        record(session, message.id, message.attempt, Sent(SID), now=DUE + timedelta(hours=2))

    assert [(row.state, row.sid) for row in parts.rows(engine)] == [(State.SENT, SID)]


def test_a_machine_that_slept_since_it_claimed_does_not_send(engine: Engine) -> None:
    parts.confirmed(engine)
    carrier = Carrier()
    moments = iter([DUE, DUE, DUE + timedelta(hours=1)])

    slept = parts.replace(
        parts.on(engine, carrier), now=lambda: next(moments, DUE + timedelta(hours=1))
    )
    send_due(slept)
    first = len(carrier.got)
    send(engine, carrier, DUE + timedelta(hours=2))

    assert (first, len(carrier.got)) == (0, 1)


def test_what_a_person_settled_meanwhile_a_slow_worker_does_not_undo(engine: Engine) -> None:
    parts.confirmed(engine)
    with begin(engine) as session:
        message = claim(session, SERVICE, now=DUE)
    assert isinstance(message, Outgoing)
    with begin(engine) as session:
        park_lost(session, now=DUE + timedelta(hours=1))
        settle(session, message.id, How.DROP, now=DUE)
    with begin(engine) as session:
        record(session, message.id, message.attempt, STALE, now=DUE)

    assert states(engine) == [State.DROPPED]


def test_stopping_ends_the_round_between_two_messages(engine: Engine) -> None:
    parts.confirmed(engine)
    parts.confirmed(engine, number="98123 45679")
    carrier = Carrier()

    send_due(parts.on(engine, carrier, DUE), stopping=lambda: len(carrier.got) > 0)

    assert len(carrier.got) == 1


@pytest.mark.parametrize("kind", databases.KINDS)
def test_workers_side_by_side_send_each_number_once_what_is_due_that_day(
    kind: str, tmp_path: Path
) -> None:
    people, workers = 12, 4
    with databases.upgraded(kind, tmp_path) as engine:
        for person in range(people):
            parts.confirmed(
                engine,
                number=f"98123 456{person:02}",
                address=f"203.0.113.{person}",
                deadlines=[deadline(n, on=WEEK + timedelta(days=n), lead_days=n + 3) for n in FIVE],
            )
        carriers = [Carrier() for _ in range(workers)]
        gate = Barrier(workers)

        def work(carrier: Carrier) -> None:
            gate.wait()
            send(engine, carrier)

        threads = [Thread(target=work, args=(carrier,)) for carrier in carriers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        got = [each for carrier in carriers for each in carrier.got]

        assert people == len(got)
        assert len(got) == len({each.id for each in got})
