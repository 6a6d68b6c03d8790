"""How words sound; vectors shared with JavaScript."""

import json
from pathlib import Path

import pytest

from migrant_helper.core.words.sound import sounds

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/search.json").read_text("utf-8"))


@pytest.mark.parametrize("case", VECTORS["sounds"], ids=lambda case: case["name"])
def test_sounds(case):
    assert sounds(case["text"]) == case["is"]
