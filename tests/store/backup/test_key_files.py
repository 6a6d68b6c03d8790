"""The keys lie in a file of their own, and none is ever written over."""

from pathlib import Path

import pytest

from migrant_helper.store import keys, seal_key
from migrant_helper.store.backup import key_files
from migrant_helper.store.backup.made import back_up
from migrant_helper.store.releases import keys as release_keys
from tests.store.backup import places


@pytest.fixture
def held(tmp_path: Path) -> Path:
    """A folder with both keys, one of them turned."""
    folder = tmp_path / "keys"
    seal_key.load(folder)
    seal_key.turn(folder)
    keys.load(folder)
    return folder


def test_the_keys_come_back_as_they_were_for_their_owner_alone(held: Path, tmp_path: Path) -> None:
    file = tmp_path / "keys.zip"
    names = key_files.back_up(held, file)
    key_files.put_back(file, tmp_path / "new")
    back = {each.name: each for each in (tmp_path / "new").iterdir()}

    assert names == [seal_key.FILE, keys.KEY_FILE]
    assert {name: each.read_bytes() for name, each in back.items()} == {
        name: (held / name).read_bytes() for name in names
    }
    assert {oct(each.stat().st_mode)[-3:] for each in (file, *back.values())} == {"600"}
    assert len(key_files.marks(tmp_path / "new")) == 2


def test_who_lost_all_signs_on_for_the_phones_that_know_the_root(
    held: Path, tmp_path: Path
) -> None:
    release_keys.load(held)
    release_keys.next_number(held, 0)
    key_files.back_up(held, tmp_path / "keys.zip")
    last = [release_keys.next_number(held, 0) for _ in range(12)][-1]
    for _ in range(2):
        key_files.put_back(tmp_path / "keys.zip", tmp_path / "new")
    key_files.put_back(tmp_path / "keys.zip", held)

    signs, before = release_keys.load(tmp_path / "new"), release_keys.load(held)
    assert signs.roots == before.roots
    assert signs.signer.public_key.keyid == before.signer.public_key.keyid
    assert last < release_keys.next_number(tmp_path / "new", 0) == 102
    assert release_keys.next_number(held, 0) == last + 1
    assert not (tmp_path / "new" / release_keys.ROOT_FILE).exists()


def test_another_key_that_is_there_stays(held: Path, tmp_path: Path) -> None:
    key_files.back_up(held, tmp_path / "keys.zip")
    seal_key.turn(held)
    before = (held / seal_key.FILE).read_bytes()

    assert "is another" in places.refusal(lambda: key_files.put_back(tmp_path / "keys.zip", held))
    assert (held / seal_key.FILE).read_bytes() == before


def test_what_is_no_backup_of_keys_is_refused(held: Path, tmp_path: Path) -> None:
    (tmp_path / "text.zip").write_text("no")
    with places.filled("sqlite", tmp_path / "here") as here:
        data, _ = back_up(here, tmp_path, now=places.RESTORED)
    beside = places.refusal(lambda: key_files.back_up(held, tmp_path / "keys.zip"))
    (tmp_path / "empty").mkdir()

    assert "who has both reads the numbers" in beside
    for wrong in (tmp_path / "text.zip", data, tmp_path / "gone.zip"):
        assert places.refusal(lambda wrong=wrong: key_files.put_back(wrong, tmp_path / "new"))
    assert "no key" in places.refusal(lambda: key_files.back_up(tmp_path / "empty", tmp_path / "k"))
    assert not (tmp_path / "new").exists()
