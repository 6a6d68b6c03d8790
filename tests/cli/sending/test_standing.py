"""`migrant-helper reminders report`, `go-on` and `phone`: how sending stands, and the phone that sends."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from migrant_helper.cli.db import db
from migrant_helper.cli.reminders import reminders
from migrant_helper.cli.worker import worker
from migrant_helper.store import seal_key
from migrant_helper.store.sealing import Sealer
from migrant_helper.store.session import begin, make_engine
from migrant_helper.store.tries import ways
from tests.actions import parts
from tests.cli.test_reminders import TWILIO, printed, run
from tests.messaging import smsgate
from tests.messaging.smsgate import KEY, PASSWORD, USER, Phone


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """An up-to-date database that the commands find, and no carrier."""
    url = f"sqlite:///{tmp_path}/x.db"
    monkeypatch.setenv("MIGRANT_HELPER_DATA", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("PUBLIC_URL", "https://helper.example")
    for name in TWILIO:
        monkeypatch.delenv(name, raising=False)
    assert run(db, "upgrade").exit_code == 0
    made = make_engine(url)
    yield made
    made.dispose()


@pytest.fixture
def phone(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Iterator[Phone]:
    """The settings' phone, for India."""
    with smsgate.serving(Phone()) as serving:
        chosen = {
            "URL": serving.url,
            "USER": USER,
            "PASSWORD": PASSWORD,
            "SIGNING_KEY": KEY,
            "COUNTRIES": "IN",
        }
        for name, value in chosen.items():
            monkeypatch.setenv(f"SMSGATE_{name}", value)
        yield serving


def asked(engine: Engine, folder: Path) -> None:
    """A code is due."""
    service = parts.replace(parts.SERVICE, sealer=Sealer(seal_key.load(folder)))
    now = datetime.now(UTC)
    soon = parts.deadline(on=(now + timedelta(days=30)).date())
    parts.asked(engine, service, now=now, deadlines=[soon])


def test_a_report_has_no_number_and_no_text(engine: Engine, tmp_path: Path) -> None:
    asked(engine, tmp_path)

    plain = run(reminders, "report").stdout
    document = printed(run(reminders, "report", "--json"), "reminders-report.json")

    assert "due 1 since" in plain
    assert "coming week to IN: 1 messages" in plain
    assert (document["due"], document["week"][0]["country"]) == (1, "IN")
    assert parts.E164 not in plain + str(document)


def test_what_nobody_sends_is_told_with_why(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(engine, tmp_path)
    for name, value in zip(TWILIO, ("AC" + "a" * 32, "token", "+15005550006"), strict=False):
        monkeypatch.setenv(name, value)
    told = run(reminders, "report").stdout
    held = printed(run(reminders, "report", "--json"), "reminders-report.json")

    assert "nobody sends to BD ID IN" in told
    assert "nobody sends them: it has no sender" in told
    assert held["week"][0]["why_closed"] == "it has no sender"
    assert held["by"]["IN"] == "nobody"


def test_the_worker_sends_by_the_phone(engine: Engine, phone: Phone, tmp_path: Path) -> None:
    asked(engine, tmp_path)

    assert "sent 1" in run(worker, "--once").stdout
    assert [to for to, _ in phone.texts()] == [parts.E164]


def test_a_pause_is_told_and_gone_on_from(engine: Engine, phone: Phone, tmp_path: Path) -> None:
    asked(engine, tmp_path)
    phone.failing = [401]
    run(worker, "--once")
    told = run(reminders, "report").stdout
    waits = run(worker, "--once").stdout
    document = printed(run(reminders, "go-on", "IN", "--json"), "reminders-go-on.json")

    assert "nobody in IN is sent to (http-401)" in told
    assert "sent 0" in waits
    assert document == {"where": "IN", "was_paused": True}
    assert "sent 1" in run(worker, "--once").stdout
    again = run(reminders, "go-on", "IN")
    assert (again.exit_code, "is not paused" in again.stderr) == (1, True)


def test_a_pause_that_is_not_mended_stays(engine: Engine, phone: Phone, tmp_path: Path) -> None:
    asked(engine, tmp_path)
    phone.failing = [401, 401]
    run(worker, "--once")
    run(reminders, "go-on", "IN")
    run(worker, "--once")

    with begin(engine) as session:
        assert [way.name for way in ways.shut(session)] == ["IN"]
    assert phone.messages == {}


def test_the_phone_is_told_where_to_report(phone: Phone) -> None:
    document = printed(run(reminders, "phone", "--json"), "reminders-phone.json")
    plain = run(reminders, "phone").stdout

    assert set(document.values()) == {""}
    assert "sms:received: well" in plain
    assert {hook["url"] for hook in phone.hooks.values()} == {"https://helper.example/sms/phone"}
    assert {hook["event"] for hook in phone.hooks.values()} == set(document)
    assert len(phone.hooks) == 4


def test_a_phone_that_is_not_there_is_told(phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMSGATE_PASSWORD", "wrong")
    result = run(reminders, "phone")

    assert (result.exit_code, "sms:received: http-401" in result.stdout) == (1, True)
    assert result.stderr.count("SMSGATE_PASSWORD") == 1


def test_a_phone_that_cannot_be_reached_is_explained(
    phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMSGATE_URL", "http://127.0.0.1:9")
    result = run(reminders, "phone")

    assert (result.exit_code, "http://127.0.0.1:9: nobody answers" in result.stderr) == (1, True)


def test_a_phone_is_not_told_to_report_over_http(
    phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PUBLIC_URL", "http://helper.example")
    result = run(reminders, "phone")

    assert (result.exit_code, "PUBLIC_URL is http://helper.example" in result.stderr) == (2, True)
    assert phone.asked == []


@pytest.mark.parametrize("missing", ["URL", "USER", "PASSWORD", "SIGNING_KEY", "COUNTRIES"])
@pytest.mark.parametrize("command", ["phone", "report"])
def test_without_one_of_its_settings_nothing_starts_and_it_is_named(
    phone: Phone, monkeypatch: pytest.MonkeyPatch, missing: str, command: str
) -> None:
    monkeypatch.setenv(f"SMSGATE_{missing}", " ")
    result = run(reminders, command)

    assert (result.exit_code, f"SMSGATE_{missing} is" in result.stderr) == (2, True)
    assert PASSWORD not in result.stderr
    assert phone.asked == []


def test_without_all_of_them_there_is_no_phone_to_tell(engine: Engine) -> None:
    result = run(reminders, "phone")

    assert (result.exit_code, "are not set: no phone sends" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SMSGATE_URL", "http://sms.example"),
        ("SMSGATE_URL", "http://8.8.8.8:8080"),
        ("SMSGATE_URL", "https://sms:secret-word@sms.example"),
        ("SMSGATE_URL", "https://sms.example/?key=secret-word"),
        ("SMSGATE_URL", "sms.example"),
        ("SMSGATE_COUNTRIES", "IN US"),
        ("SMSGATE_SIGNING_KEY", "secret"),
    ],
)
def test_an_unusable_setting_of_the_phone_is_named_without_a_secret(
    phone: Phone, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    for command in ("phone", "report"):
        result = run(reminders, command)
        assert (result.exit_code, name in result.stderr) == (2, True)
        assert "secret-word" not in result.stderr


@pytest.mark.parametrize(
    "address",
    ["http://192.168.1.10:8080", "http://127.0.0.1:8080", "https://api.sms.example/3rdparty/v1/"],
)
def test_an_address_inside_or_over_https_is_taken(
    phone: Phone, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("SMSGATE_URL", address)

    assert run(reminders, "report").exit_code == 0
