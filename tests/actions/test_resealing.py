"""After the key was turned: what older keys sealed is sealed anew, and then they are dropped."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import Engine, update

from migrant_helper.actions import resealing
from migrant_helper.actions.resealing import drop_older, reseal
from migrant_helper.actions.service import Service
from migrant_helper.cli.db import db
from migrant_helper.core.reminders.phones import Phone
from migrant_helper.store import contacts, messages, seal_key
from migrant_helper.store.backup import key_files
from migrant_helper.store.reminder_tables import Contact, Message
from migrant_helper.store.seal_key import sealer_of
from migrant_helper.store.sealing import Sealer, SealError
from migrant_helper.store.session import begin, read
from tests.actions import parts
from tests.actions.parts import SERVICE

NUMBERS = [f"98123 4567{at}" for at in range(5)]


def later() -> datetime:
    """When no process holds the older keys any more."""
    return datetime.now(UTC) + timedelta(minutes=11)


def told(engine: Engine, sealer: Sealer) -> list[tuple[str | None, ...]]:
    """What every row holds, in clear."""
    with read(engine) as session:
        numbers = [contacts.number(one, sealer) for one in session.query(Contact)]
        return [
            tuple(sorted(map(str, numbers))),
            tuple(sorted(str(messages.body(one, sealer)) for one in session.query(Message))),
        ]


@pytest.fixture
def service(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Service:
    """With five numbers and their messages, three of them of the time before the key was turned."""
    monkeypatch.setattr(resealing, "BATCH", 2)
    service = replace(SERVICE, engine=engine, sealer=sealer_of(tmp_path / "keys"))
    for at, number in enumerate(NUMBERS):
        if at == 3:
            seal_key.turn(tmp_path / "keys")
        parts.asked(engine, service, number=number)
    return service


def test_what_older_keys_sealed_opens_with_the_newest_alone_and_they_are_dropped(
    engine: Engine, service: Service, tmp_path: Path
) -> None:
    keys = tmp_path / "keys"
    before, marks = told(engine, service.sealer), key_files.marks(keys)
    newest = Sealer(seal_key.load(keys)[32:])
    with pytest.raises(SealError):
        told(engine, newest)

    done, dropped = drop_older(engine, service.sealer, keys, now=later())

    assert (done.rows, done.unreadable, dropped) == (6, 0, 1)
    assert len(seal_key.load(keys)) == 32
    # A process that runs, and one that starts now: what was there is read and found as before.
    for sealer in (service.sealer, sealer_of(keys)):
        assert told(engine, sealer) == before
        with read(engine) as session:
            key = contacts.number_hash(sealer, Phone("+919812345670", "IN"))
            assert contacts.find(session, key)
    assert told(engine, newest) == before
    assert [
        oct((keys / name).stat().st_mode)[-3:] for name in (seal_key.FILE, seal_key.HASH_FILE)
    ] == [
        "600",
        "600",
    ]
    # A backup of before is known to need the key that went.
    assert set(marks) - set(key_files.marks(keys)) == {marks[0]}
    assert drop_older(engine, service.sealer, keys, now=later())[0].rows == 0


def test_a_number_that_is_forgotten_meanwhile_stays_so(
    engine: Engine, service: Service, tmp_path: Path
) -> None:
    keys = seal_key.load(tmp_path / "keys")
    forgets = forgetting(engine, keys)

    assert reseal(engine, Sealer(forgets)).rows == 3
    with read(engine) as session:
        assert {one.sealed for one in session.query(Contact)} == {None}


def forgetting(engine: Engine, keys: bytes) -> Callable[[], bytes]:
    """The keys, of which the second use comes after every number was forgotten."""
    uses = iter(range(1000))

    def asked() -> bytes:
        if next(uses) == 1:
            with begin(engine) as session:
                session.execute(update(Contact).values(sealed=None))
        return keys

    return asked


def test_what_no_key_opens_stays_as_it_is_and_is_told(
    engine: Engine, service: Service, tmp_path: Path
) -> None:
    with begin(engine) as session:
        broken = session.query(Contact).order_by(Contact.hash).first()
        assert broken
        broken.sealed = b"x" * 40
    done = reseal(engine, service.sealer)

    assert done.unreadable == 1
    with read(engine) as session:
        assert [one.hash for one in session.query(Contact) if one.sealed == b"x" * 40] == [
            broken.hash
        ]


def test_the_command_waits_until_all_has_the_new_key(
    engine: Engine, service: Service, tmp_path: Path
) -> None:
    where = {
        "MIGRANT_HELPER_DATA": str(tmp_path),
        "MIGRANT_HELPER_KEYS": str(tmp_path / "keys"),
        "DATABASE_URL": engine.url.set(drivername=engine.dialect.name).render_as_string(False),
    }
    soon = CliRunner().invoke(db, ["reseal"], env=where)
    os.utime(tmp_path / "keys" / seal_key.FILE, (0, 0))
    done = CliRunner().invoke(db, ["reseal", "--json"], env=where)

    assert (soon.exit_code, "less than ten minutes ago" in soon.output) == (2, True)
    assert json.loads(done.output) == {"resealed": 6, "unreadable": 0, "dropped": 1}
