"""Whole tables are decided as one person is, on every rule and any day."""

from random import Random
from typing import Any

import polars as pl
import pytest

from migrant_helper.catalogue import load
from migrant_helper.catalogue.people.anybody import people as anybody
from migrant_helper.core.rules.check import Words, check
from migrant_helper.core.rules.facts.read import read_facts
from migrant_helper.core.rules.screening import outcomes
from migrant_helper.core.rules.wrong import Wrong
from migrant_helper.roster.people import table_of
from migrant_helper.roster.screen import screen
from tests.parity import rule_cases
from tests.sweep import tries

RULES, PEOPLE = 25, 20
CATALOGUES = tries(20, whole=300)
DAYS = ["2024-02-28", "2024-02-29", "2025-02-28", "2025-03-01", "2026-12-01"]


def decided(catalogue: Any, people: list[dict[str, Any]], on: str) -> list[dict[str, str]]:
    ids = [scheme["id"] for scheme in catalogue["schemes"]]
    table = table_of(catalogue["facts"], range(len(people)), people)
    return screen(table.lazy(), catalogue, on).select(sorted(ids)).collect().to_dicts()


def rules(chance: Random, on: str) -> list[dict[str, Any]]:
    words = Words(rule_cases.TYPES, rule_cases.PARAMETERS, rule_cases.DEFINITIONS, on)
    found: list[dict[str, Any]] = []
    while len(found) < RULES:
        rule = rule_cases.rule(chance)
        try:
            check(rule, words)
        except Wrong:
            continue
        found.append({"id": f"s{len(found):02}", "rule": rule})
    return found


def person(chance: Random) -> dict[str, Any]:
    """Facts; now and then what is worked out is told, as a list may."""
    facts = rule_cases.person(chance)
    if chance.random() < 0.2:
        facts |= {"age": chance.choice([17, 18, 40, None, {"min": 17, "max": 19}])}
    if chance.random() < 0.2:
        facts |= {"moved": chance.choice([True, False, None])}
    return facts


def test_random_rules_and_people_come_out_as_one_person_does() -> None:
    chance = Random(77)
    seen = {"met": 0, "unmet": 0, "unknown": 0}
    for _ in range(CATALOGUES):
        on = chance.choice(rule_cases.AS_OF + DAYS)
        catalogue = {**rule_cases.CATALOGUE, "schemes": rules(chance, on)}
        people = [person(chance) for _ in range(PEOPLE)]
        theirs = decided(catalogue, people, on)
        for facts, found in zip(people, theirs, strict=True):
            expected = outcomes(catalogue, facts, on)
            assert found == expected, (
                on,
                facts,
                [
                    scheme
                    for scheme in catalogue["schemes"]
                    if found[scheme["id"]] != expected[scheme["id"]]
                ],
            )
            for outcome in found.values():
                seen[outcome] += 1

    assert sum(seen.values()) == CATALOGUES * RULES * PEOPLE >= 10_000
    assert min(seen.values()) > 1_000, seen


def test_random_catalogues_with_statuses() -> None:
    chance = Random(78)
    for _ in range(tries(10, whole=100)):
        catalogue, on = rule_cases.catalogue(chance), chance.choice(rule_cases.AS_OF)
        people = [person(chance) for _ in range(PEOPLE)]

        expected = [outcomes(catalogue, facts, on) for facts in people]
        assert decided(catalogue, people, on) == expected


@pytest.mark.parametrize("country", ["IN", "NP"])
@pytest.mark.parametrize("on", ["2026-12-01", "2024-02-29"])
def test_anybody_against_the_whole_catalogue(country: str, on: str) -> None:
    catalogue = load.catalogue(country, "en")
    people = list(anybody(catalogue, on, seed=5, count=tries(60, whole=2_000)))

    assert decided(catalogue, people, on) == [outcomes(catalogue, facts, on) for facts in people]


def test_every_example_of_every_entry() -> None:
    declared = load.source().registry("facts")
    asked: dict[tuple[str, str], list[tuple[str, dict[str, Any], str]]] = {}
    for country in load.countries():
        for scheme in load.catalogue(country, "en")["schemes"]:
            for one in load.source().schemes[scheme["id"]].data["examples"]:
                facts = read_facts(declared, one["facts"])
                row = scheme["id"], facts, one["outcome"]
                asked.setdefault((country, one["on"]), []).append(row)
    for (country, on), rows in asked.items():
        catalogue = load.catalogue(country, "en")
        known = [{n: v for n, v in row[1].items() if n in catalogue["facts"]} for row in rows]
        found = decided(catalogue, known, on)
        assert [answer[row[0]] for answer, row in zip(found, rows, strict=True)] == [
            row[2] for row in rows
        ]

    assert sum(len(rows) for rows in asked.values()) >= 3 * 40


BOUNDS = {
    "facts": {"n": {"type": "number"}, "docs": {"type": "choices", "values": ["a", "b"]}},
    "schemes": [
        {"id": "five", "rule": {"fact": "n", "at_least": 5}},
        {"id": "none", "rule": {"fact": "docs", "includes_any": []}},
        {
            "id": "two",
            "rule": {
                "at_least": 2,
                "of": [{"fact": "n", "over": 1}, {"fact": "docs", "includes": "a"}],
            },
        },
    ],
}


def test_what_is_no_number_is_not_known() -> None:
    table = pl.DataFrame({"n": [float("nan"), float("inf"), 5.0, None], "name": list("abcd")})
    found = screen(table.lazy(), BOUNDS, "2026-12-01").collect()

    assert found["five"].to_list() == ["unknown", "unknown", "met", "unknown"]
    assert found["none"].to_list() == ["unknown"] * 4
    assert found["name"].to_list() == list("abcd")


def test_a_value_that_is_none_of_those_declared_is_refused() -> None:
    catalogue = {
        "facts": {"work": {"type": "choice", "values": ["garment"]}},
        "schemes": [{"id": "one", "rule": {"fact": "work", "is": "garment"}}],
    }
    table = pl.DataFrame({"work": ["garment", "tailor"]}).lazy()

    with pytest.raises(pl.exceptions.InvalidOperationError, match="tailor"):
        screen(table, catalogue, "2026-12-01").collect()
    with pytest.raises(ValueError, match="'one' has the name of a result"):
        screen(pl.DataFrame({"one": [1]}).lazy(), catalogue, "2026-12-01")
