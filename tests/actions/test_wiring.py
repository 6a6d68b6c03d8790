"""Settings become a service; without Twilio's, a person sends."""

from dataclasses import replace
from pathlib import Path

import pytest

from migrant_helper import config
from migrant_helper.actions.service import Service
from migrant_helper.actions.wiring import has_twilio, make_gateway, make_service
from tests.actions import parts
from tests.actions.parts import TRANSLATIONS
from tests.messaging import stand_ins

TWILIO = {
    "TWILIO_ACCOUNT_SID": "AC" + "a" * 32,
    "TWILIO_AUTH_TOKEN": "token",
    "TWILIO_FROM": "+15005550006",
    "PUBLIC_URL": "https://example.org",
}


def settings(folder: Path, **environment: str) -> config.Config:
    return config.read({"MIGRANT_HELPER_DATA": str(folder), **environment})


def made(chosen: config.Config) -> Service:
    return make_service(chosen, parts.SERVICE.engine, translations=TRANSLATIONS, now=parts.clock())


def test_the_limits_are_those_of_the_settings(tmp_path: Path) -> None:
    service = made(
        settings(
            tmp_path,
            MIGRANT_HELPER_SMS_PER_NUMBER_DAY="1",
            MIGRANT_HELPER_SMS_PER_ADDRESS_DAY="2",
            MIGRANT_HELPER_SMS_PER_DAY="3",
            MIGRANT_HELPER_SMS_PER_COUNTRY_DAY="6",
            MIGRANT_HELPER_SMS_SEGMENTS_PER_DAY="4",
            MIGRANT_HELPER_SMS_KEEP_DAYS="5",
        )
    )

    limits = service.limits
    assert (limits.codes_per_number, limits.asks_per_address, limits.codes_per_day) == (1, 2, 3)
    assert (limits.segments_per_day, limits.keep_days, limits.codes_per_country) == (4, 5, 6)


def test_without_senders_twilio_writes_nowhere_and_a_wrong_line_stops_the_start(
    tmp_path: Path,
) -> None:
    chosen = settings(tmp_path, **TWILIO)
    assert made(chosen).senders.why_closed("IN") == "it has no sender"

    file = tmp_path / "sms-senders.csv"
    file.write_text("country,what,lang,value\nIN,sender,,\n")
    assert made(chosen).senders.name("IN") == "+15005550006"
    file.write_text("country,what,lang,value\nIN,sender,,1\n")
    with pytest.raises(ValueError, match=r"sms-senders\.csv:2: '1' is no value of sender"):
        made(chosen)


def test_without_twilio_s_settings_a_person_sends(tmp_path: Path) -> None:
    none = settings(tmp_path, PUBLIC_URL=TWILIO["PUBLIC_URL"])

    assert not has_twilio(none)
    assert make_gateway(none) is None
    assert made(none).by_hand


@pytest.mark.parametrize("missing", ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"])
def test_a_part_of_them_is_no_setting(tmp_path: Path, missing: str) -> None:
    with pytest.raises(config.BadSetting, match=missing):
        settings(tmp_path, **{key: TWILIO[key] for key in TWILIO if key != missing})


@pytest.mark.parametrize(
    ("changes", "expected", "absent"),
    [
        ({}, b"From=%2B15005550006", b"MessagingServiceSid"),
        ({"TWILIO_FROM": "MG" + "b" * 32}, b"MessagingServiceSid=MGbbbb", b"From="),
        ({}, b"StatusCallback=https%3A%2F%2Fexample.org%2Fsms%2Fstatus%3Fmessage%3D", b"nothing"),
        ({"PUBLIC_URL": "http://127.0.0.1:8000"}, b"To=", b"StatusCallback"),
        ({"PUBLIC_URL": "http://localhost:8000"}, b"To=", b"StatusCallback"),
    ],
)
def test_what_is_posted_follows_the_settings(
    tmp_path: Path, changes: dict[str, str], expected: bytes, absent: bytes
) -> None:
    posted: list[bytes] = []
    with stand_ins.rude(201, b'{"sid": "SM1"}', posted=posted) as address:
        chosen = settings(tmp_path, **{**TWILIO, "TWILIO_API_URL": address, **changes})
        gateway = make_gateway(chosen)
        assert gateway
        gateway.send(stand_ins.MESSAGE)

    assert expected in posted[0]
    assert absent not in posted[0]


def test_the_service_shows_no_key(tmp_path: Path) -> None:
    service = made(settings(tmp_path))

    assert "sealer" not in repr(replace(service))
