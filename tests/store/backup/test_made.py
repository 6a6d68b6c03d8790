"""A backup is made while others write, tells what it holds, and is nobody else's."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from migrant_helper.store import schema
from migrant_helper.store.backup import archive
from migrant_helper.store.backup.made import back_up, forget
from migrant_helper.store.session import begin
from tests.actions import parts
from tests.store import databases
from tests.store.backup import places


@pytest.mark.parametrize("kind", databases.KINDS)
def test_it_is_whole_while_somebody_writes_and_tells_what_it_holds(
    kind: str, tmp_path: Path
) -> None:
    with (
        places.filled(kind, tmp_path / "here") as here,
        places.opened(here) as engine,
        begin(engine) as session,
    ):
        session.delete(session.merge(parts.rows(engine)[0]))
        session.flush()
        file, about = back_up(here, tmp_path, now=parts.NOW)

    assert file.name == "migrant-helper-20261122T063000Z.backup"
    assert (about.kind, about.revision, len(about.keys)) == (kind, schema.newest(), 1)
    assert (about.rows["message"], about.rows["contact"]) == (4, 3)
    assert archive.read(file) == about
    assert oct(file.stat().st_mode)[-3:] == "600"
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize("kind", databases.KINDS)
def test_no_key_number_or_text_lies_in_it_in_clear(kind: str, tmp_path: Path) -> None:
    with places.filled(kind, tmp_path / "here") as here, places.opened(here) as engine:
        texts = parts.bodies(engine)
        with ZipFile(back_up(here, tmp_path, now=parts.NOW)[0]) as held:
            inside = b"".join(held.read(name) for name in held.namelist())

    secret = [places.KEY, places.KEY.hex().encode(), parts.E164.encode()]
    assert [each for each in (*secret, *(text.encode() for text in texts)) if each in inside] == []


def test_it_is_written_over_nothing_and_beside_no_key(tmp_path: Path) -> None:
    with places.filled("sqlite", tmp_path / "here") as here:
        file, about = back_up(here, tmp_path / "a.backup", now=parts.NOW)
        again = places.refusal(lambda: back_up(here, file, now=parts.NOW))
        beside = places.refusal(lambda: back_up(here, here.keys, now=parts.NOW))
        nowhere = places.refusal(lambda: back_up(here, tmp_path / "no/a", now=parts.NOW))

    assert "is there already" in again
    assert "who has both reads the numbers" in beside
    assert "cannot be written" in nowhere
    assert archive.read(file) == about


def test_a_damaged_database_makes_no_backup(tmp_path: Path) -> None:
    with places.filled("sqlite", tmp_path / "here") as here:
        file = Path(here.url.removeprefix("sqlite:///"))
        data = bytearray(file.read_bytes())
        for page in range(2, len(data) // 4096):
            data[page * 4096 : page * 4096 + 200] = bytes(200)
        file.write_bytes(data)
        said = places.refusal(lambda: back_up(here, tmp_path / "a.backup", now=parts.NOW))

    assert "damaged" in said
    assert not (tmp_path / "a.backup").exists()


def test_a_changed_byte_is_found(tmp_path: Path) -> None:
    with places.filled("sqlite", tmp_path / "here") as here:
        file, _ = back_up(here, tmp_path / "a.backup", now=parts.NOW)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)

    assert "take another" in places.refusal(lambda: archive.read(file))


def test_old_ones_go_by_their_names_and_nothing_else_does(tmp_path: Path) -> None:
    now = datetime(2026, 11, 30, tzinfo=UTC)
    names = ["20261101T000000Z", "20261115T235959Z", "20261116T000000Z", "today"]
    for name in names:
        (tmp_path / f"migrant-helper-{name}.backup").touch()
    gone = forget(tmp_path, days=14, now=now)

    assert [each.name[15:31] for each in gone] == names[:2]
    assert len(list(tmp_path.iterdir())) == 2
    assert forget(tmp_path, days=14, now=now + timedelta(seconds=1))
