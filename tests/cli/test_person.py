"""What the commands about a person say of input they cannot use: status 2 and one message."""

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from migrant_helper.cli.checklist import checklist
from migrant_helper.cli.move import move
from migrant_helper.cli.screen import screen

COMMANDS = {"screen": screen, "move": move, "checklist": checklist}
SCHEMA = Path(__file__).parents[2] / "docs/schemas/person-facts.json"

# Unusable facts: the text, and what the message names.
UNUSABLE = {
    "no JSON": ("{home: IN}", ["-"]),
    "no object": ('["home"]', ["-", "an object of facts"]),
    "a fact twice": ('{"home": "IN-BR", "home": "IN-KL"}', ["-", "home"]),
    "not a number": ('{"monthly_income": NaN}', ["-"]),
    "an undeclared fact": ('{"hime": "IN-BR"}', ["hime", "declared"]),
    "a derived fact": ('{"age": 30}', ["age", "derived"]),
    "a wrong type": ('{"bank_account": "yes"}', ["bank_account", '"yes"', "true or false"]),
    "an undeclared value": ('{"ration_card": "gold"}', ["ration_card", '"gold"', "phh"]),
    "a range the wrong way round": ('{"monthly_income": {"min": 9, "max": 8}}', ["max"]),
    "a day that does not exist": ('{"birth_date": "2023-02-29"}', ["birth_date", "2023-02-29"]),
    "no place": ('{"home": "Bihar"}', ["home", '"Bihar"', "IN-KL"]),
    "an unusable plan": ('{"going_to": "kl"}', ["going_to", '"kl"']),
}


def run(name, *arguments, facts="{}", country="IN"):
    scheme = ["--scheme", "in-onorc"] if name == "checklist" else []
    given = ["--country", country, "--facts", "-", *scheme, *arguments]
    return CliRunner().invoke(COMMANDS[name], given, input=facts, catch_exceptions=False)


def refused(result, *parts):
    """Status 2, nothing on standard output, and one message that holds every part."""
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.strip().splitlines()) <= 4
    for part in parts:
        assert part in result.stderr


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(("text", "parts"), UNUSABLE.values(), ids=list(UNUSABLE))
def test_unusable_facts_are_named(name, text, parts):
    refused(run(name, "--json", facts=text), *parts)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_country_that_is_not_held(name):
    refused(run(name, country="FR"), "FR", "IN")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_language_that_is_not_held(name):
    refused(run(name, "--lang", "xx"), "xx", "hi")


@pytest.mark.parametrize("name", COMMANDS)
def test_an_entry_that_is_not_held(name):
    refused(run(name, "--scheme", "in-gone"), "in-gone")


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("day", ["2026-02-30", "22-11-2026", "2026-1-2", "tomorrow"])
def test_a_day_that_does_not_exist(name, day):
    refused(run(name, "--as-of", day), day, "YYYY-MM-DD")


@pytest.mark.parametrize("name", COMMANDS)
def test_a_file_that_is_not_there(name, tmp_path):
    missing = str(tmp_path / "person.json")
    given = ["--country", "IN", "--facts", missing, "--scheme", "in-onorc"]
    refused(CliRunner().invoke(COMMANDS[name], given, catch_exceptions=False), missing)


@pytest.mark.parametrize("name", COMMANDS)
def test_facts_may_stand_in_a_file(name, tmp_path):
    file = tmp_path / "person.json"
    file.write_text(json.dumps({"home": "IN-BR", "here": "IN-KL"}))
    given = ["--country", "IN", "--facts", str(file), "--scheme", "in-onorc", "--json"]
    result = CliRunner().invoke(COMMANDS[name], given, catch_exceptions=False)

    assert result.exit_code == 0
    assert json.loads(result.stdout)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_an_example(name):
    result = CliRunner().invoke(COMMANDS[name], ["--help"])

    assert "Example" in result.stdout
    assert f"migrant-helper {name}" in result.stdout


@pytest.mark.parametrize(
    ("facts", "valid"),
    [
        ({"home": "IN-BR", "bank_account": None, "monthly_income": {"max": 9}}, True),
        ({"who_moved": ["self"], "children_6_14": 2, "eshram": True}, True),
        ({"monthly_income": {}}, False),
        ({"monthly_income": {"least": 1}}, False),
        ({"who_moved": ["self", "self"]}, False),
        ({"Home": "IN"}, False),
        ([], False),
    ],
)
def test_the_schema_of_facts_says_what_a_file_may_hold(facts, valid):
    assert valid == jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text())).is_valid(facts)
