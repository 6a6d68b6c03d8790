"""The keys of releases: made once, turned under the root, never replaced in silence. Checked by TUF's own
code, as another reader would."""

import json
from pathlib import Path
from typing import Any

import pytest
from securesystemslib.signer import Signature
from tuf.api.exceptions import UnsignedMetadataError
from tuf.api.metadata import Metadata, Root

from migrant_helper.store.keys import UnusableKey
from migrant_helper.store.releases import keys


def roots(found: list[dict[str, Any]]) -> list[Metadata[Root]]:
    return [Metadata.from_dict(json.loads(json.dumps(one))) for one in found]


def test_they_are_made_once_for_their_owner_alone(tmp_path: Path) -> None:
    first, second = keys.load(tmp_path), keys.load(tmp_path)

    assert first.roots == second.roots
    assert first.signer.public_key == second.signer.public_key
    private = (keys.ROOT_FILE, keys.KEY_FILE)
    assert [oct((tmp_path / name).stat().st_mode)[-3:] for name in private] == ["600", "600"]


def test_the_root_can_be_away_while_releases_are_signed(tmp_path: Path) -> None:
    keys.load(tmp_path)
    (tmp_path / keys.ROOT_FILE).rename(tmp_path / "stick")
    keys.load(tmp_path)

    with pytest.raises(UnusableKey, match="bring the stick"):
        keys.replace_key(tmp_path, with_root=False)
    assert len(keys.load(tmp_path).roots) == 1


@pytest.mark.parametrize("with_root", [False, True])
def test_each_root_is_signed_by_the_one_before_and_by_itself(
    tmp_path: Path, with_root: bool
) -> None:
    keys.load(tmp_path)
    assert keys.replace_key(tmp_path, with_root) == 2
    held = keys.load(tmp_path)
    first, second = roots(held.roots)

    for root in (first, second):
        root.signed.verify_delegate("root", second.signed_bytes, second.signatures)
    data = b"a release"
    signature: dict[str, Signature] = {held.signer.public_key.keyid: held.signer.sign(data)}
    second.signed.verify_delegate("targets", data, signature)
    with pytest.raises(UnsignedMetadataError):
        first.signed.verify_delegate("targets", data, signature)


@pytest.mark.parametrize("lost", [keys.ROOTS_FILE, keys.KEY_FILE])
def test_what_is_lost_is_told_and_not_made_anew(tmp_path: Path, lost: str) -> None:
    keys.load(tmp_path)
    (tmp_path / lost).unlink()

    with pytest.raises(UnusableKey, match="put it back from a backup"):
        keys.load(tmp_path)
    assert not (tmp_path / lost).exists()


def test_a_key_from_another_backup_signs_nothing(tmp_path: Path) -> None:
    keys.load(tmp_path / "one")
    keys.load(tmp_path / "two")
    (tmp_path / "two" / keys.KEY_FILE).replace(tmp_path / "one" / keys.KEY_FILE)

    with pytest.raises(UnusableKey, match="is not the key"):
        keys.load(tmp_path / "one")


@pytest.mark.parametrize("text", ["", "[{}]", "[", '[{"signed": {}, "signatures": []}]', "[]"])
def test_roots_that_cannot_be_read_are_refused(tmp_path: Path, text: str) -> None:
    keys.load(tmp_path)
    (tmp_path / keys.ROOTS_FILE).write_text(text)

    with pytest.raises(UnusableKey, match="put it back"):
        keys.load(tmp_path)
