"""What a person sees of the outbox, and settles."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from migrant_helper.actions.reminders.ask import confirm_number
from migrant_helper.actions.reminders.coded import Given
from migrant_helper.actions.reminders.outbox import (
    Entry,
    How,
    Unsettled,
    drop_late,
    outbox,
    planned,
    settle,
)
from migrant_helper.actions.reminders.send import claim, send_due
from migrant_helper.messaging.gateway import InDoubt, NotSent, Sent
from migrant_helper.messaging.outcomes import Fault
from migrant_helper.store import contacts
from migrant_helper.store.reminder_tables import Contact, Kind, Message, Reminder, State
from migrant_helper.store.session import begin, read
from tests.actions import parts
from tests.actions.parts import NOW, SERVICE, Carrier, deadline

DUE = NOW.replace(day=26, hour=3, minute=30)
DOUBT = InDoubt("no-answer")
DEAD = NotSent("twilio-21211", Fault.PERSON)


def seen(engine: Engine, at=DUE) -> list[Entry]:
    with read(engine) as session:
        return outbox(session, SERVICE, now=at)


def settled(engine: Engine, how: How, *, at=DUE, key: str | None = None) -> Unsettled | None:
    with begin(engine) as session:
        return settle(session, key or parts.rows(engine)[0].id, how, now=at)


def sent_as(engine: Engine, outcome: Sent | NotSent | InDoubt) -> None:
    parts.confirmed(engine)
    send_due(parts.on(engine, Carrier([outcome]), DUE))


def test_what_is_due_stands_there_with_number_and_text_for_a_person_to_send(
    engine: Engine,
) -> None:
    parts.confirmed(engine, lang="en")

    assert seen(engine, DUE - timedelta(seconds=1)) == []
    entry = seen(engine)[0]
    assert (entry.state, entry.to) == (State.WAITING, parts.E164)
    assert entry.body
    assert entry.body.startswith("A date you asked us to remember: 29 November.")


@pytest.mark.parametrize(("outcome", "state"), [(DOUBT, State.UNCERTAIN), (DEAD, State.DEAD)])
def test_what_is_in_doubt_or_dead_stands_there(
    engine: Engine, outcome: InDoubt | NotSent, state: State
) -> None:
    sent_as(engine, outcome)

    assert [(state, outcome.reason)] == [(each.state, each.reason) for each in seen(engine)]


def test_what_was_sent_no_longer_stands_there(engine: Engine) -> None:
    sent_as(engine, Sent("SM1"))

    assert seen(engine) == []


def test_the_same_text_is_not_shown_in_a_log(engine: Engine) -> None:
    parts.confirmed(engine)

    shown = repr(seen(engine))

    assert "9812345678" not in shown
    assert "example.org" not in shown


def test_a_person_who_sent_it_says_so_and_it_is_done(engine: Engine) -> None:
    parts.confirmed(engine)

    assert settled(engine, How.SENT) is None
    assert seen(engine) == []
    row = parts.rows(engine)[0]
    assert (row.state, row.by_person, row.body) == (State.SENT, True, None)


def test_the_day_that_a_person_sent_is_told_and_its_name_is_kept_no_longer(engine: Engine) -> None:
    parts.confirmed(engine, names_allowed=True)
    settled(engine, How.SENT)
    with read(engine) as session:
        day = session.query(Reminder).one()

    assert (day.told, day.sealed) == (day.on, None)


@pytest.mark.parametrize("outcome", [DOUBT, DEAD])
@pytest.mark.parametrize(
    ("how", "state"),
    [(How.SENT, State.SENT), (How.RETRY, State.WAITING), (How.DROP, State.DROPPED)],
)
def test_what_is_stuck_can_be_settled_in_three_ways(
    engine: Engine, outcome: InDoubt | NotSent, how: How, state: State
) -> None:
    sent_as(engine, outcome)

    assert settled(engine, how) is None
    assert state == parts.rows(engine)[0].state


@pytest.mark.parametrize("outcome", [DOUBT, DEAD])
def test_what_is_stuck_is_dropped_when_its_owner_says_stop(
    engine: Engine, outcome: InDoubt | NotSent
) -> None:
    sent_as(engine, outcome)
    with begin(engine) as session:
        contacts.silence(session, session.query(Contact).one(), DUE)

    assert seen(engine) == []
    assert [(row.state, row.reason) for row in parts.rows(engine)] == [(State.DROPPED, "stopped")]


def test_a_retry_goes_out_with_the_next_round(engine: Engine) -> None:
    sent_as(engine, DOUBT)
    settled(engine, How.RETRY)
    carrier = Carrier()
    send_due(parts.on(engine, carrier, DUE))

    assert len(carrier.got) == 1


def test_what_a_worker_is_sending_cannot_be_settled(engine: Engine) -> None:
    parts.confirmed(engine)
    with begin(engine) as session:
        claim(session, SERVICE, now=DUE)

    assert [settled(engine, how) for how in How] == [Unsettled.ON_ITS_WAY] * 3


def test_what_is_done_cannot_be_settled_again(engine: Engine) -> None:
    sent_as(engine, Sent("SM1"))

    assert [settled(engine, how) for how in How] == [Unsettled.DONE] * 3


def test_an_unknown_message_cannot_be_settled(engine: Engine) -> None:
    assert Unsettled.UNKNOWN is settled(engine, How.SENT, key="0" * 32)


def test_a_retry_after_its_day_is_refused(engine: Engine) -> None:
    sent_as(engine, DEAD)

    assert Unsettled.TOO_LATE is settled(engine, How.RETRY, at=DUE + timedelta(days=5))


def test_a_retry_to_a_number_that_said_stop_is_refused(engine: Engine) -> None:
    sent_as(engine, DEAD)
    with begin(engine) as session:
        contacts.silence(session, session.query(Contact).one(), DUE)

    assert Unsettled.DONE is settled(engine, How.RETRY)


def test_a_reminder_nobody_sent_in_time_is_dead_a_code_is_dropped(engine: Engine) -> None:
    parts.confirmed(engine)
    parts.asked(engine, number="98123 45679")
    with begin(engine) as session:
        late = drop_late(session, now=DUE + timedelta(days=5))

    assert late == 2
    assert [row.state for row in parts.rows(engine)] == [State.DROPPED, State.DEAD]
    assert [row.body is None for row in parts.rows(engine)] == [True, False]
    assert [each.reason for each in seen(engine, DUE + timedelta(days=5))] == ["too_late"]


def test_a_code_in_doubt_is_dropped_when_nobody_can_use_it(engine: Engine) -> None:
    parts.asked(engine)
    send_due(parts.on(engine, Carrier([DOUBT]), NOW))
    with begin(engine) as session:
        late = [drop_late(session, now=NOW + timedelta(minutes=each)) for each in (15, 16)]

    assert late == [0, 1]
    assert [row.state for row in parts.rows(engine)] == [State.DROPPED]


def test_a_reminder_in_doubt_stays_there_when_its_day_is_over(engine: Engine) -> None:
    sent_as(engine, DOUBT)
    with begin(engine) as session:
        assert drop_late(session, now=DUE + timedelta(days=50)) == 0


def test_the_plan_says_what_goes_out_when_without_number_or_text(engine: Engine) -> None:
    parts.confirmed(engine, deadlines=[deadline(1), deadline(2)])
    with read(engine) as session:
        week = planned(session, now=NOW, days=7)
        month = planned(session, now=NOW, days=30)

    assert [each.due_at for each in week] == [DUE]
    assert len(month) == 2
    assert {(None, None)} == {(each.to, each.body) for each in month}


def test_the_plan_moves_what_is_due_at_night_to_the_morning(engine: Engine) -> None:
    parts.confirmed(engine)
    night = DUE + timedelta(hours=12)
    with read(engine) as session:
        plan = planned(session, now=night, days=1)

    assert [DUE + timedelta(days=1)] == [each.due_at for each in plan]


def test_the_plan_leaves_out_what_would_come_too_late(engine: Engine) -> None:
    parts.confirmed(engine)
    last = parts.rows(engine)[0].last_at
    with read(engine) as session:
        plans = [
            planned(session, now=last + timedelta(seconds=seconds), days=30) for seconds in (0, 1)
        ]

    assert [len(plan) for plan in plans] == [1, 0]


def test_a_code_that_came_back_waits_for_nobody(engine: Engine) -> None:
    key = parts.asked(engine)
    with read(engine) as session:
        waits = outbox(session, SERVICE, now=NOW)
    given = Given(key, parts.code_of(engine, key), "203.0.113.7")
    with begin(engine) as session:
        confirm_number(session, SERVICE, given, now=NOW)
    with read(engine) as session:
        left = outbox(session, SERVICE, now=NOW)
    [code] = parts.rows(engine, Message.kind == Kind.CODE)

    assert [one.kind for one in waits] == [Kind.CODE]
    assert left == []
    assert code.state == State.SENT
