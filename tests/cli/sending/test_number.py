"""`reminders number` and `reminders countries`: what an operator does for one person, and where messages go."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import Engine, select

from migrant_helper.cli.db import db
from migrant_helper.cli.reminders import reminders
from migrant_helper.core.reminders.phones import COUNTRIES, Phone
from migrant_helper.messaging.senders import wanted
from migrant_helper.store import contacts, seal_key
from migrant_helper.store.reminder_tables import Contact
from migrant_helper.store.sealing import Sealer
from migrant_helper.store.session import begin, make_engine, read
from tests.actions import parts

TWILIO = {
    "TWILIO_ACCOUNT_SID": "AC" + "a" * 32,
    "TWILIO_AUTH_TOKEN": "token",
    "TWILIO_FROM": "+15005550006",
    "PUBLIC_URL": "https://example.org",
}


def run(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(reminders, arguments, input=typed, catch_exceptions=False)


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    url = f"sqlite:///{tmp_path}/x.db"
    monkeypatch.setenv("MIGRANT_HELPER_DATA", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", url)
    for name in TWILIO:
        monkeypatch.delenv(name, raising=False)
    assert CliRunner().invoke(db, ["upgrade"]).exit_code == 0
    made = make_engine(url)
    yield made
    made.dispose()


@pytest.fixture
def known(engine: Engine, tmp_path: Path) -> Engine:
    service = parts.replace(parts.SERVICE, sealer=Sealer(seal_key.load(tmp_path)))
    parts.asked(engine, service)
    return engine


def stopped(engine: Engine, folder: Path) -> None:
    sealer = Sealer(seal_key.load(folder))
    with begin(engine) as session:
        contact = contacts.keep(session, sealer, Phone(parts.E164, "IN"))
        contacts.silence(session, contact, parts.NOW)


def test_what_is_kept_of_a_number_is_told(known: Engine) -> None:
    told = run("number", "export", typed="98123 45678\n")
    whole = json.loads(run("number", "export", "--json", "--number", "98123 45678").stdout)

    assert "in-scheme-1  renew" in told.stdout
    assert whole["requests"][0]["days"][0]["scheme"] == "in-scheme-1"
    assert whole["is_known"]
    assert "nothing is kept" in run("number", "export", typed="97123 45678\n").stdout


def test_a_number_is_erased(known: Engine) -> None:
    assert "erased" in run("number", "erase", typed="98123 45678\n").stdout
    assert "nothing was kept" in run("number", "erase", typed="98123 45678\n").stdout
    with read(known) as session:
        assert session.scalars(select(Contact)).all() == []


def test_a_number_that_said_stop_may_ask_again(known: Engine, tmp_path: Path) -> None:
    stopped(known, tmp_path)

    assert "it may ask again" in run("number", "start", typed="98123 45678\n").stdout
    assert "it never said stop" in run("number", "start", typed="98123 45678\n").stdout


def test_what_is_no_number_is_refused_with_status_2(known: Engine) -> None:
    result = run("number", "erase", typed="12\n")

    assert result.exit_code == 2
    assert "no mobile number" in result.stderr


def test_each_country_says_whether_messages_go_there_and_why_not(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in TWILIO.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "sms-senders.csv").write_text("country,what,lang,value\nNP,sender,,MIGHLP\n")
    told = run("countries").stdout
    rows = json.loads(run("countries", "--json").stdout)

    assert "NP Nepal: open, by Twilio, from MIGHLP, stop by page" in told
    assert "IN India: closed, it has no sender" in told
    assert (rows["NP"]["by"], rows["IN"]["by"]) == ("carrier", "nobody")
    assert set(rows) == set(COUNTRIES)
    assert rows["IN"]["rules"]["variable"][0] == "30"


def test_the_texts_are_told_as_they_are_registered(engine: Engine) -> None:
    rows = json.loads(run("countries", "--texts", "hi", "--brand", "Ajeevika", "--json").stdout)

    assert list(rows) == list(wanted("IN", "Ajeevika").texts())
    assert rows["code"].startswith("{#numeric#} ")


@pytest.mark.parametrize(
    ("asked", "what"),
    [
        (("--texts", "xx", "--brand", "A B"), "there are some in bn, en"),
        (("--texts", "hi"), "--brand NAME"),
    ],
)
def test_texts_of_no_language_or_no_brand_are_refused(
    engine: Engine, asked: tuple[str, ...], what: str
) -> None:
    result = run("countries", *asked)

    assert (result.exit_code, what in result.stderr) == (2, True)


@pytest.mark.parametrize("missing", ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_FROM"])
def test_a_carrier_set_up_by_half_stops_the_start(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    for name, value in TWILIO.items():
        monkeypatch.setenv(name, "" if name == missing else value)
    result = run("report")

    assert (result.exit_code, f"{missing} is" in result.stderr) == (2, True)


@pytest.mark.parametrize("how", [(), ("--sent", "--drop"), ("--retry", "--drop")])
def test_a_message_is_settled_in_one_way(engine: Engine, how: tuple[str, ...]) -> None:
    result = run("settle", "1", *how)

    assert (result.exit_code, "say one of" in result.stderr) == (2, True)


def test_a_wrong_line_of_the_senders_stops_the_command_with_its_line(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in TWILIO.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "sms-senders.csv").write_text("country,what,lang,value\nNP,header,,MIGHLP\n")
    result = run("outbox")

    assert result.exit_code == 2
    assert "sms-senders.csv:2: there is no 'header'" in result.stderr
