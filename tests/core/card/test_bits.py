"""The entries of a card as bits."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.core.card.bits import (
    DOUBTS,
    EARLIEST,
    LATEST,
    MAX_SCHEME_CODE,
    Coded,
    pack,
    unpack,
)

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "cards.json").read_text())


def coded(entries: list[dict[str, Any]]) -> list[Coded]:
    return [
        Coded(
            each["code"],
            {int(code): state for code, state in each["steps"].items()},
            {int(code): days for code, days in each["deadlines"].items()},
            each.get("doubt", 0),
        )
        for each in entries
    ]


@pytest.mark.parametrize("vector", VECTORS["packing"], ids=lambda each: each["about"])
def test_entries_are_these_bits(vector: dict[str, Any]) -> None:
    entries, data = coded(vector["entries"]), bytes.fromhex(vector["packed"])

    assert vector["bits"].replace(" ", "") == "".join(f"{byte:08b}" for byte in data)
    assert data == pack(entries, sure=vector["sure"])
    assert entries == unpack(data, sure=vector["sure"])


@pytest.mark.parametrize("vector", VECTORS["bad_packing"], ids=lambda each: each["about"])
def test_bits_that_are_never_written_are_not_read(vector: dict[str, Any]) -> None:
    assert unpack(bytes.fromhex(vector["packed"]), sure=bool(vector.get("sure"))) is None


def test_entries_at_random_are_read_back_in_the_order_of_their_codes() -> None:
    rng = random.Random(11)
    for _ in range(300):
        codes = rng.sample(range(1, MAX_SCHEME_CODE + 1), rng.randint(1, 20))
        entries = [
            Coded(
                code,
                {step: rng.randint(1, 3) for step in rng.sample(range(1, 32), rng.randint(0, 9))},
                {each: rng.randint(EARLIEST, LATEST) for each in rng.sample(range(1, 16), 3)},
                rng.randrange(len(DOUBTS)),
            )
            for code in codes
        ]

        packed = pack(entries, sure=True)
        assert sorted(entries, key=lambda each: each.code) == unpack(packed, sure=True)


@pytest.mark.parametrize("sure", [False, True])
def test_bytes_at_random_are_read_as_they_would_be_written_or_not_at_all(sure: bool) -> None:
    rng = random.Random(13)
    read = 0
    for _ in range(40_000):
        data = rng.randbytes(rng.randint(1, 4))
        entries = unpack(data, sure=sure)
        if entries is not None:
            read += 1
            assert data == pack(entries, sure=sure)
    assert read > 10
