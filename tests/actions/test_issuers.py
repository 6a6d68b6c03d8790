"""The signed list of issuers, against another library; the phone reads it in tests/js/phone/issuers.test.mjs."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from migrant_helper.actions.issuers import PURPOSE, signed_list
from migrant_helper.core.card.cose import is_low
from migrant_helper.store import keys

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "issuers.json").read_text())
NOW = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)


def is_signed(file: Any) -> bool:
    """By `cryptography` alone."""
    point = ec.EllipticCurvePublicKey.from_encoded_point(
        ec.SECP256R1(), bytes.fromhex("04" + file["root"])
    )
    raw = bytes.fromhex(file["signature"])
    r, s = int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")
    signed = (PURPOSE + file["list"]).encode()
    try:
        point.verify(encode_dss_signature(r, s), signed, ec.ECDSA(SHA256()))
    except InvalidSignature:
        return False
    return True


def test_the_list_names_keys_and_hosts_and_is_signed_by_the_root(tmp_path: Path) -> None:
    keys.retire(tmp_path, "Ours", "2026-06-30")
    issuers = keys.issuers(tmp_path, "Ours")
    made = signed_list(issuers, ["mh.example.org"], keys.root(tmp_path)(), NOW)

    assert json.loads(made["list"]) == {
        "number": 1521030,
        "expires": "2027-12-27",
        "hosts": ["mh.example.org"],
        "issuers": issuers,
    }
    assert is_signed(made)
    assert not is_signed({**made, "list": made["list"] + " "})
    assert is_low(bytes.fromhex(made["signature"]))


def test_the_root_stays_when_a_card_key_is_retired(tmp_path: Path) -> None:
    first = keys.root(tmp_path)().kid
    keys.load(tmp_path)
    keys.retire(tmp_path, "Ours", "2026-11-22")

    assert keys.root(tmp_path)().kid == first
    assert keys.load(tmp_path).kid != first
    assert (tmp_path / keys.ROOT_FILE).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("vector", VECTORS["lists"], ids=lambda each: each["about"])
def test_what_a_phone_believes_is_signed(vector: dict[str, Any]) -> None:
    assert not vector["believed"] or is_signed(vector["file"])
