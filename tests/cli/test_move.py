"""`migrant-helper move`: its document, its lines, and moves between two countries."""

import json
from pathlib import Path

import jsonschema
from click.testing import CliRunner
from referencing import Registry, Resource

from migrant_helper.cli.move import move

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
FACTS = {
    "home": "IN-BR",
    "here": "IN-KL",
    "who_moved": ["self"],
    "ration_card": "phh",
    "on_ration_card": True,
    "identity_card": True,
    "ration_last_drawn": "2026-10-31",
}


def run(*arguments, facts=FACTS):
    return CliRunner().invoke(
        move, [*arguments, "--as-of", "2026-11-22"], input=json.dumps(facts), catch_exceptions=False
    )


def printed(*arguments, facts=FACTS):
    """The one document on standard output, which keeps to its schema."""
    result = run("--country", "IN", "--facts", "-", "--json", *arguments, facts=facts)
    assert (result.exit_code, result.stderr) == (0, "")
    document = json.loads(result.stdout)
    resources = [
        (path.name, Resource.from_contents(json.loads(path.read_text())))
        for path in SCHEMAS.glob("plan-*.json")
    ]
    schema = json.loads((SCHEMAS / "move.json").read_text())
    jsonschema.Draft202012Validator(schema, registry=Registry().with_resources(resources)).validate(
        document
    )
    return document


def outcomes(document):
    return {row["id"]: row["outcome"] for row in document["schemes"]}


def test_a_ration_card_is_shared_between_worker_and_family():
    document = printed()

    assert outcomes(document)["in-onorc"] == "split"
    assert (document["from"], document["to"]) == ("IN-BR", "IN-KL")
    assert document["crosses"] == "subdivision"
    assert document["plan"]["before"]


def test_a_plan_before_leaving_is_the_plan_after():
    facts = {**FACTS, "here": "IN-BR", "going_to": "IN-KL"}

    assert outcomes(printed(facts=facts)) == outcomes(printed())


def test_only_the_entry_named():
    document = printed("--scheme", "in-onorc")
    steps = [step for steps in document["plan"].values() for step in steps]

    assert list(outcomes(document)) == ["in-onorc"]
    assert {step["scheme"] for step in steps} == {"in-onorc"}


def test_amounts_stand_in_the_texts():
    document = printed()

    assert not [row["why"] for row in document["schemes"] if "{" in row["why"]]


def test_two_countries_in_one_plan():
    document = printed("--country", "NP", facts={"home": "NP-P1", "here": "IN-KL"})

    assert document["crosses"] == "country"
    assert sorted(document["catalogues"]) == ["IN", "NP"]
    assert {scheme[:2] for scheme in outcomes(document)} == {"in", "np"}


def test_lines_for_a_reader():
    result = run("--country", "IN", "--facts", "-")

    assert result.stdout.startswith("IN-BR -> IN-KL\n")
    assert "split       in-onorc  One Nation One Ration Card" in result.stdout
    assert "\nBefore leaving:\n" in result.stdout
