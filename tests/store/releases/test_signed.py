"""What is signed reads for TUF's own code as for a phone."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tuf.api.exceptions import LengthOrHashMismatchError
from tuf.api.metadata import Metadata, Root, Targets

from migrant_helper.store.releases import keys, signed

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_an_offer_holds_before_tuf(tmp_path: Path) -> None:
    held = keys.load(tmp_path)
    files = {"/bundle/a.json": "नमस्ते".encode(), "/sw.js": b""}
    read = json.loads(signed.offer(held, 7, "code", files, (NOW, 90)))
    root: Metadata[Root] = Metadata.from_dict(read["roots"][0])
    targets: Metadata[Targets] = Metadata.from_dict(read["targets"])

    root.signed.verify_delegate("targets", targets.signed_bytes, targets.signatures)
    assert targets.signed.version == 7
    assert targets.signed.unrecognized_fields == {
        "code": "code",
        "signed_at": "2026-11-22T09:00:00Z",
    }
    targets.signed.targets["/bundle/a.json"].verify_length_and_hashes("नमस्ते".encode())
    with pytest.raises(LengthOrHashMismatchError):
        targets.signed.targets["/sw.js"].verify_length_and_hashes(b"x")
    assert targets.signed.expires == datetime(2027, 2, 20, 9, tzinfo=UTC)


def test_two_offers_are_the_same_by_their_files_and_roots(tmp_path: Path) -> None:
    held = keys.load(tmp_path)
    files = {"/sw.js": b"1"}
    text = signed.offer(held, 7, "code", files, (NOW, 90))

    assert signed.same(text, files, held.roots)
    assert not signed.same(text, {"/sw.js": b"2"}, held.roots)
    assert not signed.same(text, {**files, "/a": b""}, held.roots)
    keys.replace_key(tmp_path, with_root=False)
    assert not signed.same(text, files, keys.load(tmp_path).roots)
