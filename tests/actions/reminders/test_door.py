"""Who gets a code: caps by country and block, pumping, who said stop, and the next owner of a number."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine, update

from migrant_helper.actions.limits import Refusal
from migrant_helper.actions.reminders.ask import Confirmed, ask_for_reminders, confirm_number
from migrant_helper.actions.reminders.coded import Asked, Given, Refused
from migrant_helper.actions.reminders.prove import Proved, Proving, ask_for_proof, prove
from migrant_helper.actions.reminders.send import send_due
from migrant_helper.actions.reminders.silent import AGAIN, Purpose
from migrant_helper.actions.retention import forget
from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.countries import number
from migrant_helper.core.reminders.phones import Phone
from migrant_helper.messaging.senders import Sender, Senders
from migrant_helper.store import contacts, use
from migrant_helper.store.reminder_tables import Contact, Message, State
from migrant_helper.store.session import begin, read
from tests.actions import parts
from tests.actions.parts import NOW, SERVICE, Carrier

DAY = timedelta(days=1)
WAITING = Message.state == State.WAITING


def ask(
    engine: Engine, service: Service = SERVICE, now: datetime = NOW, **changes: object
) -> Asked | Refused:
    with begin(engine) as session:
        return ask_for_reminders(session, service, parts.asking(**changes), now=now)


def proof(
    engine: Engine, purpose: Purpose, now: datetime = NOW, service: Service = SERVICE, **more: str
) -> Asked | Refused:
    plain = {"number": parts.NUMBER, "region": "IN", "lang": "hi", "address": "203.0.113.7"}
    with begin(engine) as session:
        proving = Proving(purpose=purpose, **{**plain, **more})
        return ask_for_proof(session, service, proving, now=now)


def proved(engine: Engine, asked: Asked | Refused, now: datetime = NOW) -> Proved | Refused:
    assert isinstance(asked, Asked)
    with begin(engine) as session:
        given = Given(asked.id, parts.code_of(engine, asked.id), "203.0.113.7")
        return prove(session, SERVICE, given, now=now)


def stopped(engine: Engine, at: datetime = NOW) -> None:
    with begin(engine) as session:
        contact = contacts.keep(session, SERVICE.sealer, Phone(parts.E164, "IN"))
        contacts.silence(session, contact, at)


def contact(engine: Engine) -> Contact:
    with read(engine) as session:
        return session.query(Contact).one()


def test_a_country_has_so_many_codes_a_day_and_the_others_theirs(engine: Engine) -> None:
    service = parts.limited(codes_per_country=2)
    answers = [ask(engine, service, number=f"9{n}123 45678") for n in (6, 7, 8)]

    assert [type(each) for each in answers] == [Asked, Asked, Refused]
    assert Refused(Refusal.TOO_MANY_TODAY) == answers[2]
    assert isinstance(ask(engine, service, number="+977 980-1234567"), Asked)
    assert isinstance(ask(engine, service, NOW + DAY, number="98123 45678"), Asked)


def test_a_block_of_numbers_has_so_many_codes_a_day(engine: Engine) -> None:
    service = parts.limited(codes_per_block=2)
    answers = [ask(engine, service, number=f"98123 4567{n}") for n in range(3)]

    assert Refused(Refusal.TOO_MANY_TODAY) == answers[2]
    assert isinstance(ask(engine, service, number="97123 45678"), Asked)


def test_one_line_of_ipv6_has_no_more_than_some_networks_have(engine: Engine) -> None:
    service = parts.limited(asks_per_address=2)
    answers = [
        ask(engine, service, number=f"9{n:03}1 45678", address=f"2001:db8:1:{n:x}::/64")
        for n in range(600, 611)
    ]

    assert [type(each) for each in answers] == [Asked] * 10 + [Refused]
    assert Refused(Refusal.TOO_OFTEN_HERE) == answers[10]
    other = ask(engine, service, number="98123 45678", address="2001:db8:2:1::/64")
    assert isinstance(other, Asked)


def sent_codes(engine: Engine, service: Service, many: int, back: int) -> None:
    """So many codes went out an hour ago, and so many came back."""
    before = NOW - timedelta(hours=1)
    for n in range(many):
        asked = ask(engine, service, before, number=f"98{n:03} 45678", address=f"10.0.0.{n}")
        assert isinstance(asked, Asked)
        if n < back:
            with begin(engine) as session:
                given = Given(asked.id, parts.code_of(engine, asked.id), f"10.0.0.{n}")
                assert isinstance(confirm_number(session, service, given, now=before), Confirmed)
    with begin(engine) as session:
        session.execute(update(Message).where(Message.kind == "code").values(state=State.SENT))


@pytest.mark.parametrize(("back", "is_closed"), [(1, True), (2, False)])
def test_a_country_whose_codes_do_not_come_back_is_closed(
    engine: Engine, back: int, is_closed: bool
) -> None:
    service = parts.limited(pumped_from=10, pumped_percent=20)
    sent_codes(engine, service, 10, back)

    answer = ask(engine, service, number="97123 45678")

    assert (Refused(Refusal.TOO_MANY_TODAY) == answer) is is_closed
    assert isinstance(ask(engine, service, number="+977 980-1234567"), Asked)
    assert isinstance(ask(engine, service, NOW + timedelta(hours=8), number="96123 45678"), Asked)


def test_a_person_who_sends_by_hand_is_paid_by_nobody_for_it(engine: Engine) -> None:
    service = parts.limited(pumped_from=10)
    sent_codes(engine, service, 10, 0)

    assert isinstance(ask(engine, replace(service, gateway=None), number="97123 45678"), Asked)


def test_a_country_that_nobody_sends_to_is_refused_and_keeps_no_number(engine: Engine) -> None:
    service = replace(SERVICE, senders=Senders({"NP": Sender("MIGHLP")}))

    assert Refused(Refusal.COUNTRY) == ask(engine, service)
    assert isinstance(ask(engine, service, number="+977 980-1234567"), Asked)
    with read(engine) as session:
        assert [each.country for each in session.query(Contact)] == ["NP"]


def test_what_waits_for_a_country_that_is_closed_waits_on(engine: Engine) -> None:
    ask(engine)
    ask(engine, number="+977 980-1234567")
    carrier = Carrier()
    service = parts.on(engine, carrier)

    send_due(replace(service, senders=Senders({"NP": Sender("MIGHLP")})))
    first = [(each.to, each.sender) for each in carrier.got]
    send_due(replace(service, senders=Senders({"IN": Sender("+15005550006")})))

    assert first == [("+9779801234567", "MIGHLP")]
    assert carrier.got[1].sender == "+15005550006"


def test_who_said_stop_starts_again_by_a_code_without_any_old_message(engine: Engine) -> None:
    stopped(engine)
    answer = proved(engine, proof(engine, Purpose.START))

    assert isinstance(answer, Proved)
    assert contact(engine).stopped_at is None
    assert isinstance(ask(engine), Asked)
    assert len(parts.rows(engine, WAITING)) == 1, "the code that came back waits no more"


def test_who_said_stop_is_sent_one_code_in_thirty_days_and_the_answers_are_the_same(
    engine: Engine,
) -> None:
    stopped(engine)
    answers = [proof(engine, Purpose.START, NOW + n * DAY) for n in (0, 1, 29)]

    assert all(isinstance(each, Asked) for each in answers)
    assert len(parts.rows(engine, WAITING)) == 1
    proof(engine, Purpose.START, NOW + AGAIN)
    assert len(parts.rows(engine, WAITING)) == 2


def test_the_number_of_who_said_stop_is_held_only_until_the_code_went_out(engine: Engine) -> None:
    stopped(engine)
    proof(engine, Purpose.START)
    forget(engine, keep_days=30, now=NOW)
    held = contact(engine).sealed
    carrier = Carrier()
    send_due(parts.on(engine, carrier))
    forget(engine, keep_days=30, now=NOW)

    assert held is not None
    assert [each.to for each in carrier.got] == [parts.E164]
    assert contact(engine).sealed is None


def test_who_asks_meanwhile_does_not_take_the_code_away(engine: Engine) -> None:
    stopped(engine)
    proof(engine, Purpose.START)
    ask(engine)
    carrier = Carrier()
    send_due(parts.on(engine, carrier))

    assert [each.to for each in carrier.got] == [parts.E164]


def test_to_start_again_nobody_who_never_said_stop_is_sent_a_code(engine: Engine) -> None:
    parts.confirmed(engine)

    assert isinstance(proof(engine, Purpose.START), Asked)
    assert parts.rows(engine, WAITING, Message.kind == "code") == []


@pytest.mark.parametrize(("after", "codes"), [(-1, 0), (0, 1)])
def test_the_next_owner_of_a_number_can_ask_once_it_may_be_given_to_another(
    engine: Engine, after: int, codes: int
) -> None:
    stopped(engine)
    days = number("IN", "reissued")
    assert days
    now = NOW + timedelta(days=days + after)
    answer = ask(engine, now=now, deadlines=[parts.deadline(60)])

    assert isinstance(answer, Asked)
    assert len(parts.rows(engine, WAITING)) == codes
    if codes:
        with begin(engine) as session:
            given = Given(answer.id, parts.code_of(engine, answer.id), "203.0.113.7")
            assert isinstance(confirm_number(session, SERVICE, given, now=now), Confirmed)
        assert contact(engine).stopped_at is None


def test_where_nobody_knows_when_numbers_are_given_away_a_stop_holds(engine: Engine) -> None:
    phone = Phone("+9779801234567", "NP")
    with begin(engine) as session:
        contacts.silence(session, contacts.keep(session, SERVICE.sealer, phone), NOW)

    later = NOW + timedelta(days=1000)
    ask(engine, now=later, number=phone.e164, deadlines=[parts.deadline(160)])

    assert parts.rows(engine, WAITING) == []


def test_a_day_whose_messages_cost_all_they_may_brings_no_code(engine: Engine) -> None:
    service = parts.limited(segments_per_day=3)
    with begin(engine) as session:
        use.count(session, "segments", day=NOW.date(), times=3)

    assert ask(engine, service) == Refused(Refusal.TOO_MANY_TODAY)
    assert isinstance(ask(engine, service, NOW + DAY), Asked)
