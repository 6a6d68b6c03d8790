"""A rule as a list a person can read."""

from typing import Any

import pytest

from migrant_helper.catalogue import load
from migrant_helper.pages.parts.conditions import conditions_of
from tests.pages.shown import COUNTRIES, SPOKEN, TODAY, world

LEAF = {"fact": "bank_account", "is": True, "source": 1, "verified": True}
OTHER = {"fact": "eshram", "is": True}


def rows(rule: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Kind, depth, count and words of each row."""
    found = conditions_of(world(), load.catalogue("IN", "en"), {"id": "in-x", "rule": rule}, TODAY)
    return [(row["kind"], row["depth"], row["count"], row.get("rule", "")) for row in found]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (LEAF, [("leaf", 0, 0, "Yes")]),
        ({"all": [LEAF, OTHER]}, [("leaf", 0, 0, "Yes"), ("leaf", 0, 0, "Yes")]),
        ({"any": [LEAF, OTHER]}, [("any", 0, 0, ""), ("leaf", 1, 0, "Yes"), ("leaf", 1, 0, "Yes")]),
        ({"any": [LEAF]}, [("leaf", 0, 0, "Yes")]),
        (
            {"not": {"any": [LEAF, OTHER]}},
            [("all", 0, 0, ""), ("leaf", 1, 0, "No"), ("leaf", 1, 0, "No")],
        ),
        ({"not": {"not": LEAF}}, [("leaf", 0, 0, "Yes")]),
        (
            {"at_least": 2, "of": [LEAF, OTHER]},
            [("at_least", 0, 2, ""), ("leaf", 1, 0, "Yes"), ("leaf", 1, 0, "Yes")],
        ),
        (
            {"not": {"at_least": 2, "of": [LEAF, OTHER]}},
            [("fewer", 0, 2, ""), ("leaf", 1, 0, "Yes"), ("leaf", 1, 0, "Yes")],
        ),
    ],
)
def test_a_rule_is_read_without_a_double_no(
    rule: dict[str, Any], expected: list[tuple[Any, ...]]
) -> None:
    assert rows(rule) == expected


@pytest.mark.parametrize("lang", SPOKEN)
@pytest.mark.parametrize("country", COUNTRIES)
def test_every_condition_of_every_entry_has_words(country: str, lang: str) -> None:
    catalogue = load.catalogue(country, lang)
    for scheme in catalogue["schemes"]:
        for row in conditions_of(world(lang, country), catalogue, scheme, TODAY):
            assert row["kind"] != "leaf" or (row["label"] and row["rule"])
