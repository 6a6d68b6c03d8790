"""The rehearsal: written, kept, all lost, put back; what was sealed opens, nobody is told twice."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text

from migrant_helper.actions.reminders.round import Work
from migrant_helper.actions.reminders.send import send_due
from migrant_helper.core.reminders.phones import Phone
from migrant_helper.messaging.gateway import Outgoing, Sent
from migrant_helper.store import contacts, schema
from migrant_helper.store.backup import archive, key_files
from migrant_helper.store.backup.made import Place, back_up
from migrant_helper.store.backup.parked import Parked
from migrant_helper.store.backup.restored import check, put_back
from migrant_helper.store.reminder_tables import Contact, State
from migrant_helper.store.session import begin
from tests.actions import parts
from tests.store import databases
from tests.store.backup import places
from tests.store.backup.places import DUE, RESTORED

MADE = parts.NOW + timedelta(hours=1)


@pytest.fixture(params=databases.KINDS)
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    with places.filled(request.param, tmp_path / "first") as here:
        yield here


@pytest.fixture
def kept(here: Place, tmp_path: Path) -> Path:
    """The backup, made before anything went out."""
    return back_up(here, tmp_path / "data.backup", now=MADE)[0]


def send(here: Place) -> list[str]:
    """The ids of what goes out when it is due."""
    return [each.id for each in taken(here)]


def taken(here: Place) -> list[Outgoing]:
    """What the carrier gets when it is due."""
    carrier = parts.Carrier()
    with places.opened(here) as engine:
        send_due(parts.on(engine, carrier, DUE))
    return carrier.got


def work(engine: Engine, carrier: parts.Carrier) -> None:
    """A worker's rounds on the day of the restore."""
    for minutes in (0, 6):
        at = RESTORED + timedelta(minutes=minutes)
        Work().round(parts.on(engine, carrier, at))


def test_after_a_loss_of_all_what_was_sealed_opens_and_nothing_goes_out_twice(
    here: Place, kept: Path, tmp_path: Path
) -> None:
    key_files.back_up(here.keys, tmp_path / "keys.zip")
    got = taken(here)
    sent = [each.id for each in got]
    there = places.bare(here.kind, tmp_path / "second")
    key_files.put_back(tmp_path / "keys.zip", there.keys)
    done = put_back(there, kept, now=RESTORED)
    carrier = parts.Carrier(listed={sent[0]: Sent("SM" + "b" * 32)}, before=got)
    with places.opened(there) as engine:
        texts = parts.bodies(engine)
        work(engine, carrier)
        rows = {row.id: row for row in parts.rows(engine)}

    assert len(sent) == 3
    assert (done.parked, done.told, done.aside) == (Parked(3, 0, 0), False, "")
    assert len(texts) == 4
    assert all(texts)
    assert carrier.got == []
    assert [rows[key].state for key in sent] == [State.SENT, State.UNCERTAIN, State.UNCERTAIN]
    assert [row.state for key, row in rows.items() if key not in sent] == [State.WAITING]


def test_what_is_replaced_tells_what_went_out_and_who_said_stop(here: Place, kept: Path) -> None:
    sent = send(here)
    with places.opened(here) as engine, begin(engine) as session:
        first = parts.rows(engine)[0]
        contacts.silence(session, session.get_one(Contact, first.contact_hash), RESTORED)
    done = put_back(here, kept, now=RESTORED)
    with places.opened(here) as engine:
        carrier = parts.Carrier()
        work(engine, carrier)
        stopped = [
            row.state for row in parts.rows(engine) if row.contact_hash == first.contact_hash
        ]
        others = [row.state for row in parts.rows(engine) if row.id in sent[1:]]

    assert (done.told, done.parked.stopped, done.parked.in_doubt) == (True, 1, 0)
    assert carrier.got == []
    assert set(stopped) == {State.DROPPED}
    assert set(others) <= {State.SENT, State.DROPPED}


def test_who_asked_and_stopped_since_the_backup_stays_stopped(here: Place, kept: Path) -> None:
    new = Phone("+919812345671", "IN")
    with places.opened(here) as engine, begin(engine) as session:
        contact = contacts.keep(session, parts.SERVICE.sealer, new)
        contacts.silence(session, contact, RESTORED)
        key = contact.hash
    done = put_back(here, kept, now=RESTORED)
    with places.opened(here) as engine, begin(engine) as session:
        found = session.get(Contact, key)

        assert found is not None
        assert (found.stopped_at, found.sealed) == (RESTORED, None)
    assert done.parked.stopped == 1


