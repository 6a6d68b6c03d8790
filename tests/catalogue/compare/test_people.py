"""What a version takes of the answers that somebody gave: those it asks for, as far as it has them."""

from typing import Any

import pytest

from migrant_helper.catalogue.compare.people import told
from tests.catalogue.compare.conftest import CATALOGUE

FACTS = {**CATALOGUE["facts"], "grown": {"type": "bool", "derive": {"condition": {"use": "grown"}}}}
SIDE = {**CATALOGUE, "facts": FACTS, "asking": {**CATALOGUE, "schemes": []}}


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"event": ["hurt", "flood"]}, {"event": ["hurt", "flood"]}),
        ({"event": ["hurt", "war"]}, {"event": ["hurt"]}),
        ({"event": ["war"]}, {"event": []}),
        ({"event": None, "card": None}, {"event": None, "card": None}),
        ({"payer": "farm", "hurt_is": "self"}, {"payer": "farm", "hurt_is": "self"}),
        ({"payer": "state", "card": "no", "age": "old"}, {}),
        ({"grown": True, "gone": 1, "age": 20}, {"age": 20}),
    ],
)
def test_of_the_answers_a_version_keeps_what_it_has(
    given: dict[str, Any], kept: dict[str, Any]
) -> None:
    assert told(SIDE, given, "2026-11-29") == kept
