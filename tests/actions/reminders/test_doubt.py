"""What is in doubt: found at the carrier, or proved not to be there and sent again, in time and once."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, update

from migrant_helper.actions.reminders.doubt import LEASE, ask_for_reports, park_lost
from migrant_helper.actions.reminders.send import claim
from migrant_helper.messaging.gateway import InDoubt, Listed, Sent
from migrant_helper.store import use
from migrant_helper.store.reminder_tables import Message, State
from migrant_helper.store.session import begin, read
from migrant_helper.store.tries.tables import Outcome
from tests.actions import parts
from tests.actions.parts import SERVICE, Carrier
from tests.actions.reminders import tries
from tests.actions.reminders.tries import DUE, MINUTE, look, outcomes, send, states

DOUBT = InDoubt("http-503")


def looks(engine: Engine, carrier: Carrier, minutes: range) -> list[tuple[int, int]]:
    return [look(engine, carrier, DUE + minute * MINUTE) for minute in minutes]


def test_what_the_carrier_lists_was_taken(engine: Engine) -> None:
    parts.confirmed(engine)
    carrier = Carrier([DOUBT])
    send(engine, carrier)
    carrier.listed = {carrier.got[0].id: Sent("SM1")}

    assert looks(engine, carrier, range(2)) == [(1, 0), (0, 0)]
    assert (states(engine), outcomes(engine)) == ([(State.SENT, None)], [Outcome.ACCEPTED])


def test_complete_empty_listings_over_ten_minutes_prove_it_was_not_taken(engine: Engine) -> None:
    """60 of 60 were parked by five bad minutes, and 119 listings without them changed nothing."""
    for number in tries.numbers(4):
        parts.confirmed(engine, number=number)
    carrier = Carrier([DOUBT] * 4)
    send(engine, carrier)
    early = looks(engine, carrier, range(10))
    again = send(engine, carrier, DUE + 9 * MINUTE).sent
    late = looks(engine, carrier, range(10, 12))
    with read(engine) as session:
        spent = use.total(session, "segments", day=DUE.date())
    send(engine, carrier, DUE + 12 * MINUTE)

    assert (early, again) == ([(0, 0)] * 10, 0)
    assert sorted(late) == [(0, 0), (0, 4)]
    assert spent == 0
    assert {State.SENT} == {row.state for row in parts.rows(engine)}
    assert sorted(outcomes(engine)) == [Outcome.ACCEPTED] * 4 + [Outcome.UNTAKEN] * 4


def test_what_a_day_that_is_over_counted_is_given_back_to_no_other_day(engine: Engine) -> None:
    parts.confirmed(engine)
    carrier = Carrier([DOUBT])
    send(engine, carrier)
    with begin(engine) as session:
        use.count(session, "segments", day=(DUE + tries.DAY).date(), times=9)
    looked = [look(engine, carrier, DUE + tries.DAY + n * MINUTE) for n in range(12)]
    with read(engine) as session:
        spent = use.total(session, "segments", day=(DUE + tries.DAY).date())

    assert ((0, 1) in looked, spent) == (True, 9)


def test_listings_that_are_not_complete_prove_nothing(engine: Engine) -> None:
    parts.confirmed(engine)
    carrier = Carrier([DOUBT], complete=False)
    send(engine, carrier)

    assert set(looks(engine, carrier, range(60))) == {(0, 0)}
    assert states(engine) == [(State.UNCERTAIN, "http-503")]


def test_many_listings_within_a_minute_prove_nothing(engine: Engine) -> None:
    parts.confirmed(engine)
    carrier = Carrier([DOUBT])
    send(engine, carrier)
    for second in range(60):
        look(engine, carrier, DUE + timedelta(seconds=second))

    assert outcomes(engine) == [Outcome.DOUBT]


def test_another_text_to_the_same_number_leaves_it_in_doubt(engine: Engine) -> None:
    """It may be this message, in words that were changed on the way."""
    parts.confirmed(engine)
    carrier = Carrier([DOUBT])
    send(engine, carrier)
    carrier.got[0] = replace(carrier.got[0], body="Trial: " + carrier.got[0].body)
    carrier.listed = {carrier.got[0].id: Sent("SM1")}

    assert set(looks(engine, carrier, range(30))) == {(0, 0)}
    assert outcomes(engine) == [Outcome.DOUBT]


def test_what_another_attempt_is_known_by_is_not_taken_for_this_one(engine: Engine) -> None:
    parts.confirmed(engine, deadlines=[parts.deadline(1), parts.deadline(2)])
    carrier = Carrier([Sent("SM1"), DOUBT])
    send(engine, carrier)
    send(engine, carrier, DUE + timedelta(weeks=1))
    carrier.listed = {carrier.got[1].id: Sent("SM1")}

    assert look(engine, carrier, DUE + timedelta(weeks=1)) == (0, 0)


def test_a_proof_that_comes_after_its_day_ends_it(engine: Engine) -> None:
    parts.confirmed(engine)
    last = parts.rows(engine)[0].last_at
    carrier = Carrier([DOUBT])
    with begin(engine) as session:
        session.execute(update(Message).values(due_at=last - MINUTE))
    send(engine, carrier, last - MINUTE)
    for minute in range(20):
        look(engine, carrier, last + minute * MINUTE)
    send(engine, carrier, last + 20 * MINUTE)

    assert len(carrier.got) == 1
    assert states(engine) == [(State.DEAD, "not-taken")]


def test_a_claim_that_lost_its_worker_is_proved_in_the_same_way(engine: Engine) -> None:
    parts.confirmed(engine)
    with begin(engine) as session:
        claim(session, SERVICE, now=DUE)
    lost = DUE + LEASE + MINUTE
    with begin(engine) as session:
        assert park_lost(session, now=lost) == 1
    carrier = Carrier()
    for minute in range(12):
        look(engine, carrier, lost + minute * MINUTE)
    send(engine, carrier, lost + 12 * MINUTE)

    assert outcomes(engine) == [Outcome.UNTAKEN, Outcome.ACCEPTED]


def test_what_a_backup_left_in_doubt_is_looked_up_too(engine: Engine) -> None:
    parts.confirmed(engine)
    with begin(engine) as session:
        session.execute(update(Message).values(state=State.UNCERTAIN, claimed_at=DUE))
    for minute in range(12):
        look(engine, Carrier(), DUE + minute * MINUTE)

    assert outcomes(engine) == [Outcome.UNTAKEN]
    assert [row.state for row in parts.rows(engine)] == [State.WAITING]


@pytest.mark.parametrize(
    ("status", "state", "outcome"),
    [
        ("delivered", State.DELIVERED, Outcome.DELIVERED),
        ("sent", State.SENT, Outcome.ACCEPTED),
        ("undelivered", State.DEAD, Outcome.FAILED),
    ],
)
def test_a_report_that_never_came_is_asked_for(
    engine: Engine, status: str, state: State, outcome: Outcome
) -> None:
    parts.confirmed(engine)
    carrier = Carrier([Sent("SM1")])
    send(engine, carrier)
    error = "twilio-30006" if status == "undelivered" else ""
    carrier.told = {"SM1": Listed("SM1", "", "", status, error, "-0.0832", "usd")}
    at = [DUE + timedelta(minutes=each) for each in (59, 60, 61)]
    asked = [ask_for_reports(parts.on(engine, carrier, moment), now=moment) for moment in at]

    assert asked == [0, 1, 0]
    assert [row.state for row in parts.rows(engine)] == [state]
    [attempt] = tries.tried(engine)
    assert (attempt.outcome, attempt.price, attempt.currency) == (outcome, "-0.0832", "USD")
