"""What a service says of its release, and which files phones are given."""

import json
import logging
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from migrant_helper import config, paths
from migrant_helper.actions import releases
from migrant_helper.actions.releases import Place
from migrant_helper.app import create_app
from migrant_helper.store import schema
from migrant_helper.store.session import make_engine
from tests.actions.built import small
from tests.web.conftest import WholeAnswers

NEAR = "/near/IN-KL.hi.json"


def data_of(folder: Path) -> config.Config:
    folder.mkdir(exist_ok=True)
    settings = config.read({"MIGRANT_HELPER_DATA": str(folder)})
    schema.upgrade(make_engine(settings.database_url))
    return settings


def app_of(settings: config.Config) -> FlaskClient:
    return WholeAnswers(create_app(settings), use_cookies=False)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Of a service that signed another build first, and then what is installed."""
    folder = tmp_path_factory.mktemp("data")
    other = replace(releases.place_of(data_of(folder)), build=small(folder / "other", "A"))
    releases.sign(other)
    place = replace(other, build=paths.BUILD)
    assert releases.sign(place) == (2, True)
    return place


@pytest.fixture(scope="module")
def client(place: Place) -> FlaskClient:
    return app_of(data_of(place.data))


def test_the_release_is_asked_for_anew_and_sent_small(client: FlaskClient) -> None:
    answer = client.get("/release.json", headers={"Accept-Encoding": "br"})

    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-cache")
    assert answer.headers["Content-Encoding"] == "br"
    tag = client.get("/release.json").headers["ETag"]
    again = client.get("/release.json", headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")


def test_what_lies_beside_carries_the_signature_of_its_release(client: FlaskClient) -> None:
    marks = [client.get(path).headers["Release-Signature"] for path in (NEAR, "/notices/hi.json")]

    assert [mark.split()[0] for mark in marks] == ["2", "2"]
    assert "Release-Signature" not in client.get("/static/app.js").headers


def test_a_phone_that_reads_from_an_older_release_finds_its_bundles(
    client: FlaskClient, place: Place
) -> None:
    files = json.loads((place.releases[1] / "versions.json").read_text("utf-8"))["phone"]

    assert [client.get(path).status_code for path in files.values()] == [200, 200]


def test_ready_says_what_is_due_and_every_page_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings = data_of(tmp_path)
    with caplog.at_level(logging.WARNING):
        client = app_of(settings)
    assert "nothing is signed, so phones keep nothing" in caplog.text
    assert (client.get("/release.json").status_code, client.get("/hi/").status_code) == (404, 200)
    first = client.get("/readyz")

    long_ago = datetime.now(UTC) - timedelta(days=91)
    here = replace(releases.place_of(settings), now=long_ago)
    releases.sign(here)
    late = client.get("/readyz")
    releases.sign(replace(here, now=datetime.now(UTC)))

    assert (first.status_code, "nothing is signed" in first.text) == (200, True)
    assert (late.status_code, "release 1 has run out" in late.text) == (200, True)
    assert client.get("/readyz").text == "ok\n"


def test_pages_of_a_withdrawn_build_read_the_good_one(
    tmp_path: Path, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = tmp_path / "bad"
    shutil.copytree(paths.BUILD, bad)
    server, versions = bad / "server/IN.hi.json", bad / "versions.json"
    right = json.loads(server.read_text("utf-8"))["schemes"][0]["name"]
    server.write_text(server.read_text("utf-8").replace(right, "नहीं"), "utf-8")
    versions.write_text(
        json.dumps({**json.loads(versions.read_text()), "beside": "0" * 12}), "utf-8"
    )
    settings = data_of(tmp_path / "data")
    good = replace(place, data=settings.data, keys=settings.keys)
    releases.sign(good)
    wrong = replace(good, build=bad)
    assert releases.sign(wrong) == (2, True)
    monkeypatch.setattr(paths, "BUILD", bad)

    before = app_of(settings).get("/hi/schemes").text
    assert releases.withdraw(wrong, 2) == 3
    after = app_of(settings).get("/hi/schemes").text

    assert (right in before, "नहीं" in before) == (False, True)
    assert right in after
