"""A phone as gateway: what it took, what it certainly did not, what it tells by name, and what nobody logs."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from migrant_helper.messaging.gateway import InDoubt, Listed, Listing, NotSent, Sent
from migrant_helper.messaging.outcomes import Fault
from migrant_helper.messaging.smsgate import SmsGateGateway, SmsGateSettings, why
from tests.messaging import smsgate, stand_ins
from tests.messaging.smsgate import PASSWORD, USER, Phone

NAME = "fedcba9876543210" * 2
MESSAGE = replace(stand_ins.MESSAGE, name=NAME)
IN = frozenset({"IN"})


@pytest.fixture
def phone() -> Iterator[Phone]:
    with smsgate.serving(Phone()) as serving:
        yield serving


def gateway(url: str, **changes: object) -> SmsGateGateway:
    plain = SmsGateSettings(url, USER, PASSWORD, timeout_seconds=5)
    return SmsGateGateway(replace(plain, **changes), IN)


def test_a_message_is_taken_as_the_api_says(phone: Phone) -> None:
    outcome = gateway(phone.url).send(MESSAGE)

    assert outcome == Sent(NAME)
    assert phone.texts() == [(MESSAGE.to, MESSAGE.body)]
    assert phone.messages[NAME]["ttl"] == 45 * 60


@pytest.mark.parametrize(("minutes", "seconds"), [(15, 900), (600, 2700), (0, 5), (-1, 5)])
def test_a_code_lives_on_the_phone_no_longer_than_it_is_of_use(
    phone: Phone, minutes: int, seconds: int
) -> None:
    gateway(phone.url).send(replace(MESSAGE, life=timedelta(minutes=minutes)))

    assert phone.messages[NAME]["ttl"] == seconds


def test_the_same_name_again_is_taken_once(phone: Phone) -> None:
    outcomes = [gateway(phone.url).send(MESSAGE) for _ in range(2)]

    assert outcomes == [Sent(NAME), Sent(NAME)]
    assert len(phone.messages) == 1


def test_what_the_api_does_not_allow_is_refused(phone: Phone) -> None:
    """Shows that the stand-in checks at all."""
    outcome = gateway(phone.url).send(replace(MESSAGE, name="n" * 37))

    assert outcome == NotSent("http-400", Fault.UNKNOWN)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (401, NotSent("http-401", Fault.US)),
        (403, NotSent("http-403", Fault.US)),
        (429, NotSent("http-429", Fault.TEMPORARY)),
        (302, NotSent("http-302", Fault.UNKNOWN)),
        (404, NotSent("http-404", Fault.UNKNOWN)),
        (500, InDoubt("http-500")),
        (503, InDoubt("http-503")),
        (0, InDoubt("no-answer")),
    ],
)
def test_an_answer_says_whether_it_was_taken(
    phone: Phone, status: int, outcome: NotSent | InDoubt
) -> None:
    phone.failing = [status]

    assert gateway(phone.url).send(MESSAGE) == outcome


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"{}", b'{"id": "another"}', b"[" * 9999])
def test_a_success_that_cannot_be_read_is_in_doubt(body: bytes) -> None:
    with stand_ins.rude(202, body) as address:
        assert gateway(address).send(MESSAGE) == InDoubt("answer-unreadable")


def test_an_answer_without_end_is_in_doubt() -> None:
    with stand_ins.rude(202, b"x" * 2_000_000) as address:
        assert gateway(address).send(MESSAGE) == InDoubt("answer-unreadable")


def test_no_connection_means_not_sent() -> None:
    outcome = gateway(f"http://127.0.0.1:{stand_ins.free_port()}").send(MESSAGE)

    assert outcome == NotSent("no-connection", Fault.TEMPORARY)


def test_a_wrong_password_is_our_fault(phone: Phone) -> None:
    outcome = gateway(phone.url, password="wrong").send(MESSAGE)

    assert outcome == NotSent("http-401", Fault.US)


def test_what_is_there_is_found_by_name(phone: Phone) -> None:
    there = gateway(phone.url)
    there.send(MESSAGE)

    assert there.look_up(NAME) == Listing(True, [Listed(NAME, MESSAGE.to, "", "queued")])
    assert there.look_up("0" * 32) == Listing(True)


def test_a_proxy_that_knows_nothing_proves_nothing() -> None:
    """Anything may say 404; only the API has webhooks."""
    with stand_ins.rude(404) as address:
        assert gateway(address).look_up(NAME) == Listing(False)


@pytest.mark.parametrize("status", [0, 401, 429, 500, 503])
def test_who_does_not_answer_proves_nothing(status: int) -> None:
    with stand_ins.rude(status) as address:
        assert gateway(address).look_up(NAME) == Listing(False)
        assert gateway(address).status(NAME) is None


def test_another_message_than_was_asked_for_proves_nothing(phone: Phone) -> None:
    gateway(phone.url).send(MESSAGE)
    phone.messages["0" * 32] = phone.messages[NAME]

    assert gateway(phone.url).look_up("0" * 32) == Listing(False)


@pytest.mark.parametrize(
    ("state", "error", "status", "reason"),
    [
        ("Pending", "", "queued", ""),
        ("Processed", "", "sending", ""),
        ("Sent", "", "sent", ""),
        ("Delivered", "", "part-delivered", ""),
        ("Cancelled", "", "canceled", "smsgate-failed"),
        (
            "Failed",
            "Send result: RESULT_ERROR_NO_SERVICE (Failed)",
            "failed",
            "smsgate-ERROR_NO_SERVICE",
        ),
        ("Dreaming", "", "", ""),
    ],
)
def test_how_a_message_fares_is_said_in_the_senders_words(
    phone: Phone, state: str, error: str, status: str, reason: str
) -> None:
    gateway(phone.url).send(MESSAGE)
    phone.turn(NAME, state, error)

    told = gateway(phone.url).status(NAME)
    assert told is not None
    assert (told.status, told.error) == (status, reason)


def test_what_was_not_sent_in_its_time_never_will_be(phone: Phone) -> None:
    gateway(phone.url).send(MESSAGE)
    phone.now += timedelta(minutes=49)
    early = gateway(phone.url).status(NAME)
    phone.now += timedelta(minutes=2)
    late = gateway(phone.url).status(NAME)

    assert early is not None
    assert late is not None
    assert (early.status, late.status, late.error) == ("queued", "failed", "smsgate-TTL_EXPIRED")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("TTL expired", "smsgate-TTL_EXPIRED"),
        ("Can't send message: No SIMs found", "smsgate-NO_SIM"),
        ("sendSMS: uid 1 does not have android.permission.SEND_SMS.", "smsgate-NO_PERMISSION"),
        ("Delivery result from SC +9198120: 70", "smsgate-UNDELIVERED"),
        ("Delivery result from SC +9198120: 99", "smsgate-UNDELIVERED_FOR_NOW"),
        ("Delivery result from SC +9198120: 30", "smsgate-failed"),
        ("Invalid phone number +919812345678", "smsgate-failed"),
        ("", "smsgate-failed"),
    ],
)
def test_the_phones_words_become_a_reason_without_a_number(words: str, reason: str) -> None:
    assert why(words) == reason


def test_the_listing_brings_our_numbers_with_their_texts(phone: Phone) -> None:
    there = gateway(phone.url)
    there.send(MESSAGE)
    there.send(replace(MESSAGE, name="1" * 32, to="+919800000000"))

    found = there.listing(frozenset([MESSAGE.to]), since=phone.now)
    assert found == Listing(True, [Listed(NAME, MESSAGE.to, MESSAGE.body, "queued")])


def test_a_long_listing_is_read_to_its_end(phone: Phone) -> None:
    there = gateway(phone.url)
    for number in range(101):
        there.send(replace(MESSAGE, name=f"{number:032x}"))

    assert len(there.listing(frozenset([MESSAGE.to]), since=phone.now).rows) == 101


def test_a_listing_without_texts_proves_nothing(phone: Phone) -> None:
    phone.tells_texts = False
    gateway(phone.url).send(MESSAGE)

    assert gateway(phone.url).listing(IN, since=phone.now) == Listing(False)


def test_it_is_told_where_to_report(phone: Phone) -> None:
    there = gateway(phone.url)
    events = {"sms:received": "ours-1", "sms:failed": "ours-2"}
    for _ in range(2):
        said = there.webhooks("https://helper.example/sms/phone", events)
        assert said == {"sms:received": "", "sms:failed": ""}

    assert {each["event"] for each in phone.hooks.values()} == set(events)
    assert there.webhooks("http://helper.example/sms/phone", events)["sms:failed"] == "http-400"


def test_nothing_asked_or_logged_holds_a_number_a_text_or_the_password(
    phone: Phone, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    there = gateway(phone.url)
    there.send(MESSAGE)
    there.look_up(NAME)
    there.listing(frozenset([MESSAGE.to]), since=phone.now)

    assert caplog.records
    told = caplog.text + "".join(phone.asked) + repr(SmsGateSettings("x", USER, PASSWORD))
    for secret in ("9812345678", "तारीख", PASSWORD):
        assert secret not in told
