"""What others run the service by keeps what the program promises: nobody's address is believed or written
down, keys lie apart, a release is signed before it runs out, a server ends before it is killed."""

import re
from datetime import timedelta

import pytest

from migrant_helper.actions.releases import DAYS, SOON
from migrant_helper.app import MAX_BODY_BYTES
from tests.house.tree import FILES, text

UNITS = [name for name in FILES if re.fullmatch(r"packaging/systemd/.*\.service", name)]
PROXIES = ["packaging/nginx/migrant-helper.conf", "packaging/camp/nginx.conf"]
# How far apart two runs of a timer are at the most.
APART = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(days=7),
    "monthly": timedelta(days=31),
    "yearly": timedelta(days=366),
}
CLEARED = ("Host", "Proto", "Port", "Prefix")


def said(name: str, key: str) -> str:
    """What a unit or a file of settings says under a key, "" for nothing."""
    found = re.search(rf"(?m)^{key}=((?:.*\\\n)*.*)$", text(name))
    return found[1] if found else ""


def apart(timer: str) -> timedelta:
    return APART[said(f"packaging/systemd/migrant-helper-{timer}.timer", "OnCalendar")]


def test_a_release_is_signed_anew_before_anybody_is_warned_that_it_runs_out() -> None:
    """It is signed where half of its time is over; the timer may have run just before that."""
    assert apart("sign") <= timedelta(days=DAYS) - timedelta(days=DAYS) / 2 - SOON
    assert "release sign" in said("packaging/systemd/migrant-helper-sign.service", "ExecStart")


def test_a_backup_is_made_each_hour_and_forgets_what_the_service_forgot() -> None:
    made = said("packaging/systemd/migrant-helper-backup.service", "ExecStart")
    days = re.search(r"--keep-days (\d+)", made)

    assert apart("backup") == timedelta(hours=1)
    assert days is not None
    assert int(days[1]) <= 30


@pytest.mark.parametrize("name", PROXIES)
def test_a_proxy_says_who_asks_and_passes_on_nothing_that_they_claim(name: str) -> None:
    given = dict(re.findall(r"proxy_set_header (\S+) (\S+);", text(name)))

    assert given["X-Forwarded-For"] == "$remote_addr"
    assert given["Forwarded"] == '""'
    assert given["Host"] == "$host"
    if name == PROXIES[0]:
        assert {given[f"X-Forwarded-{part}"] for part in CLEARED} == {'""'}


@pytest.mark.parametrize("name", PROXIES)
def test_a_proxy_writes_down_no_address_and_no_page(name: str) -> None:
    formats = re.findall(r"log_format \w+ '(.*)';", text(name))
    logs = re.findall(r"access_log (.*);", text(name))

    assert all(not re.search(r"addr|uri|request\b|referer|agent", one) for one in formats)
    assert all(one == "off" or one.endswith(" helper_counts") for one in logs)
    assert set(re.findall(r"error_log (.*);", text(name))) == {"stderr emerg"}
    assert len(logs) == text(name).count("\nserver {") + text(name).startswith("server {")


@pytest.mark.parametrize("name", PROXIES)
def test_a_form_too_long_reaches_the_server_which_says_so_in_words(name: str) -> None:
    most = re.search(r"client_max_body_size (\d+)m;", text(name))

    assert most is not None
    assert int(most[1]) * 1_000_000 > MAX_BODY_BYTES


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_runs_as_nobody_else_and_writes_for_its_owner_alone(name: str) -> None:
    assert (said(name, "User"), said(name, "UMask")) == ("migrant-helper", "0077")
    assert said(name, "StateDirectoryMode") == "0700"
    assert said(name, "ProtectSystem") == "strict"
    assert said(name, "EnvironmentFile") == "/etc/migrant-helper/settings"


def test_keys_lie_apart_from_the_data() -> None:
    data, keys = (
        said("packaging/systemd/settings", f"MIGRANT_HELPER_{part}") for part in ("DATA", "KEYS")
    )
    container = dict(re.findall(r"MIGRANT_HELPER_(DATA|KEYS)=(\S+)", text("Containerfile")))

    assert data
    assert keys
    assert not f"{keys}/".startswith(f"{data}/")
    assert container == {"DATA": "/data", "KEYS": "/keys"}


def test_a_server_ends_by_itself_before_it_is_killed() -> None:
    name = "packaging/systemd/migrant-helper.service"
    graceful = re.search(r"--graceful-timeout (\d+)", said(name, "ExecStart"))

    assert graceful is not None
    assert int(graceful[1]) < 10 < int(said(name, "TimeoutStopSec"))
    assert f'"--graceful-timeout", "{graceful[1]}"' in text("Containerfile")


def test_what_is_tried_out_answers_this_machine_alone() -> None:
    assert re.findall(r"(?m)^HOST \?= (.*)$", text("Makefile")) == ["127.0.0.1"]
