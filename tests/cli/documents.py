"""Runs a command on a worker from Bihar in Kerala, and holds its document to its schema."""

import json
from pathlib import Path
from typing import Any

import click
import jsonschema
from click.testing import CliRunner, Result
from referencing import Registry, Resource

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


def run(command: click.Command, *arguments: str, facts: Any = FACTS) -> Result:
    """What the command makes of the facts, as of 22 November 2026."""
    return CliRunner().invoke(
        command,
        [*arguments, "--as-of", "2026-11-22"],
        input=json.dumps(facts),
        catch_exceptions=False,
    )


def printed(command: click.Command, schema: str, *arguments: str, facts: Any = FACTS) -> Any:
    """The one document on standard output, which keeps to its schema."""
    result = run(command, "--facts", "-", "--json", *arguments, facts=facts)
    assert (result.exit_code, result.stderr) == (0, "")
    document = json.loads(result.stdout)
    parts = [
        (path.name, Resource.from_contents(json.loads(path.read_text("utf-8"))))
        for path in SCHEMAS.glob("plan-*.json")
    ]
    jsonschema.Draft202012Validator(
        json.loads((SCHEMAS / f"{schema}.json").read_text("utf-8")),
        registry=Registry().with_resources(parts),
    ).validate(document)
    return document
