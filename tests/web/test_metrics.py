"""What is counted, who may read it, and that nothing of a person is in it."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from migrant_helper import config
from migrant_helper.app import create_app
from migrant_helper.config import BadSetting
from migrant_helper.store.session import begin
from migrant_helper.store.tries import ways
from tests.actions import parts
from tests.store import databases
from tests.web.conftest import WholeAnswers

TOKEN = "0123456789abcdef0123"
WITH = {"Authorization": f"Bearer {TOKEN}"}


def opened(folder: Path, **more: str) -> FlaskClient:
    with databases.upgraded("sqlite", folder) as engine:
        url = engine.url.render_as_string()
    data = {"MIGRANT_HELPER_DATA": str(folder / "data"), "DATABASE_URL": url}
    return WholeAnswers(create_app(config.read({**data, **more})))


def test_without_a_token_there_is_no_such_page(tmp_path: Path) -> None:
    assert opened(tmp_path).get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404


@pytest.mark.parametrize(
    "told", ["", "Bearer", "Bearer ", f"Basic {TOKEN}", f"Bearer {TOKEN}x", "é"]
)
def test_whoever_has_not_the_token_reads_nothing(tmp_path: Path, told: str) -> None:
    client = opened(tmp_path, MIGRANT_HELPER_METRICS_TOKEN=TOKEN)

    answer = client.get("/metrics", headers={"Authorization": told} if told else {})

    assert answer.status_code == 401
    assert "migrant_helper_" not in answer.text


def test_what_is_counted_tells_no_person(tmp_path: Path) -> None:
    client = opened(tmp_path, MIGRANT_HELPER_METRICS_TOKEN=TOKEN)
    client.post("/ne/results", data={"f.home": "NP-P1", "f.here": "IN-KL"})
    client.post("/hi/wrong/send", data={"words": "closed", "about": "in-onorc"})
    client.get("/hi/schemes/in-onorc?who=me")
    client.open("/hi/nowhere", method="BREW")

    text = client.get("/metrics", headers=WITH).text
    labels = set(re.findall(r'(\w+)="', text))
    values = set(re.findall(r'(?:endpoint|method)="([^"]*)"', text))

    assert labels == {"endpoint", "method", "status", "le"}
    assert values <= {
        *client.application.view_functions,
        "none",
        "GET",
        "HEAD",
        "OPTIONS",
        "POST",
        "other",
    }
    assert 'endpoint="pages.show",method="POST",status="200"} 1.0' in text
    assert 'endpoint="reports.send",method="POST",status="200"} 1.0' in text
    assert "migrant_helper_database_up 1.0" in text
    for told in ("onorc", "closed", "NP-P1", "127.0.0.1", "/ne/"):
        assert told not in text


def test_a_database_that_is_gone_is_told_and_the_rest_too(tmp_path: Path) -> None:
    client = opened(tmp_path, MIGRANT_HELPER_METRICS_TOKEN=TOKEN)
    (tmp_path / "test.db").unlink()
    (tmp_path / "test.db").write_bytes(b"no database" * 500)

    answer = client.get("/metrics", headers=WITH)

    assert answer.status_code == 200
    assert "migrant_helper_database_up 0.0" in answer.text


def test_a_token_that_can_be_guessed_is_refused() -> None:
    with pytest.raises(BadSetting, match="MIGRANT_HELPER_METRICS_TOKEN"):
        config.read({"MIGRANT_HELPER_METRICS_TOKEN": "short"})


def test_how_long_the_oldest_waits_and_what_is_paused_is_told(tmp_path: Path) -> None:
    client = opened(tmp_path, MIGRANT_HELPER_METRICS_TOKEN=TOKEN)
    none = told(client)
    service = client.application.extensions["service"]
    now = service.now()
    soon = parts.deadline(on=(now + timedelta(days=30)).date())
    parts.asked(service.engine, service, now=now - timedelta(minutes=10), deadlines=[soon])
    with begin(service.engine) as session:
        ways.pause(session, "IN", "smsgate-NO_SIM", "us", now)
    found = told(client)
    ready = client.get("/readyz").text

    assert (none["oldest_message_seconds"], none["ways_paused"]) == (0, 0)
    assert 600 <= found["oldest_message_seconds"] < 660
    assert found["ways_paused"] == 1
    assert f"the oldest message is due since {now - timedelta(minutes=10)}" in ready
    assert (
        "nobody in IN is sent to (smsgate-NO_SIM: the phone that sends finds no SIM card)" in ready
    )


def told(client: FlaskClient) -> dict[str, float]:
    """The gauges without labels, by their names."""
    lines = client.get("/metrics", headers=WITH).text.splitlines()
    return {
        name.removeprefix("migrant_helper_"): float(value)
        for name, value in (line.split() for line in lines if not line.startswith("#"))
        if "{" not in name
    }
