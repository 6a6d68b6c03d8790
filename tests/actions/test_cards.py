"""Cards signed by the service and read back, against another library and bit by bit."""

import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cwt import COSE, COSEKey

from migrant_helper.actions.cards import issue, verify
from migrant_helper.core.card.codes import BadCase
from migrant_helper.core.card.digits import digits, from_digits
from migrant_helper.store.keys import CardKey, card_key

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "cards.json").read_text())
CODES, ISSUERS = VECTORS["codes"], VECTORS["issuers"]
CASE = VECTORS["cases"][0]["case"]
ADDRESS = "https://mh.example.org/c#"
TODAY = "2026-11-22"


@pytest.fixture(scope="module")
def key() -> CardKey:
    return card_key(ec.derive_private_key(int(VECTORS["private"], 16), ec.SECP256R1()))


@pytest.mark.parametrize("vector", VECTORS["texts"], ids=lambda each: each["about"])
def test_a_text_is_worth_what_it_is_worth_on_its_day(vector: dict[str, Any]) -> None:
    found = verify(vector["text"], CODES, ISSUERS, vector["today"])
    valid = {"valid": True, "refused": None}
    refused = {"valid": False, "status": None, "issuer": None, "kid": None, "case": None}
    given = {name: vector[name] for name in vector if name not in ("about", "text", "today")}

    assert found == {**(refused if "refused" in given else valid), **given}


def test_a_card_signed_by_the_service_is_read_back(key: CardKey) -> None:
    found = verify(issue(CASE, CODES, key, ADDRESS), CODES, ISSUERS, TODAY)

    assert (found["status"], found["kid"], found["case"]) == ("issuer", key.kid, CASE)


def test_of_forty_signatures_each_has_the_lower_s(key: CardKey) -> None:
    texts = [issue(CASE, CODES, key, ADDRESS) for _ in range(40)]

    assert {verify(text, CODES, ISSUERS, TODAY)["valid"] for text in texts} == {True}


def test_another_library_verifies_what_the_service_signs(key: CardKey) -> None:
    card = from_digits(issue(CASE, CODES, key, "")) or b""
    public = COSEKey.new(
        {1: 2, -1: 1, 2: bytes.fromhex(key.kid), 3: -7}
        | {-2: bytes.fromhex(key.x), -3: bytes.fromhex(key.y)}
    )

    assert COSE.new().decode(card, public).hex() == VECTORS["cases"][0]["payload"]


@pytest.mark.parametrize("status", ["issuer", "holder"])
def test_every_changed_bit_is_refused(status: str) -> None:
    text = next(each["text"] for each in VECTORS["texts"] if each.get("status") == status)
    good = from_digits(text.removeprefix(ADDRESS)) or b""
    valid = [
        bit
        for bit in range(len(good) * 8)
        if verify(digits(flipped(good, bit)), CODES, ISSUERS, TODAY)["valid"]
    ]

    assert verify(digits(good), CODES, ISSUERS, TODAY)["status"] == status
    assert valid == []


def flipped(data: bytes, bit: int) -> bytes:
    return (int.from_bytes(data, "big") ^ (1 << bit)).to_bytes(len(data), "big")


def test_every_changed_digit_is_refused() -> None:
    text = VECTORS["texts"][1]["text"]
    for at, digit in enumerate(text):
        changed = f"{text[:at]}{(int(digit) + 1) % 10}{text[at + 1 :]}"

        assert not verify(changed, CODES, ISSUERS, TODAY)["valid"]


def test_a_case_that_no_card_can_hold_is_not_signed(key: CardKey) -> None:
    with pytest.raises(BadCase):
        issue({**CASE, "phone": "+919812345678"}, CODES, key, ADDRESS)
