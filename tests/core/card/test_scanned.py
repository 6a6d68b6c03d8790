"""What a camera found; tests/js/scanned.test.mjs reads the same cases."""

import json
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.core.card.scanned import MAX_TEXT, Scanned, among

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/scanned.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["about"])
def test_the_card_among_the_codes_of_a_picture(vector: dict[str, Any]) -> None:
    assert among(vector["texts"]) == Scanned(vector["kind"], vector["text"])


def test_a_code_longer_than_any_card_is_none() -> None:
    start = "https://mh.example.org/c#"

    assert among([start + "1" * (MAX_TEXT - len(start))]).kind == "card"
    assert among([start + "1" * (MAX_TEXT - len(start) + 1)]).kind == "other"
