"""A report belongs to an attempt: whatever comes late of the first never kills the second."""

from itertools import permutations

import pytest
from sqlalchemy import Engine

from migrant_helper.actions.reminders.outbox import How, settle
from migrant_helper.actions.reminders.record import record
from migrant_helper.actions.reminders.replies import ReplayError, Report, receive_report
from migrant_helper.actions.reminders.send import claim
from migrant_helper.messaging.gateway import InDoubt, Outgoing, Sent
from migrant_helper.store.reminder_tables import State
from migrant_helper.store.session import begin
from migrant_helper.store.tries.tables import Outcome
from tests.actions import parts
from tests.actions.parts import SERVICE, Carrier
from tests.actions.reminders import tries
from tests.actions.reminders.tries import DUE, MINUTE, outcomes, reported, send, states

DOUBT = InDoubt("no-answer")


def twice(engine: Engine) -> Carrier:
    """A message in doubt that a person sent again: two attempts."""
    parts.confirmed(engine)
    carrier = Carrier([DOUBT])
    send(engine, carrier)
    with begin(engine) as session:
        assert settle(session, parts.rows(engine)[0].id, How.RETRY, now=DUE) is None
    send(engine, carrier, DUE + MINUTE)
    return carrier


def test_each_try_has_a_row_and_tells_the_carrier_its_number(engine: Engine) -> None:
    carrier = twice(engine)

    assert [each.attempt for each in carrier.got] == [1, 2]
    assert outcomes(engine) == [Outcome.DOUBT, Outcome.ACCEPTED]


@pytest.mark.parametrize("status", ["failed", "undelivered", "canceled"])
def test_a_late_failure_of_the_first_leaves_the_second_alone(engine: Engine, status: str) -> None:
    twice(engine)

    assert reported(engine, 1, status, "twilio-30005")
    assert states(engine) == [(State.SENT, None)]
    assert reported(engine, 2, "delivered")
    assert outcomes(engine) == [Outcome.FAILED, Outcome.DELIVERED]
    assert states(engine) == [(State.DELIVERED, None)]


def test_a_failure_of_the_second_is_taken(engine: Engine) -> None:
    twice(engine)

    assert reported(engine, 2, "failed", "twilio-30005")
    assert states(engine) == [(State.DEAD, "twilio-30005")]


def test_the_first_that_arrives_late_means_no_second_is_sent(engine: Engine) -> None:
    parts.confirmed(engine)
    carrier = Carrier([DOUBT])
    send(engine, carrier)
    with begin(engine) as session:
        settle(session, parts.rows(engine)[0].id, How.RETRY, now=DUE)
    reported(engine, 1, "sent")
    send(engine, carrier, DUE + MINUTE)

    assert len(carrier.got) == 1
    assert states(engine) == [(State.SENT, None)]


def test_what_was_sent_twice_is_known_by_both_names(engine: Engine) -> None:
    twice(engine)
    row = parts.rows(engine)[0]
    with begin(engine) as session:
        record(session, row.id, 1, Sent("SM" + "a" * 32), now=DUE + MINUTE)

    assert outcomes(engine) == [Outcome.ACCEPTED, Outcome.ACCEPTED]
    assert len({each.sid for each in tries.tried(engine)}) == 2


@pytest.mark.parametrize("final", ["delivered", "failed"])
@pytest.mark.parametrize("answered", range(4))
def test_whatever_the_order_a_final_word_stays(engine: Engine, final: str, answered: int) -> None:
    """Each order of the reports, each twice, with the answer recorded anywhere among them."""
    expected = State.DELIVERED if final == "delivered" else State.DEAD
    for person, order in enumerate(permutations(["queued", "sent", final])):
        number = f"98123 47{person:03}"
        parts.confirmed(engine, number=number, address=number)
        with begin(engine) as session:
            message = claim(session, SERVICE, now=DUE)
        assert isinstance(message, Outgoing)
        sid = f"SM{person:032}"
        for step, status in enumerate([*order, *order]):
            with begin(engine) as session:
                if step == answered:
                    record(session, message.id, 1, Sent(sid), now=DUE)
                report = Report(
                    message.id, sid, status, "twilio-30005" if final in status else "", 1
                )
                try:
                    receive_report(session, report, now=DUE)
                except ReplayError:
                    continue
    assert {row.state for row in parts.rows(engine)} == {expected}


@pytest.mark.parametrize("error", ["twilio-30003", "twilio-30001"])
def test_a_phone_that_was_off_is_tried_again_later(engine: Engine, error: str) -> None:
    parts.confirmed(engine)
    carrier = Carrier()
    send(engine, carrier)
    reported(engine, 1, "undelivered", error)
    send(engine, carrier, DUE + 29 * MINUTE)
    early = len(carrier.got)
    send(engine, carrier, DUE + 31 * MINUTE)
    reported(engine, 2, "delivered")

    assert (early, len(carrier.got)) == (1, 2)
    assert states(engine) == [(State.DELIVERED, None)]


def test_a_failure_without_a_known_reason_is_not_sent_again(engine: Engine) -> None:
    """A part of it may have arrived."""
    parts.confirmed(engine)
    send(engine, Carrier())
    reported(engine, 1, "undelivered", "twilio-30008")

    assert states(engine) == [(State.DEAD, "twilio-30008")]


def test_a_report_that_our_account_is_shut_pauses_and_sends_it_again(engine: Engine) -> None:
    parts.confirmed(engine)
    carrier = Carrier()
    send(engine, carrier)
    reported(engine, 1, "failed", "twilio-30002")
    shut = tries.ways(engine)
    for minute in range(60):
        send(engine, carrier, DUE + minute * MINUTE)

    assert shut == {"all": "twilio-30002"}
    assert len(carrier.got) == 2
    assert tries.ways(engine) == {}
