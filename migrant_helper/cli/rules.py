"""`migrant-helper rules`: decide rules that stand in a file, for tests from outside."""

import json
from typing import Any

import click

from migrant_helper.cli.problems import Unusable, read_json_file
from migrant_helper.core.rules.items import run_item
from migrant_helper.core.rules.wrong import Wrong


@click.group()
def rules() -> None:
    """Decide rules given in a file."""


@rules.command(epilog="Example: migrant-helper rules run tests/vectors/rules.json --json")
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def run(file: str, as_json: bool) -> None:
    """Print the outcome and the missing facts of each rule in FILE (- is standard input).

    FILE is a JSON list of {"rule", "facts", "types", "as_of"?, "parameters"?, "definitions"?}. An
    item that cannot be used gets {"error"} in its place.
    """
    items = read_json_file(file, loose=True)
    if not isinstance(items, list):
        wrong = Wrong("the document", items, "a list of rules with their facts")
        raise Unusable(file, wrong, "put the items into [ ]")
    answers = [run_item(item) for item in items]
    if as_json:
        text = json.dumps(answers, ensure_ascii=False, separators=(",", ":"))
        click.echo(text.encode("utf-8", "replace"))
        return
    for at, answer in enumerate(answers):
        click.echo(f"{at} {_line(answer)}")


def _line(answer: dict[str, Any]) -> str:
    if "error" in answer:
        return f"error: {answer['error']}".encode("utf-8", "replace").decode("utf-8")
    return " ".join([answer["outcome"], *answer["missing"]])
