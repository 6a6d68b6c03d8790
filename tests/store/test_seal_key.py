"""The encryption key: made once, kept from others, never replaced."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from migrant_helper import config
from migrant_helper.app import create_app
from migrant_helper.cli.db import db
from migrant_helper.store import keys, seal_key
from migrant_helper.store.sealing import Sealer, SealError
from tests.store import databases


def test_it_is_made_once_and_readable_by_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there"
    keys = [seal_key.load(folder) for _ in range(2)]

    assert keys[0] == keys[1]
    assert len(keys[0]) == 32
    assert oct((folder / seal_key.FILE).stat().st_mode)[-3:] == "600"


def test_two_processes_that_start_at_once_get_the_same(tmp_path: Path) -> None:
    code = "import sys, pathlib; from migrant_helper.store import seal_key as k; "
    code += "print(k.load(pathlib.Path(sys.argv[1])).hex())"
    command = [sys.executable, "-c", code, str(tmp_path)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(4)]

    assert len({each.communicate()[0] for each in both}) == 1
    assert [path.name for path in tmp_path.iterdir()] == [seal_key.FILE]


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 33])
def test_a_file_of_another_size_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / seal_key.FILE
    path.write_bytes(content)

    with pytest.raises(ValueError, match="put the backup of the key back"):
        seal_key.load(tmp_path)
    assert content == path.read_bytes()


def test_a_turned_key_seals_and_the_old_one_still_opens(tmp_path: Path) -> None:
    """A process that runs takes it by itself: neither has to be started again."""
    one, other = (Sealer(seal_key.ring(tmp_path)) for _ in range(2))
    old = one.seal("before", about="x:1")
    before = seal_key.load(tmp_path)
    hashed, digits = one.hash("number", "1"), one.digits("stop", "1", length=6)

    assert seal_key.turn(tmp_path) == 2
    new = one.seal("after", about="x:1")

    assert [one.open(old, about="x:1"), other.open(new, about="x:1")] == ["before", "after"]
    with pytest.raises(SealError):
        Sealer(before).open(new, about="x:1")
    for sealer in (one, other, Sealer(seal_key.ring(tmp_path))):
        assert sealer.hash("number", "1") == hashed
        assert sealer.digits("stop", "1", length=6) == digits
    assert oct((tmp_path / seal_key.FILE).stat().st_mode)[-3:] == "600"
    assert [path.name for path in tmp_path.iterdir()] == [seal_key.FILE]


def test_what_was_sealed_is_opened_after_ten_turns(tmp_path: Path) -> None:
    sealer = Sealer(seal_key.ring(tmp_path))
    sealed = []
    for at in range(10):
        sealed.append(sealer.seal(str(at), about="x:1"))
        seal_key.turn(tmp_path)

    assert [sealer.open(each, about="x:1") for each in sealed] == [str(at) for at in range(10)]


def test_the_command_turns_the_key_where_the_keys_are(tmp_path: Path) -> None:
    where = {
        "MIGRANT_HELPER_DATA": str(tmp_path / "data"),
        "MIGRANT_HELPER_KEYS": str(tmp_path / "keys"),
    }
    for held in (2, 3):
        done = CliRunner().invoke(db, ["turn-key", "--json"], env=where)
        assert (done.exit_code, json.loads(done.output)) == (0, {"keys": held})

    assert not (tmp_path / "data").exists()
    assert oct((tmp_path / "keys").stat().st_mode)[-3:] == "700"


def test_the_keys_lie_where_they_are_told_to(tmp_path: Path) -> None:
    with databases.upgraded("sqlite", tmp_path) as engine:
        settings = {
            "MIGRANT_HELPER_DATA": str(tmp_path / "data"),
            "MIGRANT_HELPER_KEYS": str(tmp_path / "keys"),
            "DATABASE_URL": engine.url.render_as_string(),
        }
    create_app(config.read(settings))

    assert {each.name for each in (tmp_path / "keys").iterdir()} == {
        seal_key.FILE,
        keys.KEY_FILE,
    }
    assert {each.name for each in (tmp_path / "data").iterdir()} <= {"in-use"}


def test_a_retired_card_key_signs_no_more_without_a_pause(tmp_path: Path) -> None:
    current = keys.current(tmp_path)
    old = current().kid
    keys.retire(tmp_path, "Us", "2026-11-22")

    assert current().kid == keys.load(tmp_path).kid != old
