"""Whose fault it is decides what is done: the person's and the text's end it, ours pauses, the rest goes on."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from migrant_helper.actions.reminders.overview import overview
from migrant_helper.messaging.gateway import InDoubt, NotSent, Sent
from migrant_helper.messaging.outcomes import Fault
from migrant_helper.store import use
from migrant_helper.store.reminder_tables import State
from migrant_helper.store.session import read
from migrant_helper.store.tries.tables import Outcome
from tests.actions import parts
from tests.actions.parts import Carrier, deadline
from tests.actions.reminders import tries
from tests.actions.reminders.tries import DUE, MINUTE, send, states

SENDER = NotSent("twilio-21606", Fault.US)
COUNTRY = NotSent("twilio-21612", Fault.US)
AWAY = NotSent("no-connection", Fault.TEMPORARY)
NUMBER = NotSent("twilio-21211", Fault.PERSON)
TEXT = NotSent("twilio-21617", Fault.CONTENT)


def thirty(engine: Engine) -> None:
    for number in tries.numbers(30):
        parts.confirmed(engine, number=number, address=number)


def spent(engine: Engine) -> int:
    with read(engine) as session:
        return use.total(session, "segments", day=DUE.date())


@pytest.mark.parametrize("outcome", [NUMBER, TEXT])
def test_what_is_the_persons_or_the_texts_is_dead_at_once_and_stops_nobody_else(
    engine: Engine, outcome: NotSent
) -> None:
    parts.confirmed(engine)
    parts.confirmed(engine, number="98123 45679")
    send(engine, Carrier([outcome]))

    assert sorted(states(engine)) == [(State.DEAD, outcome.reason), (State.SENT, None)]
    assert tries.ways(engine) == {}


def test_what_is_ours_pauses_after_one_try_tells_why_and_kills_nothing(engine: Engine) -> None:
    thirty(engine)
    carrier = Carrier([SENDER] * 99)
    send(engine, carrier)

    assert len(carrier.got) == 1
    assert {State.WAITING} == {row.state for row in parts.rows(engine)}
    assert tries.ways(engine) == {"all": "twilio-21606"}
    assert spent(engine) == 0
    with read(engine) as session:
        [pause] = overview(session, parts.SERVICE.senders, now=DUE).paused
    assert (pause.where, pause.fault, pause.since) == ("all", Fault.US, DUE)
    assert pause.source.startswith("https://")


def test_it_tries_after_growing_waits_and_goes_on_by_itself_when_it_is_mended(
    engine: Engine,
) -> None:
    thirty(engine)
    broken, begun = Carrier([SENDER] * 99), []
    for minute in range(70):
        before = len(broken.got)
        send(engine, broken, DUE + minute * MINUTE)
        if len(broken.got) > before:
            begun.append(minute)
    well = Carrier()
    send(engine, well, DUE + 100 * MINUTE)

    assert begun == [0, 1, 3, 8, 18, 38, 68]
    assert len({each.id for each in broken.got}) > 1, "one bad message would keep it shut"
    assert len(well.got) == 30
    assert {(State.SENT, None)} == set(states(engine))
    assert tries.ways(engine) == {}


def test_a_fault_of_one_country_stops_no_other(engine: Engine) -> None:
    parts.confirmed(engine, number="9841234567", region="NP")
    parts.confirmed(engine, number="9841234568", region="NP")
    for number in tries.numbers(2):
        parts.confirmed(engine, number=number)
    carrier = Carrier([COUNTRY])
    send(engine, carrier, DUE)

    assert [each.to[:3] for each in carrier.got] == ["+97", "+91", "+91"]
    assert tries.ways(engine) == {"NP": "twilio-21612"}
    send(engine, carrier, DUE + 2 * MINUTE)
    assert len(carrier.got) == 5
    assert tries.ways(engine) == {}


def test_a_way_that_is_tried_is_tried_by_one_worker(engine: Engine) -> None:
    thirty(engine)
    send(engine, Carrier([SENDER]))
    first, second = Carrier([SENDER] * 9), Carrier([SENDER] * 9)
    send(engine, first, DUE + 2 * MINUTE)
    send(engine, second, DUE + 2 * MINUTE)

    assert [len(first.got), len(second.got)] == [1, 0]


@pytest.mark.parametrize("outcome", [InDoubt("http-503"), AWAY])
def test_after_some_failures_in_a_row_nobody_claims_and_the_queue_stays(
    engine: Engine, outcome: InDoubt | NotSent
) -> None:
    thirty(engine)
    carrier = Carrier([outcome] * 99)
    send(engine, carrier)

    assert len(carrier.got) == 5
    assert sum(row.state == State.UNCERTAIN for row in parts.rows(engine)) in (0, 5)
    assert tries.ways(engine) == {"all": outcome.reason}


def test_one_that_is_taken_in_between_begins_the_count_anew(engine: Engine) -> None:
    thirty(engine)
    four = [AWAY] * 4
    carrier = Carrier([*four, Sent("SM1"), *four, NUMBER, *four])
    send(engine, carrier)

    assert tries.ways(engine) == {}


def test_without_a_network_it_is_tried_until_the_last_useful_moment(engine: Engine) -> None:
    """Six tries and dead after some hours, days before its day: that is what it was."""
    parts.confirmed(engine)
    last = parts.rows(engine)[0].last_at
    carrier, at = Carrier([AWAY] * 999), DUE
    while at <= last:
        send(engine, carrier, at)
        at += timedelta(minutes=5)
    carrier.answers = [AWAY]
    send(engine, carrier, last + MINUTE)

    tried = [each.started_at for each in tries.tried(engine)]
    assert last - tried[-1] <= timedelta(minutes=6)
    assert 12 < len(tried) < 40
    assert states(engine) == [(State.DEAD, "no-connection")]


def test_a_network_that_comes_back_in_the_last_hour_is_in_time(engine: Engine) -> None:
    parts.confirmed(engine)
    last = parts.rows(engine)[0].last_at
    carrier, at = Carrier([AWAY] * 999), DUE
    while at < last - timedelta(hours=1):
        send(engine, carrier, at)
        at += timedelta(minutes=10)
    well = Carrier()
    while at <= last:
        send(engine, well, at)
        at += MINUTE

    assert len(well.got) == 1
    assert states(engine) == [(State.SENT, None)]


def test_the_cap_counts_what_was_taken_or_is_in_doubt(engine: Engine) -> None:
    for number in tries.numbers(3):
        parts.confirmed(engine, number=number)
    send(engine, Carrier([AWAY, InDoubt("no-answer"), Sent("SM1")]))
    taken = sum(each.segments for each in tries.tried(engine) if each.outcome != Outcome.REFUSED)

    assert 0 < spent(engine) == taken


def test_codes_leave_a_share_of_the_day_to_reminders(engine: Engine) -> None:
    service = parts.limited(segments_per_day=8)
    parts.confirmed(engine, number="98123 46999", address="x")
    for number in tries.numbers(9):
        parts.asked(engine, number=number, address=number, now=DUE, deadlines=[deadline(3)])
    carrier = Carrier()
    send(engine, carrier, service=service)

    assert carrier.got[-1].to == "+919812346999"
    assert spent(engine) == 8
