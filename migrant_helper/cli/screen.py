"""`migrant-helper screen`: what one person has, may have, and does not have."""

from typing import Any

import click

from migrant_helper.cli import person
from migrant_helper.core.asking.next import next_question
from migrant_helper.core.entry.deadlines import too_late, upcoming
from migrant_helper.core.entry.steps import decider
from migrant_helper.core.rules.screening import screen as screened

SAMPLE = """\b
Example:
  echo '{"home": "IN-BR", "here": "IN-KL"}' | migrant-helper screen --country IN --facts - --json
"""


@click.command(epilog=SAMPLE)
@person.person
@person.schemes
def screen(
    country: str, file: str, as_of: str | None, lang: str, schemes: tuple[str, ...], as_json: bool
) -> None:
    """Screen a person against every entry of a country, or only those named."""
    held, on = person.catalogue(country, lang), person.day(as_of, country)
    wanted = person.chosen([held], schemes)
    if wanted:
        held = {**held, "schemes": [one for one in held["schemes"] if one["id"] in wanted]}
    told = person.known(held, person.facts(file, on))
    held = person.filled(held, told, on)
    results = [_printed(held, told, on, one) for one in screened(held, told, on)]
    document = {
        "as_of": on,
        "country": country,
        "catalogue": held["hash"],
        "schemes": results,
        "next_question": next_question(held, told, on),
    }
    names = {scheme["id"]: scheme["name"] for scheme in held["schemes"]}
    person.show(document, [_line(one, names) for one in results], as_json)


def _printed(held: Any, told: dict[str, Any], on: str, result: Any) -> dict[str, Any]:
    """A result without what is more than a year away; with the days to claim that have passed."""
    row = {name: result[name] for name in result if name != "later"}
    if result["outcome"] != "met":
        return row
    [scheme] = [one for one in held["schemes"] if one["id"] == result["id"]]
    passed = too_late(upcoming(scheme, told, decider(held, told, on), on))
    late = [{"deadline": one["id"], "on": one["on"], "text": one["late"]} for one in passed]
    return {**row, "late": late} if late else row


def _line(result: Any, names: dict[str, str]) -> str:
    marks = [f"missing: {', '.join(result['missing'])}"] if result["missing"] else []
    marks += ["to be confirmed"] if result["confirm"] else []
    marks += [f"late: the last day was {one['on']}" for one in result.get("late", [])]
    text = f"{result['outcome']:8}{result['id']}  {names[result['id']]}"
    return f"{text} ({'; '.join(marks)})" if marks else text
