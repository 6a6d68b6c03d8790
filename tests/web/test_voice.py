"""A missed call costs nothing and is rung back: the next date is heard, and all is stopped, by key, over HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from migrant_helper.store.tries.call_table import CallState
from migrant_helper.web.site import Site
from tests.actions import parts
from tests.messaging import calls
from tests.messaging.calls import Exchange, ring
from tests.web.test_sms import contact
from tests.web.voiced import Voiced, voiced

E164 = parts.E164
BUSY = '<?xml version="1.0" encoding="UTF-8"?><Response><Reject reason="busy" /></Response>'


@pytest.fixture
def voice(site: Site, tmp_path: Path) -> Iterator[Voiced]:
    with calls.serving(Exchange()) as exchange, voiced(site, tmp_path, exchange) as made:
        yield made


def test_who_rings_is_not_answered_and_is_rung_back_once(voice: Voiced) -> None:
    parts.confirmed(voice.service.engine)

    answer = ring(voice.address, E164)
    rung = [voice.back(), voice.back()]

    (placed,) = voice.exchange.placed
    (row,) = voice.calls()
    assert answer == (200, BUSY)
    assert rung == [1, 0]
    assert (placed["To"], placed["From"]) == (E164, calls.OURS)
    assert (row.state, row.sid) == (CallState.PLACED, placed["Sid"])


def test_the_next_date_is_told_and_all_is_stopped(voice: Voiced) -> None:
    parts.confirmed(voice.service.engine, deadlines=[parts.deadline(1), parts.deadline(2)])
    ring(voice.address, E164)
    voice.back()
    line = voice.answered()

    hello = line.press()
    told = line.press("1")
    again = line.press("1")
    sure = line.press("2")
    before = contact(voice.service)
    done = line.press("2")

    assert "आपने इस नंबर पर फोन किया था" in hello
    assert "For English, press 3" in hello
    assert "29 नवंबर" in told
    assert again == told
    assert "फिर से 2" in sure
    assert before is not None
    assert before.stopped_at is None
    assert "बंद हो गए" in done
    assert line.is_over
    kept = contact(voice.service)
    assert kept is not None
    assert (kept.stopped_at, kept.sealed) == (parts.NOW, None)


def test_nothing_is_told_before_a_key(voice: Voiced) -> None:
    parts.confirmed(voice.service.engine)
    ring(voice.address, E164)
    voice.back()
    line = voice.answered()

    said = line.press() + line.press() + line.press()

    assert line.is_over
    assert "नवंबर" not in said
    assert "29" not in said


def test_the_call_keeps_no_number_when_it_is_over(voice: Voiced) -> None:
    parts.confirmed(voice.service.engine)
    ring(voice.address, E164)
    voice.back()
    voice.answered().press()

    status = voice.answered().end()

    (row,) = voice.calls()
    assert status == 204
    assert (row.state, row.reason, row.seconds, row.sealed) == ("over", "completed", 42, None)
