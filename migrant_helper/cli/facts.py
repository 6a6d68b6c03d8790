"""`migrant-helper facts`: every fact a country's entries ask for, and which ones use it."""

from collections.abc import Mapping
from typing import Any

import click

from migrant_helper.cli import person
from migrant_helper.core.rules.decide import plan_for


@click.command(epilog="Example: migrant-helper facts --country IN --json")
@person.country
@person.lang
@person.as_json
def facts(country: str, lang: str, as_json: bool) -> None:
    """List the facts of a country in the order they are asked."""
    held = person.catalogue(country, lang)
    rows = [_row(held, name, fact) for name, fact in held["facts"].items()]
    document = {"country": country, "catalogue": held["hash"], "facts": rows}
    person.show(document, [_line(row) for row in rows], as_json)


def _row(held: Mapping[str, Any], name: str, fact: Mapping[str, Any]) -> dict[str, Any]:
    plan = plan_for(held, held["built"])
    return {
        "id": name,
        "type": fact["type"],
        "values": fact.get("values"),
        "label": fact["label"],
        "ask": fact.get("ask"),
        "derived": "derive" in fact,
        "schemes": [row.id for row in plan.rows if name in plan.reads[row.rule[-1].slot]],
    }


def _line(row: dict[str, Any]) -> str:
    values = f" ({', '.join(row['values'])})" if row["values"] else ""
    asked = row["ask"] or f"{row['label']} (worked out from other facts)"
    return f"{row['id']}: {row['type']}{values}; {len(row['schemes'])} entries. {asked}"
