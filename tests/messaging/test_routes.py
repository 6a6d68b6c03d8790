"""Two carriers: each number goes by that of its country, and is asked about where it went."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from migrant_helper.messaging.gateway import Listed, Listing, NotSent, Sent
from migrant_helper.messaging.outcomes import Fault
from migrant_helper.messaging.routes import Routes
from migrant_helper.messaging.smsgate import SmsGateGateway, SmsGateSettings
from tests.actions.parts import Carrier
from tests.messaging import smsgate, stand_ins
from tests.messaging.smsgate import PASSWORD, USER, Phone

NAME = "a" * 32
INDIAN, NEPALI = "+919812345678", "+9779812345678"
NOON = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)
TO_INDIA = replace(stand_ins.MESSAGE, to=INDIAN, name=NAME)
TO_NEPAL = replace(stand_ins.MESSAGE, to=NEPALI)


@pytest.fixture
def phone() -> Iterator[Phone]:
    with smsgate.serving(Phone(now=NOON)) as serving:
        yield serving


def routes(phone: Phone, rest: Carrier | None) -> Routes:
    settings = SmsGateSettings(phone.url, USER, PASSWORD)
    return Routes(SmsGateGateway(settings, frozenset({"IN"})), rest)


def test_each_goes_by_the_carrier_it_was_named_for(phone: Phone) -> None:
    rest = Carrier()
    both = routes(phone, rest)
    both.send(TO_INDIA)
    both.send(TO_NEPAL)

    assert [to for to, _ in phone.texts()] == [INDIAN]
    assert [each.to for each in rest.got] == [NEPALI]
    assert both.own == {"IN"}


def test_a_country_without_a_carrier_is_our_fault_and_told(phone: Phone) -> None:
    alone = routes(phone, None)

    assert alone.send(TO_NEPAL) == NotSent("smsgate-NO_CARRIER", Fault.US)
    assert alone.status("SM1") is None
    assert alone.listing(frozenset([NEPALI]), since=NOON) == Listing(True, [])


def test_who_took_it_is_asked_about_it(phone: Phone) -> None:
    rest = Carrier(told={"SM1": Listed("SM1", NEPALI, "", "delivered")})
    both = routes(phone, rest)

    assert both.send(TO_INDIA) == Sent(NAME)
    assert both.look_up(NAME).rows[0].status == "queued"
    assert both.status(NAME) == Listed(NAME, INDIAN, "", "queued")
    assert both.status("SM1") == rest.told["SM1"]


def test_a_phone_that_is_off_hides_nothing_of_the_other_countries() -> None:
    off = Phone(url=f"http://127.0.0.1:{stand_ins.free_port()}")
    both = routes(off, Carrier())

    assert both.listing(frozenset([NEPALI]), since=NOON) == Listing(True, [])
    assert not both.listing(frozenset([NEPALI, INDIAN]), since=NOON).complete


def test_what_has_no_name_of_ours_may_be_with_either(phone: Phone) -> None:
    rest = Carrier(listed={stand_ins.MESSAGE.id: Sent("SM1")})
    both = routes(phone, rest)
    both.send(TO_INDIA)
    rest.send(replace(TO_INDIA, name=""))

    rows = both.listing(frozenset([INDIAN]), since=NOON).rows
    assert {row.sid for row in rows} == {NAME, "SM1"}
