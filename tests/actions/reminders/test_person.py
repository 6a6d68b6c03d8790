"""One person: all that is kept of a number, told and erased, by the code that was sent to it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select, update

from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.reminders.ask import confirm_number
from migrant_helper.actions.reminders.coded import Asked, Given, Refused
from migrant_helper.actions.reminders.person import Kept, erase, kept
from migrant_helper.actions.reminders.prove import Proved, prove
from migrant_helper.actions.reminders.send import send_due
from migrant_helper.actions.reminders.silent import Purpose
from migrant_helper.store import contacts
from migrant_helper.store.reminder_tables import Contact, Kind, Message, Reminder, Request, State
from migrant_helper.store.sealing import Sealer
from migrant_helper.store.session import begin, read
from migrant_helper.store.tries.tables import Attempt
from tests.actions import parts
from tests.actions.parts import NOW, SERVICE, Carrier
from tests.actions.reminders.test_door import contact, proof, proved, stopped

TABLES = (Contact, Request, Message, Reminder, Attempt)


def rows(engine: Engine) -> list[int]:
    with read(engine) as session:
        return [len(session.scalars(select(table)).all()) for table in TABLES]


def test_who_has_the_code_sees_all_that_is_kept(engine: Engine) -> None:
    parts.confirmed(engine, names_allowed=True, deadlines=[parts.deadline(1), parts.deadline(2)])
    answer = proved(engine, proof(engine, Purpose.SEE))

    assert isinstance(answer, Proved)
    found = answer.kept
    assert (found.is_known, found.has_number, found.stopped_at) == (True, True, None)
    assert [day.scheme for each in found.requests for day in each.days] == [
        "in-scheme-1",
        "in-scheme-2",
    ]
    assert [each.confirmed_at for each in found.requests] == [NOW]
    assert all(each.text for each in found.messages)
    assert {each.kind for each in found.messages} == {Kind.CODE, Kind.REMINDER}


def test_nothing_of_it_shows_in_a_repr(engine: Engine) -> None:
    parts.confirmed(engine)
    answer = proved(engine, proof(engine, Purpose.SEE))

    assert isinstance(answer, Proved)
    assert "in-scheme" not in repr(answer)
    assert "तारीख" not in repr(answer.kept)


def test_who_has_the_code_erases_all_that_is_kept_and_others_stay(engine: Engine) -> None:
    parts.confirmed(engine, number="98123 45679")
    before = rows(engine)
    parts.confirmed(engine)
    send_due(parts.on(engine, Carrier()))

    answer = proved(engine, proof(engine, Purpose.ERASE))

    assert isinstance(answer, Proved)
    assert answer.kept.is_known
    assert rows(engine) == before


def test_of_who_said_stop_that_is_kept_and_nothing_else(engine: Engine) -> None:
    parts.confirmed(engine)
    stopped(engine)
    proved(engine, proof(engine, Purpose.ERASE))

    assert rows(engine) == [1, 0, 0, 0, 0]
    assert (contact(engine).stopped_at, contact(engine).sealed) == (NOW, None)


def test_a_message_under_way_keeps_a_row_without_number_and_text(engine: Engine) -> None:
    parts.confirmed(engine)
    with begin(engine) as session:
        session.execute(update(Message).values(state=State.CLAIMED, claimed_at=NOW))
        erase(session, contacts.find(session, session.scalars(select(Contact.hash)).one()))

    message = parts.rows(engine)[0]
    assert rows(engine) == [1, 0, 1, 0, 0]
    assert (message.body, message.request_id, contact(engine).sealed) == (None, None, None)


@pytest.mark.parametrize("purpose", [Purpose.SEE, Purpose.ERASE])
def test_a_wrong_code_shows_and_erases_nothing(engine: Engine, purpose: Purpose) -> None:
    parts.confirmed(engine)
    asked = proof(engine, purpose)
    before = rows(engine)
    assert isinstance(asked, Asked)
    answers = []
    for _ in range(6):
        with begin(engine) as session:
            given = Given(asked.id, "wrong", "203.0.113.7")
            answers.append(prove(session, SERVICE, given, now=NOW))

    assert answers == [Refused(Refusal.WRONG_CODE)] * 5 + [Refused(Refusal.OLD_CODE)]
    assert rows(engine) == before


def test_the_code_of_one_purpose_is_no_code_of_another(engine: Engine) -> None:
    reminders = parts.asked(engine)
    see = proof(engine, Purpose.SEE)
    assert isinstance(see, Asked)
    with begin(engine) as session:
        code = parts.code_of(engine, reminders)
        wrong = prove(session, SERVICE, Given(reminders, code, ""), now=NOW)
        other = confirm_number(
            session, SERVICE, Given(see.id, parts.code_of(engine, see.id), ""), now=NOW
        )

    assert Refused(Refusal.OLD_CODE) == wrong == other


def test_an_old_code_proves_nothing(engine: Engine) -> None:
    asked = proof(engine, Purpose.SEE)

    assert Refused(Refusal.OLD_CODE) == proved(engine, asked, NOW + timedelta(hours=1))


def test_of_a_number_that_nobody_knows_nothing_is_kept(engine: Engine) -> None:
    with read(engine) as session:
        assert kept(session, SERVICE, None) == Kept()


def test_what_no_key_opens_is_told_without_its_text(engine: Engine) -> None:
    parts.confirmed(engine, names_allowed=True)
    other = replace(SERVICE, sealer=Sealer(bytes(32), hashing=bytes(range(32))))
    with read(engine) as session:
        found = kept(session, other, session.scalars(select(Contact)).one())

    assert [each.text for each in found.messages] == [None]
    assert [day.name for each in found.requests for day in each.days] == [""]
