"""The data folder is for nobody else on the machine, whoever makes it first."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from migrant_helper.cli.db import db
from migrant_helper.store import folder, keys, seal_key


def mode(path: Path) -> str:
    return oct(path.stat().st_mode)[-3:]


def upgraded(data: Path) -> None:
    done = CliRunner().invoke(db, ["upgrade"], env={"MIGRANT_HELPER_DATA": str(data)})
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize("start", [keys.load, seal_key.load, upgraded, folder.make])
def test_whatever_starts_first_makes_it_for_its_owner_alone(start: object, tmp_path: Path) -> None:
    assert callable(start)
    start(tmp_path / "data")

    assert mode(tmp_path / "data") == "700"


def test_the_database_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    upgraded(tmp_path / "data")

    assert mode(tmp_path / "data" / "migrant-helper.db") == "600"


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o750)
    folder.make(tmp_path)

    assert mode(tmp_path) == "750"


@pytest.mark.parametrize(
    ("load", "name"), [(keys.load, keys.KEY_FILE), (seal_key.load, seal_key.FILE)]
)
def test_a_key_from_a_backup_is_closed_again(load: object, name: str, tmp_path: Path) -> None:
    assert callable(load)
    load(tmp_path)
    (tmp_path / name).chmod(0o644)
    load(tmp_path)

    assert mode(tmp_path / name) == "600"
