"""The key that signs cards, in its folder."""

import hashlib
import json
import multiprocessing
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from migrant_helper.store.keys import KEY_FILE, RETIRED_FILE, UnusableKey, issuers, load, retire

NAME = "Test service"


def pem(private: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) -> bytes:
    return private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def test_the_first_start_makes_a_key_that_nobody_else_reads(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    key = load(folder)

    assert (folder / KEY_FILE).stat().st_mode & 0o777 == 0o600
    assert [path.name for path in folder.iterdir()] == [KEY_FILE]
    assert (key.kid, key.x) == (load(folder).kid, load(folder).x)
    assert hashlib.sha256(bytes.fromhex(key.x + key.y)).hexdigest().startswith(key.kid)
    assert len(key.kid) == 8


def test_a_key_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    load(tmp_path)
    (tmp_path / KEY_FILE).chmod(0o644)
    load(tmp_path)

    assert (tmp_path / KEY_FILE).stat().st_mode & 0o777 == 0o600


def kid(folder: Path) -> str:
    return load(folder).kid


def test_processes_that_start_together_end_with_one_key(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        kids = pool.map(kid, [tmp_path] * 8)

    assert len(set(kids)) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a key",
        pem(ec.generate_private_key(ec.SECP384R1())),
        pem(rsa.generate_private_key(65537, 2048)),
    ],
    ids=["empty", "text", "another curve", "rsa"],
)
def test_a_file_that_is_no_key_stops_with_its_name_and_the_remedy(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / KEY_FILE).write_bytes(content)

    with pytest.raises(UnusableKey, match=r"card-key\.pem.*(?i:move)"):
        load(tmp_path)


def test_a_retired_key_stays_known_and_a_new_one_signs(tmp_path: Path) -> None:
    first = load(tmp_path)
    retire(tmp_path, NAME, "2026-11-30")
    second = load(tmp_path)
    retire(tmp_path, NAME, "2027-11-30")
    known = issuers(tmp_path, NAME)

    assert [each.get("retired") for each in known] == [None, "2026-11-30", "2027-11-30"]
    assert [each["kid"] for each in known[1:]] == [first.kid, second.kid]
    assert known[1] == {
        "kid": first.kid,
        "x": first.x,
        "y": first.y,
        "name": NAME,
        "retired": "2026-11-30",
    }


@pytest.mark.parametrize("content", ["", "{", "{}x", '[{"kid": "00"}]', "[1]", "7", "null"])
def test_a_list_of_retired_keys_that_cannot_be_used_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / RETIRED_FILE).write_text(content)

    with pytest.raises(UnusableKey, match=r"card-keys-retired\.json"):
        issuers(tmp_path, NAME)


def test_private_parts_are_in_the_key_file_alone(tmp_path: Path) -> None:
    retire(tmp_path, NAME, "2026-11-30")
    (old,) = json.loads((tmp_path / RETIRED_FILE).read_text())

    assert set(old) == {"kid", "x", "y", "name", "retired"}
    assert not (tmp_path / KEY_FILE).exists()
