"""CBOR as cards use it: one spelling for each value, every other refused."""

import json
import random
from pathlib import Path
from typing import Any

import cbor2
import pytest

from migrant_helper.core.card.cbor import BadCbor, decode, encode

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "cards-cbor.json").read_text())


def value(spec: dict[str, Any]) -> Any:
    """A vector's value: {"int": 1}, {"bytes": hex}, {"array": [value]}, {"map": [[1, value]]}."""
    ((kind, inner),) = spec.items()
    if kind == "bytes":
        return bytes.fromhex(inner)
    if kind == "array":
        return [value(each) for each in inner]
    if kind == "map":
        return {key: value(each) for key, each in inner}
    return inner


@pytest.mark.parametrize("vector", VECTORS["values"], ids=lambda each: each["hex"][:20])
def test_a_value_has_one_spelling(vector: dict[str, Any]) -> None:
    spelled = bytes.fromhex(vector["hex"])

    assert spelled == encode(value(vector["value"]))
    assert value(vector["value"]) == decode(spelled)


@pytest.mark.parametrize("vector", VECTORS["refused"], ids=lambda each: each["about"])
def test_another_spelling_is_refused_with_its_reason(vector: dict[str, str]) -> None:
    with pytest.raises(BadCbor) as refused:
        decode(bytes.fromhex(vector["hex"]))

    assert vector["reason"] == refused.value.reason


@pytest.mark.parametrize(
    "outside", [True, None, 1.0, "é", 2**32, -(2**32) - 1, {"a": 1}, {True: 1}, {1, 2}, [None]]
)
def test_a_value_outside_the_subset_is_not_written(outside: Any) -> None:
    with pytest.raises(TypeError):
        encode(outside)


def test_what_is_read_at_random_is_read_alike_and_spelled_so_by_another_library() -> None:
    rng = random.Random(20261122)
    read = 0
    for _ in range(60_000):
        data = bytes(rng.choice(b"\x00\x01\x18\x20\x41\x61\x81\xa1\x82\xff") for _ in range(5))
        data = data[: rng.randint(1, 5)]
        try:
            found = decode(data)
        except BadCbor:
            continue
        read += 1
        assert data == encode(found) == cbor2.dumps(found, canonical=True)
    assert read > 1000
