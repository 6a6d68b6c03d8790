"""`migrant-helper checklist`: papers once, steps in trips, who carries what, for chosen entries."""

from collections.abc import Iterable
from typing import Any

import click

from migrant_helper.cli import person
from migrant_helper.core.list.checklist import checklist as made_of

SAMPLE = """\b
Example:
  migrant-helper checklist --country IN --facts person.json --scheme in-onorc --scheme in-eshram
"""


@click.command(epilog=SAMPLE)
@person.person
@click.option("--scheme", "schemes", multiple=True, required=True, metavar="ID", help="An entry.")
@click.option("--tick", "ticks", multiple=True, metavar="ID.STEP", help="A step that is done.")
@click.argument("more", nargs=-1, metavar="[ID]...")
def checklist(*, country: str, file: str, as_of: str | None, lang: str, **given: Any) -> None:
    """Make the checklist of the entries named by --scheme, and of every ID after it."""
    on = person.day(as_of, country)
    told = person.facts(file, on)
    held = {country: person.filled(person.catalogue(country, lang), told, on)}
    wanted = person.chosen(held.values(), [*given["schemes"], *given["more"]])
    made = made_of(held, told, on, wanted, given["ticks"])
    document = {"catalogue": held[country]["hash"], **made}
    person.show(document, _lines(made), given["as_json"])


def _lines(made: dict[str, Any]) -> Iterable[str]:
    papers = made["documents"]
    yield from (f"Bring: {paper['name']}" for paper in papers["required"])
    for choice in papers["choices"]:
        if choice["papers"]:
            yield f"Bring one of: {', '.join(paper['name'] for paper in choice['papers'])}"
    yield from (f"If you have it: {paper['name']}" for paper in papers["optional"])
    for trip in made["trips"]:
        yield f"{trip['when']}, {trip['who']}, {trip['office'] or trip['where']}:"
        yield from (f"  {_box(step)} {step['do']}" for step in trip["steps"])
    for group in made["carried"]:
        yield f"{group['who']}:"
        yield from (f"  {_box(step)} {step['do']}" for step in group["steps"])
    yield from (f"{row['on'] or 'no day yet'}: {row['text']}" for row in made["deadlines"])
    before, after = (made["burden"][when] for when in ("before", "after"))
    for part in ("steps", "trips", "documents"):
        yield f"{part}: {before[part]} one by one, {after[part]} with this list"
    yield f"days of pay, at most: {_pay(before)} one by one, {_pay(after)} with this list"
    if not made["exact"]:
        yield "trips: few, perhaps not the fewest"
    for maker, asker in made["circles"]:
        yield f"a circle: {asker} asks for a paper of {maker}, which waits for {asker}"


def _pay(load: dict[str, Any]) -> str:
    return f"{load['days']} ({'not known' if load['pay'] is None else load['pay']})"


def _box(step: dict[str, Any]) -> str:
    return "[x]" if step["done"] else "[ ]"
