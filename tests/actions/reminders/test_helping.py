"""HELP to the phone that sends: answered once a day to who confirmed, and to nobody else."""

from datetime import timedelta
from secrets import token_hex

import pytest
from sqlalchemy import Engine

from migrant_helper.actions.reminders.helping import answer_help
from migrant_helper.actions.reminders.replies import Inbound, receive_reply
from migrant_helper.actions.reminders.round import Work
from migrant_helper.actions.reminders.send import send_due
from migrant_helper.store.reminder_tables import Contact, Kind, Message, State
from migrant_helper.store.session import begin
from tests.actions import parts
from tests.actions.parts import E164, NOW, Carrier

NIGHT = NOW + timedelta(hours=12)
IN = frozenset({"IN"})


def asked(engine: Engine, body: str = "HELP", sender: str = E164) -> bool:
    service = parts.on(engine, Carrier(own=IN), NIGHT)
    with begin(engine) as session:
        inbound = Inbound(token_hex(4), sender, body, "IN", NIGHT)
        said = receive_reply(session, service, inbound, now=NIGHT)
        return bool(said) and answer_help(session, service, inbound, said, now=NIGHT)


@pytest.mark.parametrize("word", ["HELP", "help?", "मदद", "مدد"])
def test_the_answer_goes_at_once_in_their_language(engine: Engine, word: str) -> None:
    carrier = Carrier(own=IN)
    parts.confirmed(engine)
    told = asked(engine, word)
    send_due(parts.on(engine, carrier, NIGHT))

    (sent,) = carrier.got
    assert told
    assert sent.to == E164
    assert "https://example.org/hi/" in sent.body
    assert "STOP" in sent.body
    assert "याद" in sent.body


def test_once_a_day(engine: Engine) -> None:
    parts.confirmed(engine)

    assert [asked(engine) for _ in range(3)] == [True, False, False]


def test_who_is_not_known_did_not_confirm_or_stopped_gets_none(engine: Engine) -> None:
    unknown = asked(engine)
    parts.asked(engine)
    unconfirmed = asked(engine)
    parts.confirmed(engine)
    with begin(engine) as session:
        session.query(Contact).one().stopped_at = NOW
    stopped = asked(engine)

    assert (unknown, unconfirmed, stopped) == (False, False, False)


@pytest.mark.parametrize("body", ["who can help me?", "", "hello", "STOP"])
def test_other_words_get_none(engine: Engine, body: str) -> None:
    parts.confirmed(engine)

    assert not asked(engine, body)


def test_an_answer_that_comes_too_late_is_dropped(engine: Engine) -> None:
    parts.confirmed(engine)
    asked(engine)
    carrier = Carrier()
    Work().round(parts.on(engine, carrier, NIGHT + timedelta(hours=2)))

    (row,) = parts.rows(engine, Message.kind == Kind.HELP)
    assert (row.state, row.body, carrier.got) == (State.DROPPED, None, [])
