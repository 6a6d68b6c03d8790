"""What every answer carries, what no address carries, and who may post."""

import json
from pathlib import Path

import pytest
from flask import request
from flask.testing import FlaskClient

from migrant_helper import config, paths
from migrant_helper.app import create_app
from migrant_helper.web.guards import is_own_host
from tests.store import databases
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
    "/static/pin.js",
    "/desk/pin.js",
    "/static/icons/icon.svg",
    "/static/none",
    "/issuers.json",
    "/sms/status",
    "/sms/phone",
    "/voice/in",
    "/voice/call",
    "/voice/status",
    "/voice/audio/x",
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


def test_one_script_alone_may_compile_webassembly_and_load_nothing(client: FlaskClient) -> None:
    policies = {
        address: client.get(address).headers["Content-Security-Policy"] for address in ADDRESSES
    }

    script = ["/static/pin.js", "/desk/pin.js"]
    assert [address for address in ADDRESSES if "wasm" in policies[address]] == script
    assert client.get(script[0]).data == client.get(script[1]).data
    for address in script:
        assert policies[address].startswith("default-src 'none'; script-src 'wasm-unsafe-eval';")


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
        {"Referer": "https://evil.example/helper.example"},
        {"Referer": "https://helper.example.evil.example/"},
        {"Referer": "not an address"},
        {"Referer": "https://[helper.example/"},
        {"Origin": "https://evil.example", "Referer": "https://helper.example/hi/"},
        {"Host": "evil.example"},
        {"Host": "helper.example.evil.example"},
        {"Host": "helper.example:81"},
        {"Host": "evil.example", "Origin": "http://evil.example"},
        {"Host": "203.0.113.7"},
        {"Host": "evil.example", "X-Forwarded-Host": "helper.example"},
        {"Origin": "https://evil.example", "X-Forwarded-Host": "evil.example"},
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
        {"Referer": "https://helper.example/hi/wrong"},
        {"Host": "helper.example", "Referer": "http://helper.example/hi/"},
        {"Host": "HELPER.example", "Origin": "https://helper.example"},
        {"Host": "127.0.0.1:8000"},
        {"Host": "[::1]:8000"},
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


@pytest.mark.parametrize(
    ("host", "ours", "is_own"),
    [
        ("192.168.4.1:8000", ["127.0.0.1:8000"], True),
        ("[fe80::1]:8000", ["10.0.0.5"], True),
        ("evil.example", ["127.0.0.1:8000"], False),
        ("192.168.4.1", ["helper.example"], False),
        ("second.example", ["helper.example", "second.example"], True),
        ("", ["helper.example"], False),
        ("a[b", ["helper.example"], False),
    ],
)
def test_a_laptop_in_a_camp_is_found_by_any_number_and_by_no_other_name(
    host: str, ours: list[str], is_own: bool
) -> None:
    assert is_own_host(host, ours) is is_own


@pytest.mark.parametrize("name", ["one.example/path", "https://one.example", "me@one.example"])
def test_a_host_that_is_none_stops_the_start(name: str) -> None:
    with pytest.raises(config.BadSetting, match="MIGRANT_HELPER_HOSTS"):
        config.read({"MIGRANT_HELPER_HOSTS": name})


@pytest.mark.parametrize(("proxies", "address"), [("0", "127.0.0.1"), ("1", "203.0.113.9")])
def test_forwarded_headers_are_believed_as_configured_and_no_further(
    tmp_path: Path, proxies: str, address: str
) -> None:
    """Of a proxy the address is believed alone: neither its host nor its scheme."""
    with databases.upgraded("sqlite", tmp_path) as engine:
        url = engine.url.render_as_string()
    settings = {"MIGRANT_HELPER_DATA": str(tmp_path / "data"), "DATABASE_URL": url}
    app = create_app(config.read({**settings, "MIGRANT_HELPER_TRUSTED_PROXIES": proxies}))
    seen: list[tuple[str | None, str, str]] = []
    app.before_request(lambda: seen.append((request.remote_addr, request.host, request.scheme)))

    app.test_client().get(
        "/healthz",
        headers={
            "X-Forwarded-For": "198.51.100.1, 203.0.113.9",
            "X-Forwarded-Host": "evil.example",
            "X-Forwarded-Proto": "https",
            "X-Forwarded-Prefix": "/evil",
            "Forwarded": "for=198.51.100.1;host=evil.example",
        },
    )

    assert seen == [(address, "localhost", "http")]
