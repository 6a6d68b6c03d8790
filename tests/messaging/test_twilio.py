"""Twilio's own client against Twilio's own OpenAPI document, and against servers that misbehave."""

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from migrant_helper.messaging.gateway import InDoubt, Listed, Listing, NotSent, Sent
from migrant_helper.messaging.outcomes import Fault
from migrant_helper.messaging.twilio import Carrier, TwilioGateway, TwilioSettings
from tests.messaging import stand_ins
from tests.messaging.stand_ins import MESSAGE

ACCOUNT = "AC" + "a" * 32
SID = re.compile(r"(SM|MM)[0-9a-fA-F]{32}")
NOON = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)


class Dynamic(Carrier):
    """The carrier, asking Prism for an answer made up anew within what the document allows."""

    def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> Any:
        kwargs["headers"] = {**kwargs.get("headers", {}), "Prefer": "dynamic=true"}
        return super().request(method, url, *args, **kwargs)


@pytest.fixture(scope="module")
def prism() -> Iterator[str]:
    with stand_ins.prism() as address:
        yield address


def settings(api: str, **changes: Any) -> TwilioSettings:
    plain = {
        "account_sid": ACCOUNT,
        "auth_token": "token",
        "sender": "+15005550006",
        "status_url": "https://example.org/sms/status",
        "timeout_seconds": 10,
    }
    return TwilioSettings(api=api, **{**plain, **changes})


def dynamic(api: str, **changes: Any) -> TwilioGateway:
    chosen = settings(api, **changes)
    return TwilioGateway(chosen, Dynamic(chosen))


def rude(status: int, code: int) -> Any:
    return stand_ins.rude(status, json.dumps({"code": code, "message": "no"}).encode())


def test_the_document_takes_our_message_and_its_answer_is_understood(prism: str) -> None:
    outcomes = [dynamic(prism).send(MESSAGE) for _ in range(8)]

    # The document lets "sid" be null, and Prism makes it so now and then: nobody can tell then.
    allowed = {Sent: lambda it: SID.fullmatch(it.sid), InDoubt: lambda it: "sid" in it.reason}
    assert all(allowed[type(each)](each) for each in outcomes), outcomes
    assert any(isinstance(each, Sent) for each in outcomes)


def test_a_messaging_service_is_taken_as_sender(prism: str) -> None:
    gateway = dynamic(prism, sender=None, service="MG" + "b" * 32)

    assert not isinstance(gateway.send(MESSAGE), NotSent)


@pytest.mark.parametrize(
    "changes",
    [{"account_sid": "AC-wrong"}, {"service": "MG-wrong"}],
)
def test_what_the_document_does_not_allow_is_refused(prism: str, changes: dict[str, str]) -> None:
    """Shows that Prism checks at all: otherwise the tests above could not fail."""
    outcome = dynamic(prism, **changes).send(MESSAGE)

    assert NotSent("http-422", Fault.UNKNOWN) == outcome


def test_the_listing_is_asked_as_the_document_says(prism: str) -> None:
    """What is listed is made up; a request that the document refuses is no complete listing."""
    assert Listing(True, []) == asked(prism)


def test_one_message_is_asked_for_as_the_document_says(prism: str) -> None:
    assert dynamic(prism).status("SM" + "a" * 32) is not None


@pytest.mark.parametrize(
    ("status", "code", "outcome"),
    [
        (400, 21211, NotSent("twilio-21211", Fault.PERSON)),
        (400, 21610, NotSent("twilio-21610", Fault.PERSON, stopped=True)),
        (400, 21617, NotSent("twilio-21617", Fault.CONTENT)),
        (400, 21606, NotSent("twilio-21606", Fault.US)),
        (400, 21612, NotSent("twilio-21612", Fault.US)),
        (400, 21611, NotSent("twilio-21611", Fault.TEMPORARY)),
        (400, 99999, NotSent("twilio-99999", Fault.UNKNOWN)),
        (401, 20003, NotSent("twilio-20003", Fault.US)),
        (403, 20005, NotSent("twilio-20005", Fault.US)),
        (408, 20408, NotSent("twilio-20408", Fault.TEMPORARY)),
        (429, 20429, NotSent("twilio-20429", Fault.TEMPORARY)),
        (500, 20500, InDoubt("http-500")),
        (503, 20503, InDoubt("http-503")),
    ],
)
def test_an_error_says_whether_the_message_was_taken(
    status: int, code: int, outcome: NotSent | InDoubt
) -> None:
    with rude(status, code) as address:
        assert outcome == TwilioGateway(settings(address)).send(MESSAGE)


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b"null", b'{"sid": null}', b"{}"])
def test_a_success_that_cannot_be_read_is_in_doubt(body: bytes) -> None:
    with stand_ins.rude(201, body) as address:
        assert isinstance(TwilioGateway(settings(address)).send(MESSAGE), InDoubt)


