"""A proxy that no setting tells of: said to who runs the service, once, and by nobody from outside."""

import logging

import pytest
from flask import Flask

from migrant_helper.web.guards import Forwarded


def visited(forwarded: Forwarded, address: str, **headers: str) -> None:
    app = Flask(__name__)
    app.before_request(forwarded.look)
    app.test_client().get("/", headers=headers, environ_base={"REMOTE_ADDR": address})


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.3", "", "::1"])
def test_a_proxy_nearby_is_told_once(address: str, caplog: pytest.LogCaptureFixture) -> None:
    forwarded = Forwarded()
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            visited(forwarded, address, **{"X-Forwarded-For": "203.0.113.7"})

    assert "MIGRANT_HELPER_TRUSTED_PROXIES is 0" in forwarded.told()
    assert caplog.text.count("MIGRANT_HELPER_TRUSTED_PROXIES") == 1
    assert "203.0.113.7" not in caplog.text


def test_what_anybody_can_write_from_afar_is_not(caplog: pytest.LogCaptureFixture) -> None:
    forwarded = Forwarded()
    visited(forwarded, "8.8.8.8", **{"X-Forwarded-For": "10.0.0.1"})
    visited(forwarded, "127.0.0.1")

    assert forwarded.told() == ""
