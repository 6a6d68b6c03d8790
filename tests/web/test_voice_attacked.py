"""Calls under attack: forged, replayed, huge, of another call, keys nobody asked for, numbers nobody knows."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select

from migrant_helper.store.reminder_tables import Contact
from migrant_helper.store.session import begin, read
from migrant_helper.store.tries.call_table import CallState
from migrant_helper.web.site import Site
from tests.actions import parts
from tests.messaging import calls
from tests.messaging.calls import ACCOUNT, PUBLIC, Exchange, Line, post, ring
from tests.web.test_sms import contact, inbound
from tests.web.test_sms import post as sms
from tests.web.voiced import Voiced, voiced

E164 = parts.E164
OTHER = "+919812345679"


@pytest.fixture
def voice(site: Site, tmp_path: Path) -> Iterator[Voiced]:
    with calls.serving(Exchange()) as exchange, voiced(site, tmp_path, exchange) as made:
        yield made


@pytest.fixture
def line(voice: Voiced) -> Line:
    """A person who confirmed takes the call."""
    parts.confirmed(voice.service.engine)
    ring(voice.address, E164)
    voice.back()
    return voice.answered()


def is_stopped(voice: Voiced) -> bool:
    known = contact(voice.service)
    return known is not None and known.stopped_at is not None


def test_a_forged_call_is_refused_and_rings_nobody(voice: Voiced) -> None:
    parts.confirmed(voice.service.engine)

    status, _ = ring(voice.address, E164, token="another")

    assert (status, voice.back(), voice.calls()) == (403, 0, [])


def test_the_same_call_again_rings_nobody_again(voice: Voiced) -> None:
    parts.confirmed(voice.service.engine)
    ring(voice.address, E164)
    voice.back()
    voice.answered().end()

    status, _ = ring(voice.address, E164)

    assert (status, voice.back(), len(voice.calls())) == (204, 0, 1)


@pytest.mark.parametrize("sid", ["", "CA1", "SM" + "f" * 32, "CA" + "g" * 32, "CA" + "f" * 70_000])
def test_a_malformed_name_of_a_call_is_refused(voice: Voiced, sid: str) -> None:
    parts.confirmed(voice.service.engine)

    status, _ = ring(voice.address, E164, sid=sid)

    assert status in (400, 413)
    assert voice.calls() == []


@pytest.mark.parametrize(
    "number", ["", "anonymous", "+1", "+14155550199", "x" * 3000, "+91981234567৮"]
)
def test_a_number_of_nobody_gets_the_same_answer_and_no_call(voice: Voiced, number: str) -> None:
    parts.confirmed(voice.service.engine)
    _, known = ring(voice.address, E164)

    status, text = ring(voice.address, number, sid="CA" + "e" * 32)

    rows = voice.calls()
    assert (status, text) == (200, known)
    assert voice.back() == 1
    assert sorted(row.state for row in rows) == [CallState.DROPPED, CallState.WAITING]
    assert [row.sealed for row in rows if row.state == CallState.DROPPED] == [None]


def test_known_unknown_stopped_and_unconfirmed_look_the_same(voice: Voiced) -> None:
    engine = voice.service.engine
    parts.confirmed(engine)
    parts.asked(engine, number="98123 45670")
    sms(voice.service, "/sms/inbound", inbound("STOP", sender=OTHER))
    numbers = [E164, "+919812345670", OTHER, "+919812345671"]

    answers = {ring(voice.address, each, sid=f"CA{at:032x}") for at, each in enumerate(numbers)}

    assert len(answers) == 1
    assert len(voice.calls()) == len(numbers)
    assert voice.back() == 1
    assert [each["To"] for each in voice.exchange.placed] == [E164]
    assert sorted(row.reason or "" for row in voice.calls()) == [
        "",
        "stopped",
        "unknown",
        "unknown",
    ]


def test_two_calls_at_once_ring_one_person_once(voice: Voiced) -> None:
    parts.confirmed(voice.service.engine)

    with ThreadPoolExecutor(2) as both:
        list(both.map(lambda at: ring(voice.address, E164, sid=f"CA{at:032x}"), range(2)))
        list(both.map(lambda _: voice.back(), range(2)))

    assert len(voice.exchange.placed) == 1
    assert sorted(row.state for row in voice.calls()) == [CallState.DROPPED, CallState.PLACED]


def test_a_number_has_its_share_of_a_day(voice: Voiced) -> None:
    parts.confirmed(voice.service.engine)

    for at in range(4):
        ring(voice.address, E164, sid=f"CA{at:032x}")
        voice.back()
        voice.answered().end()

    assert len(voice.exchange.placed) == parts.SERVICE.limits.calls_per_number
    assert [row.reason for row in voice.calls()].count("number-full") == 2


@pytest.mark.parametrize("change", [{"CallSid": "CA" + "9" * 32}, {"To": OTHER}, {"To": ""}])
def test_another_call_hears_nothing_and_stops_nobody(
    voice: Voiced, line: Line, change: dict[str, str]
) -> None:
    line.press()
    line.press("2")

    status, text = line.ask(line.next, "2", **change)

    assert (status, line.hear(text), line.is_over) == (200, "", True)
    assert not is_stopped(voice)


def test_a_key_is_obeyed_once_and_answered_the_same_again(voice: Voiced, line: Line) -> None:
    line.press()
    url = line.next
    first = line.ask(url, "2")
    again = line.ask(url, "2")

    assert first == again
    assert "फिर से 2" in first[1]
    assert not is_stopped(voice)


def test_a_turn_that_is_past_or_was_never_offered_does_nothing(voice: Voiced, line: Line) -> None:
    line.press()
    old = line.next
    line.press("1")
    line.press("2")

    past = line.ask(old, "2")
    ahead = line.ask(line.next.replace("turn=4", "turn=6"), "2")

    assert (past[0], ahead[0]) == (204, 204)
    assert not is_stopped(voice)


def test_a_call_that_is_over_stops_nobody(voice: Voiced, line: Line) -> None:
    line.press()
    line.press("2")
    line.end()

    _, text = line.ask(line.next, "2")

    assert (line.hear(text), line.is_over) == ("", True)
    assert not is_stopped(voice)


@pytest.mark.parametrize("keys", ["", "0", "9", "#", "*", "22", "12345"])
def test_keys_that_nobody_asked_for_ask_again_and_then_the_call_ends(
    voice: Voiced, line: Line, keys: str
) -> None:
    line.press()
    line.press("2")

    line.press(keys)
    asked = line.is_over
    line.press(keys)

    assert (asked, line.is_over) == (False, True)
    assert not is_stopped(voice)


@pytest.mark.parametrize(
    ("query", "digits"),
    [
        ("call=&turn=1", ""),
        ("turn=1", ""),
        ("call=%s&turn=0", ""),
        ("call=%s&turn=100", ""),
        ("call=%s", ""),
        ("call=%s&turn=1&turn=2", ""),
        ("call=%s&turn=1", "1" * 21),
        ("call=%s&turn=1", "१"),
    ],
)
def test_a_malformed_turn_is_refused(voice: Voiced, line: Line, query: str, digits: str) -> None:
    url = f"{PUBLIC}/voice/call?" + query.replace("%s", voice.calls()[0].id)

    assert line.ask(url, digits)[0] == 400


def test_an_endless_call_ends(voice: Voiced, line: Line) -> None:
    heard = [line.press("1")]
    while not line.is_over:
        heard.append(line.press("1"))

    assert len(heard) < 25


def test_a_call_of_nobody_is_hung_up(voice: Voiced) -> None:
    url = f"{PUBLIC}/voice/call?call={'0' * 32}&turn=1"
    form = {"AccountSid": ACCOUNT, "CallSid": "CA" + "1" * 32, "To": E164}

    status, text = post(voice.address, url, form)

    assert (status, "Hangup" in text) == (200, True)


def test_who_stopped_meanwhile_is_not_rung(voice: Voiced) -> None:
    parts.confirmed(voice.service.engine)
    ring(voice.address, E164)
    sms(voice.service, "/sms/inbound", inbound("STOP"))

    rung = voice.back()

    (row,) = voice.calls()
    assert (rung, row.state, row.reason, row.sealed) == (0, "dropped", "stopped", None)


def test_the_status_of_another_call_changes_nothing(voice: Voiced, line: Line) -> None:
    form = {"AccountSid": ACCOUNT, "CallSid": "CA" + "9" * 32, "CallStatus": "completed"}

    status, _ = post(voice.address, line.placed["StatusCallback"], form)

    assert (status, voice.calls()[0].state) == (204, CallState.PLACED)


def test_no_number_stands_in_an_address(voice: Voiced, line: Line) -> None:
    line.press()

    addresses = [line.placed["Url"], line.placed["StatusCallback"], line.next]

    assert [each for each in addresses if "98123" in each] == []


def test_a_voice_that_is_off_answers_the_same_and_keeps_nothing(site: Site, tmp_path: Path) -> None:
    with calls.serving(Exchange()) as exchange, voiced(site, tmp_path, exchange) as on:
        parts.confirmed(on.service.engine)
        _, known = ring(on.address, E164)
    with (
        calls.serving(Exchange()) as exchange,
        voiced(site, tmp_path, exchange, countries=frozenset({"NP"})) as closed,
    ):
        parts.confirmed(closed.service.engine)
        _, shut = ring(closed.address, E164)
        reasons = [row.reason for row in closed.calls()]
        rung = closed.back()
        with begin(closed.service.engine) as session, read(closed.service.engine):
            kept = session.scalar(select(Contact.sealed))

    assert known == shut
    assert (rung, reasons) == (0, ["country"])
    assert kept is not None
