"""`migrant-helper facts`: every fact of a country with its question and the entries that use it."""

import json
from pathlib import Path

import jsonschema
from click.testing import CliRunner

from migrant_helper.catalogue.load import catalogue
from migrant_helper.cli.facts import facts

SCHEMA = Path(__file__).parents[2] / "docs/schemas/facts.json"


def printed(*arguments):
    result = CliRunner().invoke(facts, [*arguments, "--json"], catch_exceptions=False)
    assert (result.exit_code, result.stderr) == (0, "")
    document = json.loads(result.stdout)
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text())).validate(document)
    return document


def test_facts_in_asking_order_with_values_and_question():
    rows = {row["id"]: row for row in printed("--country", "IN")["facts"]}

    assert list(rows)[:2] == ["home", "here"]
    assert rows["ration_card"]["values"] == ["none", "aay", "phh", "state_only"]
    assert rows["ration_card"]["ask"].endswith("?")
    assert "in-onorc" in rows["ration_card"]["schemes"]


def test_a_derived_fact_is_never_asked_and_what_it_comes_from_is_used():
    rows = {row["id"]: row for row in printed("--country", "IN")["facts"]}

    assert rows["age"]["derived"]
    assert rows["age"]["schemes"]
    assert set(rows["age"]["schemes"]) <= set(rows["birth_date"]["schemes"])


def test_each_country_has_its_own():
    used = {row["id"] for row in printed("--country", "NP")["facts"]}

    assert "ration_card" not in used
    assert "home" in used


def test_questions_in_another_language():
    held = catalogue("IN", "hi")
    document = printed("--country", "IN", "--lang", "hi")

    assert document["catalogue"] == held["hash"] != catalogue("IN", "en")["hash"]
    assert [row["ask"] for row in document["facts"]] == [
        fact.get("ask") for fact in held["facts"].values()
    ]


def test_lines_for_a_reader():
    result = CliRunner().invoke(facts, ["--country", "IN"], catch_exceptions=False)

    assert result.stdout.startswith("home: place; ")
    assert "age: number; " in result.stdout
