"""What the administrators of who runs the service see and do, in both databases."""

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import Engine, select

from migrant_helper.actions.reminders.outbox import How, Unsettled
from migrant_helper.actions.reminders.send import send_due
from migrant_helper.actions.running import outbox, reports
from migrant_helper.actions.service import Service
from migrant_helper.messaging.gateway import InDoubt, NotSent, Sent
from migrant_helper.messaging.outcomes import Fault
from migrant_helper.store.desk.tables import Deed, Member, Role
from migrant_helper.store.reminder_tables import State
from migrant_helper.store.report_tables import Report
from migrant_helper.store.session import begin, read
from tests.actions import parts
from tests.actions.desk import parts as desk
from tests.actions.parts import NOW, Carrier

DUE = NOW.replace(day=26, hour=3, minute=30)
DOUBT = InDoubt("no-answer")
DEAD = NotSent("twilio-21211", Fault.PERSON)
ONCE = "0123456789abcdef"


@pytest.fixture
def asha(engine: Engine) -> Member:
    return desk.invited(engine, desk.organisation(engine), "asha", Role.ADMINISTRATOR).member


def at(engine: Engine, moment: datetime = DUE) -> Service:
    return parts.on(engine, Carrier(), moment)


def sent_as(engine: Engine, outcome: Sent | NotSent | InDoubt) -> str:
    """The id of a message that came to this."""
    parts.confirmed(engine)
    send_due(parts.on(engine, Carrier([outcome]), DUE))
    return parts.rows(engine)[0].id


def shown(engine: Engine, service: Service) -> outbox.Outbox:
    with read(engine) as session:
        return outbox.outbox(session, service)


def done(engine: Engine, who: Member, key: str, how: How, once: str = ONCE) -> Unsettled | None:
    with begin(engine) as session:
        return outbox.do(session, at(engine), who, key, how, once)


def deeds(engine: Engine, who: Member) -> list[tuple[str, str]]:
    """(what, about) of what somebody did, in order."""
    with read(engine) as session:
        found = select(Deed).where(Deed.by == who.id).order_by(Deed.seq)
        return [(one.what, one.about) for one in session.scalars(found)]


@pytest.mark.parametrize(("outcome", "state"), [(DOUBT, "uncertain"), (DEAD, "dead")])
def test_what_is_stuck_stands_there_without_its_number(
    engine: Engine, outcome: InDoubt | NotSent, state: str
) -> None:
    key = sent_as(engine, outcome)
    held = shown(engine, at(engine))
    [row] = held.rows[state]

    assert (row.id, row.last, row.reason, row.country) == (key, "678", outcome.reason, "IN")
    assert set(row.may) == {"sent", "retry", "drop"}
    assert parts.E164[:-3] not in repr(held)
    assert [(one.state, one.reason, one.messages) for one in held.sums] == [
        (state, outcome.reason, 1)
    ]


def test_what_is_coming_is_counted_by_country_and_what_is_due_is_a_persons_without_a_carrier(
    engine: Engine,
) -> None:
    parts.confirmed(engine)
    parts.confirmed(engine, number="9841234567", region="NP", deadlines=[parts.deadline(4)])
    before = shown(engine, at(engine, NOW))
    by_hand = shown(engine, replace(at(engine), gateway=None))

    assert [(one.country, one.messages) for one in before.week] == [("IN", 1)]
    assert sorted((one.country, one.messages) for one in before.month) == [("IN", 1), ("NP", 1)]
    assert (before.due, [row.last for row in by_hand.rows["due"]]) == ([], ["678"])
    assert shown(engine, at(engine)).rows["due"] == []


@pytest.mark.parametrize(
    ("how", "state", "deed"),
    [
        (How.RETRY, State.WAITING, "message sent again"),
        (How.DROP, State.DROPPED, "message dropped"),
        (How.SENT, State.SENT, "message sent by hand"),
    ],
)
def test_two_taps_are_one_act_and_it_is_written_down(
    engine: Engine, asha: Member, how: How, state: State, deed: str
) -> None:
    key = sent_as(engine, DOUBT)

    assert [done(engine, asha, key, how) for _ in range(2)] == [None, None]
    assert parts.rows(engine)[0].state == state
    assert deeds(engine, asha) == [(deed, key)]


def test_what_cannot_be_done_is_said_and_is_no_deed(engine: Engine, asha: Member) -> None:
    key = sent_as(engine, Sent("SM1"))

    assert [done(engine, asha, key, How.RETRY) for _ in range(2)] == [Unsettled.DONE] * 2
    assert done(engine, asha, "0" * 32, How.DROP) == Unsettled.UNKNOWN
    assert deeds(engine, asha) == []


def test_another_tap_is_another_act(engine: Engine, asha: Member) -> None:
    key = sent_as(engine, DOUBT)
    done(engine, asha, key, How.DROP)

    assert done(engine, asha, key, How.DROP, "f" * 16) == Unsettled.DONE
    assert done(engine, asha, key, How.SENT) == Unsettled.DONE


def test_who_saw_a_number_is_written_down(engine: Engine, asha: Member) -> None:
    key = sent_as(engine, DEAD)
    with begin(engine) as session:
        told = outbox.show(session, at(engine), asha, key, ONCE)
    with begin(engine) as session:
        outbox.show(session, at(engine), asha, key, ONCE)
        nothing = outbox.show(session, at(engine), asha, "0" * 32, "1" * 16)

    assert told
    assert (told.to, "ration" in told.body or len(told.body) > 20) == (parts.E164, True)
    assert nothing is None
    assert deeds(engine, asha) == [("message seen", key)]


def test_a_code_is_read_only_where_a_person_has_to_send_it(engine: Engine, asha: Member) -> None:
    request = parts.asked(engine)
    [key] = [row.id for row in parts.rows(engine)]
    with begin(engine) as session:
        hidden = outbox.show(session, at(engine), asha, key, ONCE)
        by_hand = replace(at(engine), gateway=None)
        read_out = outbox.show(session, by_hand, asha, key, ONCE)

    assert hidden
    assert read_out
    assert (hidden.body, parts.code_of(engine, request) in read_out.body) == ("", True)


def test_what_is_over_or_stopped_is_not_offered_to_be_sent(engine: Engine) -> None:
    sent_as(engine, DEAD)
    [row] = shown(engine, at(engine, DUE.replace(month=12))).rows["dead"]

    assert row.may == ("sent", "drop")


def test_a_report_is_struck_off_once_by_somebody_who_is_named(engine: Engine, asha: Member) -> None:
    with begin(engine) as session:
        session.add(Report(at=NOW, scheme="", lang="en", words="wrong"))
    for once, expected in ((ONCE, True), (ONCE, True), ("1" * 16, False)):
        with begin(engine) as session:
            assert reports.strike_off(session, at(engine), asha, 1, once) is expected

    assert deeds(engine, asha) == [("report struck off", "1")]
