"""The encryption key: made once, kept from others, never replaced."""

import subprocess
import sys
from pathlib import Path

import pytest

from migrant_helper.store import seal_key


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
