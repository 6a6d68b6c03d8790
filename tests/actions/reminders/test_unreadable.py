"""One row that no key opens: it is set aside by its id, and all others go out."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, select, update

from migrant_helper.actions.reminders.doubt import revive
from migrant_helper.actions.reminders.outbox import How, Unsettled, outbox, settle
from migrant_helper.actions.reminders.round import Work
from migrant_helper.messaging.gateway import InDoubt
from migrant_helper.store.reminder_tables import Contact, Message, State
from migrant_helper.store.session import begin, read
from tests.actions import parts
from tests.actions.parts import SERVICE, Carrier
from tests.actions.reminders import tries
from tests.actions.reminders.tries import DUE, MINUTE, send

BAD = b"\0" * 60


@pytest.fixture
def bad(engine: Engine) -> str:
    """The id of a message whose number no key opens, the first of twenty-one."""
    for number in tries.numbers(21):
        parts.confirmed(engine, number=number, address=number)
    row = parts.rows(engine)[0]
    with begin(engine) as session:
        mine = update(Contact).where(Contact.hash == row.contact_hash)
        session.execute(mine.values(sealed=BAD))
    return row.id


def test_twenty_others_go_out_and_it_is_listed_by_its_id(engine: Engine, bad: str) -> None:
    carrier = Carrier()
    done = send(engine, carrier)
    with read(engine) as session:
        listed = outbox(session, SERVICE, now=DUE)

    assert done.sent == 20
    assert [(each.id, each.state, each.to, each.body) for each in listed] == [
        (bad, State.UNREADABLE, None, None)
    ]


def test_in_doubt_it_stops_no_look_at_the_others(engine: Engine, bad: str) -> None:
    carrier = Carrier([InDoubt("no-answer")] * 2)
    with begin(engine) as session:
        session.execute(update(Message).where(Message.id == bad).values(due_at=DUE + tries.DAY))
    send(engine, carrier)
    with begin(engine) as session:
        row = session.scalars(select(Message).where(Message.state == State.UNCERTAIN)).first()
        assert row
        session.execute(update(Contact).where(Contact.hash == row.contact_hash).values(sealed=BAD))
    for minute in range(12):
        tries.look(engine, carrier, DUE + minute * MINUTE)

    states = [row.state for row in parts.rows(engine)]
    assert (states.count(State.UNREADABLE), states.count(State.WAITING)) == (1, 2)


def test_a_person_may_drop_it(engine: Engine, bad: str) -> None:
    send(engine, Carrier())
    with begin(engine) as session:
        why = [settle(session, bad, how, now=DUE) for how in (How.SENT, How.RETRY, How.DROP)]

    assert why == [Unsettled.DONE, Unsettled.DONE, None]


def test_when_its_key_is_back_it_goes_out_by_itself(engine: Engine) -> None:
    parts.confirmed(engine)
    other = parts.replace(SERVICE, sealer=parts.Sealer(b"\1" * 32))
    work, carrier = Work(), Carrier()
    work.round(parts.on(engine, carrier, DUE, other))
    aside = [row.state for row in parts.rows(engine)]
    revive(parts.on(engine, carrier, DUE, other), now=DUE)
    still = [row.state for row in parts.rows(engine)]
    work.round(parts.on(engine, carrier, DUE + timedelta(minutes=3)))

    assert aside == still == [State.UNREADABLE]
    assert [row.state for row in parts.rows(engine)] == [State.SENT]
