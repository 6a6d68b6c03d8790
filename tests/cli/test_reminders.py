"""`migrant-helper reminders`, `worker --once` and `db upgrade`: output, exit status, bad input."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click import Command
from click.testing import CliRunner, Result
from sqlalchemy import Engine, update

from migrant_helper.cli.db import db
from migrant_helper.cli.reminders import reminders
from migrant_helper.cli.worker import worker
from migrant_helper.store import seal_key
from migrant_helper.store.reminder_tables import Message, State
from migrant_helper.store.sealing import Sealer
from migrant_helper.store.session import begin, make_engine
from tests.actions import parts
from tests.messaging import stand_ins

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
TWILIO = {
    "TWILIO_ACCOUNT_SID": "AC" + "a" * 32,
    "TWILIO_AUTH_TOKEN": "token",
    "TWILIO_FROM": "+15005550006",
}


def run(command: Command, *arguments: str) -> Result:
    return CliRunner().invoke(command, arguments, catch_exceptions=False)


def printed(result: Result, schema: str) -> Any:
    """The one JSON document on standard output, checked against its schema."""
    document = json.loads(result.stdout)
    whole = json.loads((SCHEMAS / schema).read_text())
    jsonschema.Draft202012Validator(whole).validate(document)
    return document


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """An up-to-date database that the commands find by their environment."""
    url = f"sqlite:///{tmp_path}/x.db"
    monkeypatch.setenv("MIGRANT_HELPER_DATA", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", url)
    for name in TWILIO:
        monkeypatch.delenv(name, raising=False)
    assert run(db, "upgrade").exit_code == 0
    (tmp_path / "sms-senders.csv").write_text("country,what,lang,value\nIN,sender,,\n", "utf-8")
    made = make_engine(url)
    yield made
    made.dispose()


@pytest.fixture
def waiting(engine: Engine, tmp_path: Path) -> str:
    """The id of a code that is due now."""
    service = parts.replace(parts.SERVICE, sealer=Sealer(seal_key.load(tmp_path)))
    now = datetime.now(UTC)
    soon = parts.deadline(on=(now + timedelta(days=30)).date())
    parts.asked(engine, service, now=now, deadlines=[soon])
    return parts.rows(engine)[0].id


def twilio(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    for name, value in {**TWILIO, "TWILIO_API_URL": address}.items():
        monkeypatch.setenv(name, value)


def test_an_upgrade_makes_the_database_and_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("MIGRANT_HELPER_DATA", str(tmp_path / "new"))
    before = run(reminders, "outbox")
    document = printed(run(db, "upgrade", "--json"), "db-upgrade.json")

    assert (before.exit_code, "migrant-helper db upgrade" in before.stderr) == (2, True)
    assert document["revision"]
    assert run(reminders, "outbox").exit_code == 0


def test_the_outbox_lists_number_and_text_for_a_person(engine: Engine, waiting: str) -> None:
    entry = printed(run(reminders, "outbox", "--json"), "reminders-outbox.json")["messages"][0]
    plain = run(reminders, "outbox").stdout

    assert (waiting, "+919812345678") == (entry["id"], entry["to"])
    assert entry["body"] in plain


def test_the_plan_lists_neither(engine: Engine, waiting: str) -> None:
    entry = printed(run(reminders, "plan", "--json"), "reminders-plan.json")[0]

    assert (waiting, None, None) == (entry["id"], entry["to"], entry["body"])
    assert "98123" not in run(reminders, "plan").stdout


def test_a_person_sends_and_says_so(engine: Engine, waiting: str) -> None:
    result = run(reminders, "settle", waiting, "--sent", "--json")

    assert {"id": waiting, "settled": True, "why": None} == printed(result, "reminders-settle.json")
    assert "nothing is due" in run(reminders, "outbox").stdout


def test_what_cannot_be_settled_is_said_with_status_1_or_2(engine: Engine, waiting: str) -> None:
    run(reminders, "settle", waiting, "--drop")
    again = run(reminders, "settle", waiting, "--drop")
    unknown = run(reminders, "settle", "0" * 32, "--drop", "--json")
    nothing = run(reminders, "settle", waiting)

    assert (again.exit_code, unknown.exit_code, nothing.exit_code) == (1, 2, 2)
    assert waiting in again.stderr
    assert printed(unknown, "reminders-settle.json")["why"] == "unknown"
    assert "--sent, --retry and --drop" in nothing.stderr


def test_without_twilio_nothing_is_sent_and_nothing_lost(engine: Engine, waiting: str) -> None:
    result = run(reminders, "send")
    once = printed(run(worker, "--once", "--json"), "worker-once.json")

    assert result.exit_code == 2
    assert "TWILIO_ACCOUNT_SID" in result.stderr
    assert {0} == set(once.values())
    assert parts.rows(engine)[0].state == State.WAITING


def test_with_twilio_what_is_due_is_sent_over_its_own_document(
    engine: Engine, waiting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with stand_ins.prism() as address:
        twilio(monkeypatch, address)
        sent = printed(run(reminders, "send", "--json"), "reminders-send.json")

    assert sent == {"sent": 1, "not_sent": 0, "in_doubt": 0}
    row = parts.rows(engine)[0]
    assert (row.state, (row.sid or "")[:2]) == (State.SENT, "SM")


@pytest.mark.parametrize(("listed", "state"), [(1, State.SENT), (0, State.UNCERTAIN)])
def test_a_worker_parks_what_lost_its_sender_and_looks_it_up(
    engine: Engine,
    waiting: str,
    monkeypatch: pytest.MonkeyPatch,
    listed: int,
    state: State,
) -> None:
    entry = printed(run(reminders, "outbox", "--json"), "reminders-outbox.json")["messages"][0]
    long_ago = datetime.now(UTC) - timedelta(hours=1)
    with begin(engine) as session:
        session.execute(update(Message).values(state=State.CLAIMED, claimed_at=long_ago))
    rows = [{"sid": "SM" + "b" * 32, "to": entry["to"], "body": entry["body"]}] * listed
    with stand_ins.rude(200, json.dumps({"messages": rows}).encode()) as address:
        twilio(monkeypatch, address)
        done = printed(run(worker, "--once", "--json"), "worker-once.json")

    assert (1, listed, 0) == (done["lost"], done["found"], done["sent"])
    assert state == parts.rows(engine)[0].state


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MIGRANT_HELPER_SMS_PER_DAY", "many"),
        ("DATABASE_URL", "mysql://x/y"),
        ("PUBLIC_URL", "example.org"),
    ],
)
def test_an_unusable_setting_is_named_with_status_2(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    result = run(reminders, "outbox")

    assert result.exit_code == 2
    assert name in result.stderr
    assert result.stderr.count("\n") == 1


def test_another_key_is_said_and_nothing_is_sent(
    engine: Engine, waiting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / seal_key.FILE).write_bytes(bytes(32))
    result = run(reminders, "outbox")

    assert result.exit_code == 0
    assert waiting in result.stdout
    assert "98123" not in result.stdout
    with stand_ins.rude(200, b"{}", posted=(posted := [])) as address:
        twilio(monkeypatch, address)
        run(worker, "--once")
        shown = run(reminders, "outbox")
    assert posted == []
    assert f"{waiting}  unreadable" in shown.stdout
    assert "put the encryption key of this database back" in shown.stderr


def test_a_pause_is_told_with_its_reason_and_what_ends_it(
    engine: Engine, waiting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with stand_ins.rude(400, b'{"code": 21606, "message": "no"}') as address:
        twilio(monkeypatch, address)
        run(worker, "--once")
    plain = run(reminders, "outbox").stdout
    document = printed(run(reminders, "outbox", "--json"), "reminders-outbox.json")

    assert "sending is paused" in plain
    assert "twilio-21606" in plain
    assert "it goes on by itself" in plain
    assert [(each["where"], each["fault"]) for each in document["paused"]] == [("all", "us")]
    assert (document["due"], document["dead"]) == (1, {})


@pytest.mark.parametrize("command", [*reminders.commands.values(), *db.commands.values(), worker])
def test_every_command_has_an_example(command: Command) -> None:
    assert "Example: " in run(command, "--help").stdout
