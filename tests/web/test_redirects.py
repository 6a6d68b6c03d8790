"""Where an address that is nearly right leads: to this service, in the scheme it was asked in."""

import pytest
from flask.testing import FlaskClient


@pytest.mark.parametrize(
    ("asked", "led_to"),
    [
        ("/hi", "/hi/"),
        ("/hi//check", "/hi/check"),
        ("//evil.example", "/evil.example"),
        ("/hi//evil.example", "/hi/evil.example"),
        ("/", "/en/"),
        ("/stop", "/en/stop"),
    ],
)
def test_a_redirect_names_no_scheme_and_no_host(
    client: FlaskClient, asked: str, led_to: str
) -> None:
    answer = client.get(
        "/", headers={"Host": "evil.example"}, environ_overrides={"PATH_INFO": asked}
    )

    assert 300 <= answer.status_code < 400
    assert answer.headers["Location"].startswith(led_to)
