"""What is counted, who may read it, and that nothing of a person is in it."""

import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from migrant_helper import config
from migrant_helper.app import create_app
from migrant_helper.config import BadSetting
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
