"""Bytes as decimal digits and as hex."""

import json
import random
from pathlib import Path

import pytest

from migrant_helper.core.card.digits import digits, from_digits
from migrant_helper.core.card.hex import from_hex, to_hex

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "cards-digits.json").read_text())


@pytest.mark.parametrize("pair", VECTORS["pairs"], ids=lambda pair: pair["hex"] or "nothing")
def test_bytes_are_written_as_digits_and_read_back(pair: dict[str, str]) -> None:
    assert pair["digits"] == digits(from_hex(pair["hex"]))
    assert pair["hex"] == to_hex(from_digits(pair["digits"]) or b"")


@pytest.mark.parametrize("text", VECTORS["refused"])
def test_digits_that_are_never_written_are_not_read(text: str) -> None:
    assert from_digits(text) is None


def test_every_length_is_read_back() -> None:
    rng = random.Random(7)
    for size in range(200):
        data = rng.randbytes(size)

        assert data == from_digits(digits(data))


@pytest.mark.parametrize("text", VECTORS["bad_hex"])
def test_hex_has_one_spelling(text: str) -> None:
    with pytest.raises(ValueError, match="small letters"):
        from_hex(text)
