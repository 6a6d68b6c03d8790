"""Sending by a phone over HTTP: what is in doubt is asked for by name; its faults shut its own way alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, update

from migrant_helper.actions.reminders.doubt import ask_for_reports, reconcile
from migrant_helper.actions.reminders.phone_says import PhoneReport, receive_phone_report
from migrant_helper.actions.reminders.record import PART
from migrant_helper.actions.reminders.replies import ReplayError
from migrant_helper.actions.reminders.send import send_due
from migrant_helper.actions.service import Service
from migrant_helper.messaging.gateway import NotSent
from migrant_helper.messaging.outcomes import Fault
from migrant_helper.messaging.routes import Routes
from migrant_helper.messaging.smsgate import SmsGateGateway, SmsGateSettings
from migrant_helper.store.reminder_tables import State
from migrant_helper.store.session import begin
from migrant_helper.store.tries.tables import Attempt
from tests.actions import parts
from tests.actions.parts import SERVICE, Carrier
from tests.actions.reminders.tries import DUE, MINUTE, outcomes, states, tried, ways
from tests.messaging import smsgate, stand_ins
from tests.messaging.smsgate import PASSWORD, USER, Phone

NEPALI = {"number": "98412 34567", "region": "NP", "lang": "ne"}


@pytest.fixture
def phone() -> Iterator[Phone]:
    with smsgate.serving(Phone(now=DUE)) as serving:
        yield serving


def by_phone(engine: Engine, phone: Phone, rest: Carrier | None = None) -> Service:
    """The service with the phone for India, at the phone's time."""
    settings = SmsGateSettings(phone.url, USER, PASSWORD, timeout_seconds=5)
    gateway = Routes(SmsGateGateway(settings, frozenset({"IN"})), rest)
    senders = replace(SERVICE.senders, own=gateway.own)
    return replace(SERVICE, engine=engine, gateway=gateway, senders=senders, now=lambda: phone.now)


def look(service: Service, phone: Phone, minutes: int) -> tuple[int, int]:
    phone.now += minutes * MINUTE
    return reconcile(service, now=phone.now)


def test_a_reminder_goes_out_and_a_reply_stops_it(engine: Engine, phone: Phone) -> None:
    service = by_phone(engine, phone)
    parts.confirmed(engine, service)
    send_due(service)

    ((to, text),) = phone.texts()
    assert to == parts.E164
    assert "STOP" in text
    assert "/stop" not in text
    assert states(engine) == [(State.SENT, None)]
    assert tried(engine)[0].sid in phone.messages


def test_a_code_that_is_of_no_use_any_more_is_not_sent_by_the_phone(
    engine: Engine, phone: Phone
) -> None:
    service = by_phone(engine, phone)
    parts.asked(engine, service, now=DUE)
    send_due(service)

    (held,) = phone.messages.values()
    assert held["ttl"] == 60 * SERVICE.limits.code_minutes


def test_other_countries_go_the_other_way_with_their_own_way_to_stop(
    engine: Engine, phone: Phone
) -> None:
    rest = Carrier()
    service = by_phone(engine, phone, rest)
    parts.confirmed(engine, service, **NEPALI)
    send_due(service)

    assert phone.texts() == []
    assert "/ne/stop" in rest.got[0].body


@pytest.mark.parametrize("status", [0, 500, 503])
def test_what_the_phone_took_before_it_stumbled_is_found_by_name(
    engine: Engine, phone: Phone, status: int
) -> None:
    phone.failing, phone.takes = [status], True
    service = by_phone(engine, phone)
    parts.confirmed(engine, service)
    send_due(service)
    doubtful = states(engine)[0][0]

    assert look(service, phone, 1) == (1, 0)
    assert (doubtful, states(engine)) == (State.UNCERTAIN, [(State.SENT, None)])
    assert len(phone.messages) == 1


def test_what_the_phone_never_had_goes_out_again_under_a_new_name(
    engine: Engine, phone: Phone
) -> None:
    phone.failing = [503]
    service = by_phone(engine, phone)
    parts.confirmed(engine, service)
    send_due(service)
    looks = [look(service, phone, 4) for _ in range(4)]
    send_due(service)

    assert looks == [(0, 0), (0, 0), (0, 0), (0, 1)]
    assert outcomes(engine) == ["untaken", "accepted"]
    assert len(phone.messages) == 1
    assert tried(engine)[0].sid != tried(engine)[1].sid


