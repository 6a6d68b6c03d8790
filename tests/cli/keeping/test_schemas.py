"""Each command of whoever runs the service prints, with --json, what its schema says."""

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click import Command, Group
from click.testing import CliRunner

from migrant_helper import paths
from migrant_helper.cli.main import main
from migrant_helper.store import seal_key
from tests.actions.built import small

SCHEMAS = Path(__file__).parents[3] / "docs/schemas"
# What several commands print alike, or what is printed for another purpose, stands under another name.
ALIKE = {
    "keys-backup": "keys",
    "keys-restore": "keys",
    "db-downgrade": "db-upgrade",
    "worker": "worker-once",
    "org-add": "org",
    "user-add": "user",
    "user-invite": "user",
    "card-issue": "",
    "card-verify": "card-verdict",
}


def commands(group: Group, before: str = "") -> dict[str, Command]:
    """All that print a document, by their names."""
    found: dict[str, Command] = {}
    for name, command in group.commands.items():
        whole = f"{before}{name}"
        if isinstance(command, Group):
            found |= commands(command, f"{whole}-")
        elif any("--json" in option.opts for option in command.params):
            found[whole] = command
    return found


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Runs a command over a small build; its document, held to its schema."""
    monkeypatch.setattr(paths, "BUILD", small(tmp_path / "build", "A"))
    for name in ("data", "keys"):
        monkeypatch.setenv(f"MIGRANT_HELPER_{name.upper()}", str(tmp_path / name))
    monkeypatch.delenv("DATABASE_URL", raising=False)

    def command(*arguments: str) -> Any:
        done = CliRunner().invoke(main, [*arguments, "--json"], catch_exceptions=False)
        assert done.exit_code == 0, done.output
        name = "-".join(arguments[: 2 if arguments[0] not in ("backup", "restore") else 1])
        schema = json.loads((SCHEMAS / f"{ALIKE.get(name, name)}.json").read_text("utf-8"))
        found = json.loads(done.stdout)
        jsonschema.validate(found, schema)
        return found

    return command


def test_releases_backups_keys_and_seals_print_what_their_schemas_say(
    printed: Any, tmp_path: Path
) -> None:
    printed("db", "upgrade")
    printed("release", "sign")
    small(tmp_path / "build", "B")
    printed("release", "sign")
    printed("release", "withdraw", "2")
    printed("release", "remove-worker")
    printed("release", "new-key")
    small(tmp_path / "build", "C")
    printed("release", "sign")
    assert printed("card", "retire")["release"] == 6
    seal_key.load(tmp_path / "keys")
    printed("db", "turn-key")
    os.utime(tmp_path / "keys" / seal_key.FILE, (0, 0))
    assert printed("db", "reseal")["dropped"] == 1
    (tmp_path / "kept").mkdir()
    made = printed("backup", str(tmp_path / "kept"))
    printed("restore", made["file"], "--check")
    printed("restore", made["file"])
    printed("keys", "backup", str(tmp_path / "keys.zip"))
    printed("keys", "restore", str(tmp_path / "keys.zip"))
    told = CliRunner().invoke(main, ["card", "issuers"]).stdout
    schema = json.loads((SCHEMAS / "card-issuers.json").read_text("utf-8"))
    jsonschema.validate(json.loads(told), schema)


def test_every_command_that_prints_a_document_has_a_schema() -> None:
    names = [ALIKE.get(name, name) for name in commands(main)]

    assert [name for name in names if name and not (SCHEMAS / f"{name}.json").is_file()] == []