def test_what_was_replaced_is_kept_aside(here: Place, kept: Path) -> None:
    send(here)
    aside = put_back(here, kept, now=RESTORED).aside
    count = "SELECT count(*) FROM {}message WHERE state = 'sent'"
    schema_name = aside.removeprefix("schema ")
    there = replace(here, url=f"sqlite:///{aside}") if here.kind == "sqlite" else here
    with places.opened(there) as engine, engine.connect() as connection:
        prefix = "" if here.kind == "sqlite" else f"{schema_name}."
        found = connection.execute(text(count.format(prefix))).scalar_one()

    assert found == 3


def test_a_second_restore_and_a_backup_after_it_are_as_the_first(
    here: Place, kept: Path, tmp_path: Path
) -> None:
    put_back(here, kept, now=RESTORED)
    again = back_up(here, tmp_path / "again.backup", now=RESTORED)[1]
    done = put_back(here, tmp_path / "again.backup", now=RESTORED + timedelta(hours=1))

    assert again.rows == archive.read(kept).rows
    assert done.about == again


def test_a_backup_of_older_tables_is_brought_up_to_date(here: Place, tmp_path: Path) -> None:
    with places.opened(here) as engine:
        schema.downgrade(engine, "0002")
    kept = back_up(here, tmp_path / "older.backup", now=MADE)[0]
    with places.opened(here) as engine:
        schema.upgrade(engine)
    put_back(here, kept, now=RESTORED)
    with places.opened(here) as engine:
        found = schema.revision(engine)
        texts = parts.bodies(engine)

    assert (found, len(texts)) == (schema.newest(), 4)


def test_tables_go_back_and_forth_with_what_they_hold(here: Place) -> None:
    with places.opened(here) as engine:
        before = parts.bodies(engine)
        schema.downgrade(engine, "0002")
        older = schema.revision(engine)
        wrong = [places.refusal(lambda to=to: schema.downgrade(engine, to)) for to in ("0003", "x")]
        schema.upgrade(engine)
        after = parts.bodies(engine)

    assert older == "0002"
    assert all("the tables of version 0002" in each for each in wrong)
    assert before == after


def refusals(here: Place, kept: Path, tmp_path: Path) -> dict[str, Callable[[], object]]:
    cut = tmp_path / "cut.backup"
    cut.write_bytes(kept.read_bytes()[:-300])
    strange = tmp_path / "strange.backup"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "revision", lambda engine: "0099")
        patch.setattr(schema, "knows", lambda revision: True)
        back_up(here, strange, now=MADE)
    no_keys = replace(here, keys=tmp_path / "nothing")
    kind = {"sqlite": "postgresql://nobody@/none", "postgresql": "sqlite:////none.db"}[here.kind]
    return {
        "is not a whole backup": lambda: put_back(here, cut, now=RESTORED),
        "does not know": lambda: put_back(here, strange, now=RESTORED),
        "migrant-helper keys restore": lambda: put_back(no_keys, kept, now=RESTORED),
        "set DATABASE_URL": lambda: check(replace(here, url=kind), kept),
        "clock is before": lambda: put_back(here, kept, now=MADE - timedelta(days=1)),
        "cannot be read": lambda: check(here, tmp_path / "gone"),
    }


def test_what_cannot_be_put_back_is_refused_with_the_remedy_and_changes_nothing(
    here: Place, kept: Path, tmp_path: Path
) -> None:
    sent = send(here)
    with places.opened(here) as engine:
        before = [(row.id, row.state) for row in parts.rows(engine)]
    for words, call in refusals(here, kept, tmp_path).items():
        assert words in places.refusal(call)
    with places.opened(here) as engine:
        after = [(row.id, row.state) for row in parts.rows(engine)]

    assert len(sent) == 3
    assert before == after


def test_a_restore_that_fails_half_way_leaves_all_as_it_was(
    here: Place, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tables are there, and then the disk is full."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    send(here)
    with monkeypatch.context() as patch:
        patch.setattr("migrant_helper.store.backup.restored.park", full)
        with pytest.raises((OSError, TypeError)):
            put_back(here, kept, now=RESTORED)
    with places.opened(here) as engine:
        states = [row.state for row in parts.rows(engine)]
        names = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'before%'"
        with engine.connect() as connection:
            left = connection.execute(text(names)).all() if here.kind == "postgresql" else []

    assert states.count(State.SENT) == 3
    assert left == []


def test_lost_keys_are_said_and_can_be_gone_without(
    here: Place, kept: Path, tmp_path: Path
) -> None:
    bare = replace(here, keys=tmp_path / "nothing")
    put_back(bare, kept, now=RESTORED, without_keys=True)
    with places.opened(here) as engine, engine.connect() as connection:
        hashes = connection.execute(select(Contact.hash)).all()

    assert len(hashes) == 3