def test_no_connection_means_not_sent() -> None:
    gateway = TwilioGateway(settings(f"http://127.0.0.1:{stand_ins.free_port()}"))

    assert NotSent("no-connection", Fault.TEMPORARY) == gateway.send(MESSAGE)


def test_an_answer_that_never_comes_is_in_doubt() -> None:
    with stand_ins.rude(201, wait_seconds=1) as address:
        gateway = TwilioGateway(settings(address, timeout_seconds=0.2))

        assert InDoubt("no-answer") == gateway.send(MESSAGE)


def test_a_connection_that_breaks_off_is_in_doubt() -> None:
    with stand_ins.rude(0) as address:
        assert InDoubt("no-answer") == TwilioGateway(settings(address)).send(MESSAGE)


@pytest.mark.parametrize("status", [302, 404, 407, 418])
def test_what_a_proxy_answers_kills_nothing(status: int) -> None:
    with stand_ins.rude(status, b"<html>") as address:
        outcome = TwilioGateway(settings(address)).send(MESSAGE)

    assert NotSent(f"http-{status}", Fault.UNKNOWN) == outcome


def page(*rows: dict[str, Any], more: bool = False) -> bytes:
    following = "/2010-04-01/Accounts/x/Messages.json?Page=1" if more else None
    return json.dumps(
        {"messages": rows, "page_size": 50, "next_page_uri": following, "uri": "/x"}
    ).encode()


def row(sid: str, to: str = MESSAGE.to, body: str = MESSAGE.body, **more: Any) -> dict[str, Any]:
    made = "Sun, 22 Nov 2026 06:31:00 +0000"
    return {"sid": sid, "to": to, "body": body, "date_created": made, **more}


def asked(address: str) -> Listing:
    return TwilioGateway(settings(address)).listing(frozenset([MESSAGE.to]), since=NOON)


def test_the_listing_brings_what_went_to_our_numbers_with_its_state() -> None:
    rows = [row("SM1", to="+977980"), row("SM2", status="sent", price="-0.08", price_unit="USD")]
    with stand_ins.rude(200, page(*rows)) as address:
        found = asked(address)

    assert found == Listing(
        True, [Listed("SM2", MESSAGE.to, MESSAGE.body, "sent", "", "-0.08", "USD")]
    )


def test_what_is_in_the_carriers_queue_is_listed_too() -> None:
    """It has no day of sending yet: a listing by that day would not show it, and it went out twice."""
    posted: list[str] = []
    with stand_ins.rude(200, page(row("SM1", date_sent=None)), asked=posted) as address:
        found = asked(address)

    assert [each.sid for each in found.rows] == ["SM1"]
    assert posted
    assert "DateSent" not in posted[0]
    assert "To=" not in posted[0]


def test_older_ones_are_not_brought() -> None:
    old = "Sun, 22 Nov 2026 06:20:00 +0000"
    with stand_ins.rude(200, page(row("SM1", date_created=old), row("SM2"))) as address:
        assert [each.sid for each in asked(address).rows] == ["SM2"]


@pytest.mark.parametrize("body", [b"", b"<html>", b"{}", b"null"])
def test_a_listing_that_cannot_be_read_is_not_complete(body: bytes) -> None:
    with stand_ins.rude(200, body) as address:
        assert not asked(address).complete


@pytest.mark.parametrize("status", [429, 500, 503, 0])
def test_a_listing_that_fails_is_not_complete(status: int) -> None:
    with stand_ins.rude(status) as address:
        assert Listing(False) == asked(address)
        assert TwilioGateway(settings(address)).status("SM" + "a" * 32) is None


def test_each_attempt_says_where_its_report_goes() -> None:
    posted: list[bytes] = []
    with stand_ins.rude(201, b'{"sid": "SM1"}', posted=posted) as address:
        TwilioGateway(settings(address)).send(replace(MESSAGE, attempt=3))

    callback = parse_qs(posted[0].decode())["StatusCallback"][0]
    assert parse_qs(urlsplit(callback).query) == {"message": [MESSAGE.id], "attempt": ["3"]}


def test_nothing_logged_holds_a_number_a_text_or_the_token(
    prism: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    gateway = dynamic(prism, auth_token="very-secret")
    gateway.send(MESSAGE)
    gateway.listing(frozenset([MESSAGE.to]), since=NOON)
    with stand_ins.rude(400, b'{"code": 21211, "message": "+919812345678 is wrong"}') as address:
        TwilioGateway(settings(address)).send(MESSAGE)

    assert caplog.records, "the client's connections are logged by urllib3"
    for secret in ("9812345678", "तारीख", "very-secret"):
        assert secret not in caplog.text
    assert "9812345678" not in repr(MESSAGE)
    assert "very-secret" not in repr(settings(prism, auth_token="very-secret"))
