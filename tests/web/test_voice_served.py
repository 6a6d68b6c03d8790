"""Calls in the application as it is served, by the settings of an operator."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from twilio.request_validator import RequestValidator

from migrant_helper.messaging.voice import audio
from migrant_helper.store.session import read
from migrant_helper.store.tries.call_table import Call
from tests.messaging.calls import ACCOUNT, TOKEN
from tests.web.test_phone_served import opened

TWILIO = {
    "TWILIO_ACCOUNT_SID": ACCOUNT,
    "TWILIO_AUTH_TOKEN": TOKEN,
    "TWILIO_FROM": "+14155550100",
}
VOICE = {"TWILIO_VOICE_NUMBER": "+14155550100", "MIGRANT_HELPER_VOICE_COUNTRIES": "IN"}
ADDRESS = "https://helper.example/voice/in"
FORM = {"AccountSid": ACCOUNT, "CallSid": "CA" + "1" * 32, "From": "+919812345678"}


def ring(client: FlaskClient, token: str = TOKEN) -> tuple[int, str]:
    headers = {"X-Twilio-Signature": RequestValidator(token).compute_signature(ADDRESS, FORM)}
    answer = client.post(ADDRESS, data=FORM, headers=headers)
    return answer.status_code, answer.text


def kept(client: FlaskClient) -> list[tuple[str, str | None]]:
    with read(client.application.extensions["service"].engine) as session:
        return [(each.country, each.reason) for each in session.scalars(select(Call))]


def test_a_call_is_rejected_and_written_down(tmp_path: Path) -> None:
    client = opened(tmp_path, **TWILIO, **VOICE)

    status, text = ring(client)

    assert (status, '<Reject reason="busy" />' in text) == (200, True)
    assert kept(client) == [("IN", "unknown")]


def test_where_no_voice_is_set_the_answer_is_the_same_and_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "on").mkdir()
    (tmp_path / "off").mkdir()
    on = opened(tmp_path / "on", **TWILIO, **VOICE)
    off = opened(tmp_path / "off", **TWILIO)

    assert ring(on) == ring(off)
    assert kept(off) == []


@pytest.mark.parametrize("settings", [{}, {**TWILIO, **VOICE}])
def test_without_the_token_of_the_account_each_is_forged(
    tmp_path: Path, settings: dict[str, str]
) -> None:
    client = opened(tmp_path, **settings)

    assert ring(client, token="another")[0] == 403
    assert kept(client) == []


def test_audio_is_handed_out_for_good_and_nothing_else_is(tmp_path: Path) -> None:
    client = opened(tmp_path, **TWILIO, **VOICE)
    audio.make([("12", "ne")], tmp_path / "data/voice")
    name = audio.name("12", "ne")

    there = client.get(f"/voice/audio/{name}")
    other = [client.get(f"/voice/audio/{each}").status_code for each in ("0" * 32, "x", "..%2fx")]

    assert there.headers["Content-Type"] == "audio/wav"
    assert there.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert there.data.startswith(b"RIFF")
    assert other == [404, 404, 404]
