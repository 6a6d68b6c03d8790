"""Cards signed by the service and read back, against other libraries and bit by bit."""

import json
from pathlib import Path
from typing import Any

import cbor2
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from migrant_helper.actions.cards import issue, verify
from migrant_helper.core.card.codes import BadCase
from migrant_helper.core.card.digits import digits, from_digits
from migrant_helper.store.keys import CardKey, card_key

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "cards.json").read_text())
CODES, ISSUERS, HOSTS = VECTORS["codes"], VECTORS["issuers"], VECTORS["hosts"]
CASE = VECTORS["cases"][0]["case"]
ADDRESS = "https://mh.example.org/c#"
TODAY = "2026-11-22"
# RFC 8152: the signed message of C.2.1 and the point of the key "11" of C.7.1.
FOREIGN = bytes.fromhex(
    "d28443a10126a10442313154546869732069732074686520636f6e74656e742e5840"
    "8eb33e4ca31d1c465ab05aac34cc6b23d58fef5c083106c4d25a91aef0b0117e"
    "2af9a291aa32e14ab834dc56ed2a223444547e01f11d3b0916e5a4c345cacb36"
)
FOREIGN_X = "bac5b11cad8f99f9c72b05cf4b9e26d244dc189f745228255a219a86d6a09eff"
FOREIGN_Y = "20138bf82dc1b6d562be0fa54ab7804a3a64b6d72ccfed6b6fb6ed28bbfc117e"


@pytest.fixture(scope="module")
def key() -> CardKey:
    return card_key(ec.derive_private_key(int(VECTORS["private"], 16), ec.SECP256R1()))


@pytest.mark.parametrize("vector", VECTORS["texts"], ids=lambda each: each["about"])
def test_a_text_is_worth_what_it_is_worth_on_its_day(vector: dict[str, Any]) -> None:
    found = verify(vector["text"], CODES, ISSUERS, vector["today"], HOSTS)
    valid = {"valid": True, "refused": None}
    refused = {"valid": False, "status": None, "issuer": None, "kid": None, "case": None}
    given = {name: vector[name] for name in vector if name not in ("about", "text", "today")}

    assert found == {**(refused if "refused" in given else valid), **given}


def test_a_card_signed_by_the_service_is_read_back(key: CardKey) -> None:
    found = verify(issue(CASE, CODES, key, ADDRESS), CODES, ISSUERS, TODAY, HOSTS)

    assert (found["status"], found["kid"], found["case"]) == ("issuer", key.kid, CASE)


def test_of_forty_signatures_each_has_the_lower_s(key: CardKey) -> None:
    texts = [issue(CASE, CODES, key, ADDRESS) for _ in range(40)]

    assert {verify(text, CODES, ISSUERS, TODAY, HOSTS)["valid"] for text in texts} == {True}


def payload(message: bytes, x: str, y: str) -> bytes:
    """What the COSE_Sign1 message holds, read by cbor2 and verified by cryptography: no code of
    ours. Raises InvalidSignature."""
    tagged = cbor2.loads(message)
    protected, _, held, signature = tagged.value
    assert (tagged.tag, cbor2.loads(protected)[1], len(signature)) == (18, -7, 64)
    point = ec.EllipticCurvePublicNumbers(int(x, 16), int(y, 16), ec.SECP256R1())
    r, s = (int.from_bytes(half, "big") for half in (signature[:32], signature[32:]))
    signed = cbor2.dumps(["Signature1", protected, b"", held])
    point.public_key().verify(encode_dss_signature(r, s), signed, ec.ECDSA(SHA256()))
    return bytes(held)


def test_other_libraries_verify_what_the_service_signs(key: CardKey) -> None:
    card = from_digits(issue(CASE, CODES, key, "")) or b""

    assert cbor2.loads(cbor2.loads(card).value[0])[4].hex() == key.kid
    assert payload(card, key.x, key.y).hex() == VECTORS["cases"][0]["payload"]


def test_those_libraries_verify_the_message_of_the_standard_and_no_other() -> None:
    assert payload(FOREIGN, FOREIGN_X, FOREIGN_Y) == b"This is the content."
    with pytest.raises(InvalidSignature):
        payload(FOREIGN.replace(b"content", b"contend"), FOREIGN_X, FOREIGN_Y)


@pytest.mark.parametrize("status", ["issuer", "holder"])
def test_every_changed_bit_is_refused(status: str) -> None:
    text = next(each["text"] for each in VECTORS["texts"] if each.get("status") == status)
    good = from_digits(text.removeprefix(ADDRESS)) or b""
    valid = [
        bit
        for bit in range(len(good) * 8)
        if verify(digits(flipped(good, bit)), CODES, ISSUERS, TODAY, HOSTS)["valid"]
    ]

    assert verify(digits(good), CODES, ISSUERS, TODAY, HOSTS)["status"] == status
    assert valid == []


def flipped(data: bytes, bit: int) -> bytes:
    return (int.from_bytes(data, "big") ^ (1 << bit)).to_bytes(len(data), "big")


def test_every_changed_digit_is_refused() -> None:
    text = VECTORS["texts"][1]["text"]
    for at, digit in enumerate(text):
        changed = f"{text[:at]}{(int(digit) + 1) % 10}{text[at + 1 :]}"

        assert not verify(changed, CODES, ISSUERS, TODAY, HOSTS)["valid"]


def test_a_case_that_no_card_can_hold_is_not_signed(key: CardKey) -> None:
    with pytest.raises(BadCase):
        issue({**CASE, "phone": "+919812345678"}, CODES, key, ADDRESS)
