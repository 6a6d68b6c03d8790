"""The text of a card, refused before any key is looked at, and the lower of two signatures."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.core.card import read as cards
from migrant_helper.core.card.cose import is_low, lowered
from migrant_helper.core.card.digits import digits, from_digits
from migrant_helper.core.card.read import MAX_CARD_BYTES, MAX_DIGITS, Parts, read
from migrant_helper.core.card.refusal import Refusal

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "cards.json").read_text())
HOSTS = VECTORS["hosts"]
LATER = {"unknown_issuer", "signature", "expired", "not_yet_valid"}
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


@pytest.mark.parametrize("vector", VECTORS["texts"], ids=lambda each: each["about"])
def test_a_text_is_read_or_refused_with_its_reason(vector: dict[str, Any]) -> None:
    found = read(vector["text"], HOSTS)
    expected = vector.get("refused")
    if expected is None or expected in LATER:
        assert isinstance(found, Parts)
    else:
        assert expected == found


def test_every_reason_has_a_text_that_is_refused_for_it() -> None:
    seen = {each["refused"] for each in VECTORS["texts"] if "refused" in each}

    assert {each.value for each in Refusal} == seen


def test_the_longest_card_is_as_long_as_the_most_digits() -> None:
    assert len(digits(bytes(MAX_CARD_BYTES))) == MAX_DIGITS
    assert read("0" * MAX_DIGITS, HOSTS) != Refusal.TOO_LONG
    assert read("0" * (MAX_DIGITS + 1), HOSTS) == Refusal.TOO_LONG


def test_garbage_is_refused_and_never_fails() -> None:
    rng = random.Random(17)
    good = from_digits(VECTORS["texts"][1]["text"]) or b""
    for _ in range(3000):
        head = good[: rng.randint(0, len(good))]
        data = head + rng.randbytes(rng.randint(0, 60))

        assert isinstance(read(digits(data), HOSTS), Refusal) or len(data) == len(good)
    for _ in range(3000):
        text = "".join(rng.choice("0123456789 /#c:hts.\0é०") for _ in range(rng.randint(0, 60)))

        assert isinstance(read(text, HOSTS), Refusal)


@pytest.mark.parametrize(
    ("s", "low"),
    [(0, False), (1, True), (ORDER // 2, True), (ORDER // 2 + 1, False), (ORDER - 1, False)],
)
def test_only_the_lower_half_is_low(s: int, low: bool) -> None:
    assert low == is_low(bytes(32) + s.to_bytes(32, "big"))


@pytest.mark.parametrize("s", [1, ORDER // 2, ORDER // 2 + 1, ORDER - 256, ORDER - 1])
def test_lowering_takes_the_lower_of_s_and_its_negative(s: int) -> None:
    signature = b"r" * 32 + s.to_bytes(32, "big")

    assert b"r" * 32 + min(s, ORDER - s).to_bytes(32, "big") == lowered(signature)
    assert is_low(lowered(signature))


def test_an_address_ends_in_the_card_page() -> None:
    assert cards.address("https://mh.example.org/") == "https://mh.example.org/c#"
    assert len(cards.address("https://mh.example.org")) <= cards.ADDRESS_LIMIT