def test_a_phone_that_is_off_proves_nothing_and_is_asked_once(engine: Engine, phone: Phone) -> None:
    phone.failing = [503, 503]
    service = by_phone(engine, phone)
    parts.confirmed(engine, service)
    parts.confirmed(engine, service, number="98123 45679")
    send_due(service)
    phone.is_away, phone.asked = True, []
    looks = [look(service, phone, 4) for _ in range(12)]

    assert looks == [(0, 0)] * 12
    assert len(phone.asked) == 12
    assert {state for state, _ in states(engine)} == {State.UNCERTAIN}


def test_a_phone_that_is_off_shuts_its_own_way_alone(engine: Engine, phone: Phone) -> None:
    off = Phone(url=f"http://127.0.0.1:{stand_ins.free_port()}", now=DUE)
    rest = Carrier()
    service = by_phone(engine, off, rest)
    for last in range(10, 16):
        parts.confirmed(engine, service, number=f"98123 456{last}")
    send_due(service)
    shut = ways(engine)
    parts.confirmed(engine, service, **NEPALI)
    send_due(service)

    assert shut == {"IN": "no-connection"}
    assert len(rest.got) == 1
    assert ways(engine) == shut

    phone.now = DUE + 10 * MINUTE
    send_due(by_phone(engine, phone, rest))
    assert ways(engine) == {}
    assert len(phone.messages) == 6


def test_a_carrier_that_is_away_does_not_hold_up_the_phone(engine: Engine, phone: Phone) -> None:
    down = Carrier([NotSent("http-500", Fault.TEMPORARY) for _ in range(5)])
    service = by_phone(engine, phone, down)
    for last in range(10, 15):
        parts.confirmed(engine, service, **{**NEPALI, "number": f"98412 345{last}"})
    send_due(service)
    parts.confirmed(engine, service)
    send_due(service)

    assert ways(engine) == {"all": "http-500"}
    assert len(phone.messages) == 1


def test_a_wrong_password_pauses_the_country_and_mends_itself(engine: Engine, phone: Phone) -> None:
    phone.failing = [401]
    service = by_phone(engine, phone)
    parts.confirmed(engine, service)
    send_due(service)
    shut = ways(engine)
    phone.now += 2 * MINUTE
    send_due(service)

    assert shut == {"IN": "http-401"}
    assert ways(engine) == {}
    assert states(engine) == [(State.SENT, None)]


def test_a_phone_without_a_net_gives_the_message_up_and_it_goes_again(
    engine: Engine, phone: Phone
) -> None:
    """It was fetched by no phone within its life: nothing was heard, and nothing is lost."""
    service = by_phone(engine, phone)
    parts.confirmed(engine, service)
    send_due(service)
    phone.now += timedelta(minutes=61)
    assert ask_for_reports(service, now=phone.now) == 1
    shut = ways(engine)
    phone.now += timedelta(hours=1)
    send_due(service)

    assert shut == {"IN": "smsgate-TTL_EXPIRED"}
    assert outcomes(engine) == ["failed", "accepted"]
    assert len(phone.messages) == 2


def test_a_country_that_changed_its_carrier_is_asked_where_it_went(
    engine: Engine, phone: Phone
) -> None:
    phone.failing, phone.takes = [503], True
    before = by_phone(engine, phone)
    parts.confirmed(engine, before)
    send_due(before)
    rest = Carrier()
    gateway = SmsGateGateway(SmsGateSettings(phone.url, USER, PASSWORD), frozenset({"NP"}))
    after = replace(before, gateway=Routes(gateway, rest))

    assert look(after, phone, 1) == (1, 0)
    assert rest.got == []


def test_parts_are_counted_and_none_twice(engine: Engine, phone: Phone) -> None:
    service = by_phone(engine, phone)
    parts.confirmed(engine, service)
    send_due(service)
    (name,) = phone.messages
    with begin(engine) as session:
        session.execute(update(Attempt).values(segments=2))
    told = []
    for key in ("first", "first", "second"):
        report = PhoneReport(key, name, PART)
        try:
            with begin(engine) as session:
                told.append(receive_phone_report(session, report, now=phone.now))
        except ReplayError:
            told.append(None)

    assert told == [True, None, True]
    assert states(engine) == [(State.DELIVERED, None)]


def test_a_message_of_which_a_part_failed_has_not_arrived(engine: Engine, phone: Phone) -> None:
    service = by_phone(engine, phone)
    parts.confirmed(engine, service)
    send_due(service)
    (name,) = phone.messages
    with begin(engine) as session:
        session.execute(update(Attempt).values(segments=2))
        for key, status in (("first", "failed"), ("second", PART), ("third", PART)):
            error = "smsgate-failed" if status == "failed" else ""
            report = PhoneReport(key, name, status, error)
            assert receive_phone_report(session, report, now=phone.now)

    assert states(engine) == [(State.DEAD, "smsgate-failed")]
