"""`backup`, `restore`, `keys` and `db downgrade`: output, exit status, and a server that runs."""

import json
from pathlib import Path

import pytest
from click import Command
from click.testing import CliRunner, Result

from migrant_helper.cli.db import db
from migrant_helper.cli.keeping.backup import backup
from migrant_helper.cli.keeping.keys import keys
from migrant_helper.cli.keeping.restore import restore
from migrant_helper.store import seal_key
from migrant_helper.store.backup.running import Held


def run(command: Command, *arguments: str) -> Result:
    return CliRunner().invoke(command, arguments, catch_exceptions=False)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of backups, beside a service with data and keys."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("MIGRANT_HELPER_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("MIGRANT_HELPER_KEYS", str(tmp_path / "keys"))
    assert run(db, "upgrade").exit_code == 0
    seal_key.load(tmp_path / "keys")
    folder = tmp_path / "kept"
    folder.mkdir()
    return folder


def test_a_backup_is_named_checked_and_put_back(kept: Path) -> None:
    made = json.loads(run(backup, str(kept), "--keep-days", "14", "--json").stdout)
    checked = run(restore, made["file"], "--check")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MIGRANT_HELPER_DATA", str(kept.parent / "other"))
        back = json.loads(run(restore, made["file"], "--json").stdout)

    assert (made["kind"], made["keys"], made["removed"]) == ("sqlite", 1, 0)
    assert (checked.exit_code, "whole" in checked.stdout) == (0, True)
    assert (back["aside"], back["told"], back["rows"]) == ("", False, made["rows"])


def test_a_server_that_runs_is_said_and_nothing_changes(kept: Path) -> None:
    file = json.loads(run(backup, str(kept), "--json").stdout)["file"]
    held = Held(kept.parent / "data")
    refused = [run(restore, file), run(db, "downgrade", "0002")]
    del held

    assert [each.exit_code for each in refused] == [2, 2]
    assert all("stop them first" in each.stderr for each in refused)
    assert json.loads(run(db, "downgrade", "0002", "--json").stdout) == {"revision": "0002"}


def test_keys_go_out_and_come_back(kept: Path) -> None:
    file = kept.parent / "keys.zip"
    out = run(keys, "backup", str(file), "--json")
    back = run(keys, "restore", str(file))

    assert json.loads(out.stdout) == {"held": [seal_key.FILE]}
    assert (back.exit_code, run(keys, "backup", str(file)).exit_code) == (0, 2)


@pytest.mark.parametrize("command", [backup, restore, *keys.commands.values()])
def test_every_command_has_an_example(command: Command) -> None:
    assert "Example: " in run(command, "--help").stdout
