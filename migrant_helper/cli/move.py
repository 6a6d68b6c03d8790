"""`migrant-helper move`: what becomes of each entry when a person moves, and what to do when."""

from collections.abc import Iterable
from typing import Any

import click

from migrant_helper.cli import person
from migrant_helper.core.moving.portability import move as moved

SAMPLE = """\b
Examples:
  migrant-helper move --country IN --facts person.json --json
  migrant-helper move --country NP --country IN --facts person.json
"""
TIMES = {
    "before": "Before leaving",
    "arrival": "On arrival",
    "there": "While there",
    "return": "Before going home",
}

countries = click.option(
    "--country", "countries", multiple=True, required=True, metavar="CODE", help="As in IN or NP."
)


@click.command(epilog=SAMPLE)
@countries
@person.facts_file
@person.as_of
@person.lang
@person.schemes
@person.as_json
def move(
    countries: tuple[str, ...],
    file: str,
    as_of: str | None,
    lang: str,
    schemes: tuple[str, ...],
    as_json: bool,
) -> None:
    """Plan a move from home (or from where the person is) to `going_to`, else to `here`.

    Give --country again for a move between two countries.
    """
    on = person.day(as_of, countries[0])
    told = person.facts(file, on)
    held = {code: person.filled(person.catalogue(code, lang), told, on) for code in countries}
    wanted = person.chosen(held.values(), schemes)
    made = moved(held, told, on, schemes=wanted or None)
    hashes = {code: one["hash"] for code, one in held.items()}
    person.show({"catalogues": hashes, **made}, _lines(made), as_json)


def _lines(made: dict[str, Any]) -> Iterable[str]:
    yield f"{made['from'] or '?'} -> {made['to'] or '?'}"
    for row in made["schemes"]:
        yield f"{row['outcome']:12}{row['id']}  {row['name']}. {row['why']}"
    for time, steps in made["plan"].items():
        if steps:
            yield f"{TIMES[time]}:"
        for step in steps:
            yield f"  {step['who']}, {step['office'] or step['where']}: {step['do']}"
