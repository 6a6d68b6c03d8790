"""A case as JSON and as the payload of a card."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from migrant_helper.actions.cards import expected
from migrant_helper.core.card.codes import BadCase, case_from, codes_of, payload
from migrant_helper.core.card.contents import contents

ROOT = Path(__file__).parents[3]
VECTORS = json.loads((ROOT / "tests" / "vectors" / "cards.json").read_text())
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "card-case.json").read_text())


@pytest.mark.parametrize("vector", VECTORS["cases"], ids=lambda each: each["about"])
def test_a_case_is_these_bytes_and_is_read_back(vector: dict[str, Any]) -> None:
    data = payload(vector["case"], VECTORS["codes"], vector.get("key", ""))

    assert vector["payload"] == data.hex()
    assert vector["case"] == case_from(contents(data), VECTORS["codes"])
    assert vector.get("key", "") == contents(data).key
    jsonschema.validate(vector["case"], SCHEMA)


@pytest.mark.parametrize("vector", VECTORS["bad_cases"], ids=lambda each: each["about"])
def test_a_case_that_no_card_can_hold_is_refused_by_place(vector: dict[str, Any]) -> None:
    with pytest.raises(BadCase) as refused:
        payload(vector["case"], VECTORS["codes"])

    assert vector["where"] == refused.value.where
    assert expected(refused.value.where)


def test_the_order_of_entries_is_that_of_their_codes() -> None:
    case = VECTORS["cases"][0]["case"]
    turned = {**case, "entries": case["entries"][::-1]}

    assert payload(case, VECTORS["codes"]) == payload(turned, VECTORS["codes"])


def test_codes_come_from_compiled_catalogues_of_all_countries() -> None:
    step, deadline = {"id": "apply", "code": 3}, {"id": "renew", "code": 2}
    catalogues = [
        {"schemes": [{"id": "in-x", "code": 9, "steps": [step], "deadlines": [deadline]}]},
        {"schemes": [{"id": "np-y", "code": 10, "steps": [], "deadlines": []}]},
    ]

    assert codes_of(catalogues) == {
        "in-x": {"code": 9, "steps": {"apply": 3}, "deadlines": {"renew": 2}},
        "np-y": {"code": 10, "steps": {}, "deadlines": {}},
    }
