"""`migrant-helper screen`: what one person has, may have, and does not have."""

from typing import Any

import click

from migrant_helper.cli import person
from migrant_helper.core.asking.next import next_question
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
    results = screened(held, told, on)
    document = {
        "as_of": on,
        "country": country,
        "catalogue": held["hash"],
        "schemes": results,
        "next_question": next_question(held, told, on),
    }
    names = {scheme["id"]: scheme["name"] for scheme in held["schemes"]}
    person.show(document, [_line(one, names) for one in results], as_json)


def _line(result: Any, names: dict[str, str]) -> str:
    marks = [f"missing: {', '.join(result['missing'])}"] if result["missing"] else []
    marks += ["to be confirmed"] if result["confirm"] else []
    text = f"{result['outcome']:8}{result['id']}  {names[result['id']]}"
    return f"{text} ({'; '.join(marks)})" if marks else text
