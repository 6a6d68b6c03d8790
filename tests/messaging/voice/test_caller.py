"""Calls by Twilio's own client: against Twilio's document, and against a carrier that fails."""

from collections.abc import Iterator

import pytest

from migrant_helper.messaging.gateway import InDoubt, NotSent, Sent
from migrant_helper.messaging.outcomes import Fault
from migrant_helper.messaging.twilio import TwilioSettings
from migrant_helper.messaging.voice.caller import TwilioCaller
from migrant_helper.messaging.voice.ringing import Outcall
from tests.messaging import calls, stand_ins
from tests.messaging.calls import ACCOUNT, OURS, PUBLIC, TOKEN, Exchange

CALL = Outcall("0123456789abcdef" * 2, "+919812345678")


@pytest.fixture(scope="module")
def prism() -> Iterator[str]:
    with stand_ins.prism() as address:
        yield address


def caller(api: str, **changes: str | float) -> TwilioCaller:
    settings = {"api": api, "timeout_seconds": 5.0, **changes}
    return TwilioCaller(TwilioSettings(ACCOUNT, TOKEN, **settings), OURS, PUBLIC)  # type: ignore[arg-type]


def test_the_document_takes_our_call(prism: str) -> None:
    """Prism answers 201 only where the request is as Twilio's document wants it."""
    outcome = caller(prism).place(CALL)

    assert isinstance(outcome, Sent), outcome


def test_a_call_names_nobody_in_its_addresses_and_has_an_end() -> None:
    with calls.serving(Exchange()) as exchange:
        caller(exchange.url).place(CALL)
    (placed,) = exchange.placed

    assert placed["Url"] == f"{PUBLIC}/voice/call?call={CALL.id}&turn=1"
    assert placed["StatusCallback"] == f"{PUBLIC}/voice/status?call={CALL.id}"
    assert (placed["Timeout"], placed["TimeLimit"]) == ("30", "180")
    assert "919812345678" not in repr(CALL)


@pytest.mark.parametrize(
    ("status", "body", "outcome"),
    [
        (0, b"", InDoubt("no-answer")),
        (500, b"{}", InDoubt("http-500")),
        (503, b"", InDoubt("http-503")),
        (201, b"not json", InDoubt("answer-unreadable")),
        (201, b"{}", InDoubt("answer-without-sid")),
        (429, b"{}", NotSent("http-429", Fault.TEMPORARY)),
        (401, b'{"code": 20003, "status": 401}', NotSent("twilio-20003", Fault.US)),
    ],
)
def test_what_a_failing_carrier_tells(status: int, body: bytes, outcome: InDoubt | NotSent) -> None:
    with stand_ins.rude(status, body) as address:
        assert caller(address).place(CALL) == outcome


def test_nobody_there_is_a_call_that_was_not_placed() -> None:
    found = caller(f"http://127.0.0.1:{stand_ins.free_port()}").place(CALL)

    assert found == NotSent("no-connection", Fault.TEMPORARY)


@pytest.mark.parametrize("price", [None, "-0.0130"])
def test_what_a_call_cost_is_read(price: str | None) -> None:
    with calls.serving(Exchange(price=price)) as exchange:
        found = caller(exchange.url).cost("CA" + "1" * 32)

    assert found is not None
    assert (found.status, found.seconds) == ("completed", 42)
    assert (found.price, found.currency) == (price or "", "USD" if price else "")


def test_a_carrier_that_does_not_say_what_a_call_cost() -> None:
    with stand_ins.rude(503) as address:
        assert caller(address).cost("CA" + "1" * 32) is None
