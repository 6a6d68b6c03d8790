"""What every answer carries, what no address carries, and who may post."""

import json

import pytest
from flask.testing import FlaskClient

from migrant_helper import paths
from tests.web.test_bad_input import PLACES

ADDRESSES = (
    "/",
    "/stop",
    "/hi/",
    "/hi/check",
    "/hi/nowhere",
    "/nowhere",
    "/c",
    "/healthz",
    "/readyz",
    "/sw.js",
    "/manifest.webmanifest",
    "/static/app.js",
    "/static/icons/icon.svg",
    "/static/none",
    "/issuers.json",
    "/sms/status",
)
ALWAYS = (
    "Content-Security-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
    "Cache-Control",
    "Permissions-Policy",
)


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "OPTIONS"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_carries_the_policy(client: FlaskClient, address: str, method: str) -> None:
    headers = client.open(address, method=method).headers

    assert [name for name in ALWAYS if name not in headers] == []
    assert "Set-Cookie" not in headers
    assert "Server" not in headers


def test_the_policy_lets_run_what_is_ours_and_nothing_written_into_a_page(
    client: FlaskClient,
) -> None:
    policy = client.get("/hi/").headers["Content-Security-Policy"]
    rules = dict(part.split(" ", 1) for part in policy.split("; "))

    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["form-action"] == rules["connect-src"] == "'self'"
    assert rules["frame-ancestors"] == rules["base-uri"] == "'none'"
    assert rules["style-src"] == "'self'"
    assert "unsafe" not in policy


def test_the_answer_to_a_form_may_be_shown_again_by_back(client: FlaskClient) -> None:
    answer = client.post("/hi/check", data=PLACES)

    assert answer.headers["Cache-Control"] == "private, max-age=0"
    assert answer.headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    "path", ["", "check", "results", "move", "checklist", "card", "card/signed", "kept", "remind"]
)
def test_no_answer_stands_in_an_address(client: FlaskClient, path: str) -> None:
    answer = client.post(f"/hi/{path}", data={**PLACES, "f.birth_date": "1994-06-01"})

    assert answer.status_code == 200
    assert "Location" not in answer.headers
    assert "?" not in "".join(part.split('"')[0] for part in answer.text.split('action="')[1:])


@pytest.mark.parametrize(
    ("asked", "lang"),
    [
        ("hi-IN,en;q=0.8", "hi"),
        ("en-GB;q=0.4, ur;q=0.9", "ur"),
        ("NE", "ne"),
        ("fr, de;q=0.5", "en"),
        ("fr, bn;q=0.1", "bn"),
        ("*", "en"),
        ("", "en"),
        (";;q=x,,\x7f", "en"),
        ("../evil, hi", "hi"),
    ],
)
def test_the_start_is_in_the_language_the_browser_asks_for(
    client: FlaskClient, asked: str, lang: str
) -> None:
    answer = client.get("/", headers={"Accept-Language": asked})

    assert (answer.status_code, answer.headers["Location"]) == (302, f"/{lang}/")


ROUTES = json.loads((paths.STATIC / "js/phone/routes.json").read_text("utf-8"))
# What only the server can do is all that changes anything there.
CHANGING = [row["path"] for row in ROUTES if row.get("network_only")]


@pytest.mark.parametrize("path", CHANGING)
@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "https://helper.example"},
        {"Origin": "https://evil.example"},
        {"Origin": "https://helper.example.evil.example"},
        {"Origin": "null"},
    ],
)
def test_another_site_cannot_post_what_changes_something(
    client: FlaskClient, path: str, headers: dict[str, str]
) -> None:
    answer = client.post(f"/hi/{path}", data={"do": "ask"}, headers=headers)

    assert answer.status_code == 403
    assert '<html lang="hi"' in answer.text


@pytest.mark.parametrize("path", CHANGING)
@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://helper.example"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://helper.example"},
        {"Origin": "http://localhost"},
        {},
    ],
)
def test_our_own_page_can(client: FlaskClient, path: str, headers: dict[str, str]) -> None:
    assert client.post(f"/hi/{path}", data={"do": "show"}, headers=headers).status_code != 403


def test_a_question_may_be_posted_from_anywhere_since_it_changes_nothing(
    client: FlaskClient,
) -> None:
    answer = client.post("/hi/check", data=PLACES, headers={"Sec-Fetch-Site": "cross-site"})

    assert answer.status_code == 200
