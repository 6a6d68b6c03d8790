"""Who knocks at the door of the reminders, for the limits."""

import pytest
from flask import Flask

from migrant_helper.web.public.visitors import address


def known_as(told: str) -> str:
    with Flask(__name__).test_request_context("/", environ_base={"REMOTE_ADDR": told}):
        return address()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"),
        ("2001:db8::1", "2001:db8::2"),
        ("2001:db8::a:b:c:d", "2001:db8:0:0::1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
    ],
)
def test_a_network_is_one_whoever_of_it_knocks(one: str, other: str) -> None:
    assert known_as(one) == known_as(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("192.0.2.1", "192.0.2.2"),
        ("::ffff:192.0.2.1", "::ffff:192.0.2.2"),
        ("2001:db8:1:2::1", "2001:db8:1:3::1"),
    ],
)
def test_another_network_is_another(one: str, other: str) -> None:
    assert known_as(one) != known_as(other)


def test_what_a_proxy_garbled_is_taken_as_it_is() -> None:
    assert known_as("unknown") == "unknown"
