"""The phone's webhook in the application as it is served."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from migrant_helper import config
from migrant_helper.app import create_app
from migrant_helper.config import BadSetting
from migrant_helper.store.reminder_tables import Contact
from migrant_helper.store.session import read
from tests.messaging.smsgate import KEY, event, signed
from tests.store import databases
from tests.web.conftest import WholeAnswers

PHONE = {
    "SMSGATE_URL": "http://192.168.1.10:8080",
    "SMSGATE_USER": "sms",
    "SMSGATE_PASSWORD": "a-password",
    "SMSGATE_SIGNING_KEY": KEY,
    "SMSGATE_COUNTRIES": "NP IN",
}
STOP = event("sms:received", {"message": "STOP", "sender": "9841234567"})


def opened(folder: Path, **more: str) -> FlaskClient:
    with databases.upgraded("sqlite", folder) as engine:
        url = engine.url.render_as_string()
    data = {
        "MIGRANT_HELPER_DATA": str(folder / "data"),
        "DATABASE_URL": url,
        "PUBLIC_URL": "https://helper.example",
    }
    return WholeAnswers(create_app(config.read({**data, **more})))


def post(client: FlaskClient, headers: dict[str, str]) -> int:
    address = "https://helper.example/sms/phone"
    return int(client.post(address, data=STOP, headers=headers).status_code)


def countries(client: FlaskClient) -> list[str]:
    """Of the numbers that are kept."""
    with read(client.application.extensions["service"].engine) as session:
        return [each.country for each in session.query(Contact)]


def test_a_signed_stop_is_obeyed_by_the_country_of_the_sim_card(tmp_path: Path) -> None:
    client = opened(tmp_path, **PHONE)

    assert post(client, signed(STOP, datetime.now(UTC))) == 204
    assert countries(client) == ["NP"]


def test_a_forged_one_is_not(tmp_path: Path) -> None:
    client = opened(tmp_path, **PHONE)

    assert post(client, signed(STOP, datetime.now(UTC), key="another")) == 403
    assert countries(client) == []


@pytest.mark.parametrize("key", ["", KEY])
def test_where_no_phone_is_set_every_one_is_forged(tmp_path: Path, key: str) -> None:
    client = opened(tmp_path)

    assert post(client, signed(STOP, datetime.now(UTC), key=key)) == 403
    assert countries(client) == []


def test_some_of_its_settings_stop_the_start(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="SMSGATE_SIGNING_KEY"):
        opened(tmp_path, **{**PHONE, "SMSGATE_SIGNING_KEY": ""})
