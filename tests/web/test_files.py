"""The files a phone fetches, and what tells whether the service lives."""

import json

import pytest
from flask.testing import FlaskClient

from migrant_helper import paths
from migrant_helper.phone.bundle.small import SUFFIXES

VERSIONS = json.loads((paths.BUILD / "versions.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("path", "kind"), [("/sw.js", "text/javascript"), ("/notices/hi.json", "application/json")]
)
def test_the_worker_and_the_notices_are_asked_for_anew_each_time(
    client: FlaskClient, path: str, kind: str
) -> None:
    """A notice that was taken back is seen no longer, in whatever cache it lay."""
    answer = client.get(path)

    assert answer.headers["Cache-Control"] == "no-cache"
    assert answer.headers["Content-Type"].startswith(kind)
    again = client.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("name", sorted(VERSIONS["phone"]))
def test_a_bundle_is_named_by_its_content_and_kept(client: FlaskClient, name: str) -> None:
    answer = client.get(VERSIONS["phone"][name])

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Type"].startswith("application/json")


def test_the_pictures_are_named_by_their_content_and_kept(client: FlaskClient) -> None:
    answer = client.get(VERSIONS["pictures"])

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Type"].startswith("image/svg+xml")


def test_the_page_of_all_pictures_is_for_no_search_engine(client: FlaskClient) -> None:
    answer = client.get("/pictures")

    assert answer.status_code == 200
    assert '<meta name="robots" content="noindex">' in answer.text
    assert "Permission is hereby granted" in answer.text


@pytest.mark.parametrize("path", json.loads((paths.STATIC / "js/phone/shell.json").read_text()))
def test_every_file_of_the_shell_is_there_and_can_change(client: FlaskClient, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 200
    assert "immutable" not in answer.headers["Cache-Control"]


@pytest.mark.parametrize(
    "path",
    [
        "/bundle/none.json",
        *(f"{VERSIONS['phone']['IN.hi']}{suffix}" for suffix in SUFFIXES.values()),
        "/bundle/..%2Fversions.json",
        "/bundle/../versions.json",
        "/static/icons/..%2F..%2Fpyproject.toml",
        "/static/../pyproject.toml",
        "/versions.json",
        "/static/css/base.css",
    ],
)
def test_nothing_else_of_the_disk_is_served(client: FlaskClient, path: str) -> None:
    answer = client.get(path, follow_redirects=True)

    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith("text/html")


def test_the_manifest_names_an_icon_that_is_there(client: FlaskClient) -> None:
    manifest = json.loads(client.get("/manifest.webmanifest").data)

    assert manifest["start_url"] == "/"
    for icon in manifest["icons"]:
        assert client.get(icon["src"]).status_code == 200


def test_alive_and_ready(client: FlaskClient) -> None:
    assert [client.get(path).status_code for path in ("/healthz", "/readyz")] == [200, 200]
