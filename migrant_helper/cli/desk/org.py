"""`migrant-helper org`: the organisations that work at the desk."""

import json

import click

from migrant_helper.actions.desk.people import Unusable, add_organisation
from migrant_helper.catalogue import load
from migrant_helper.cli.nearest import nearest_place
from migrant_helper.cli.worker import open_service
from migrant_helper.core.rules.facts.held import held_place
from migrant_helper.store.desk import keys, members
from migrant_helper.store.session import begin, read

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")


@click.group()
def org() -> None:
    """Make and list the organisations of the field desk."""


@org.command(epilog='Example: migrant-helper org add "Ajeevika" --place IN-RJ')
@click.argument("name")
@click.option("--place", required=True, help="The country, state or province where it works.")
@click.option(
    "--runs-service",
    is_flag=True,
    help="It runs this service: its administrators see the messages, its editors the reports.",
)
@as_json
def add(name: str, place: str, runs_service: bool, as_json: bool) -> None:
    """Make an organisation. Its first member is made with `migrant-helper user add`.

    Phones believe the cases it hands on once `migrant-helper release sign` has told them.
    """
    places = load.held_places()
    held = held_place(place, places)
    if held is None:
        raise click.UsageError(f"--place {place!r} is not there; {nearest_place(place, places)}")
    with open_service() as service, begin(service.engine) as session:
        try:
            made = add_organisation(
                session, name, held, now=service.now(), runs_service=runs_service
            )
            keys.key_of(service.keys, made.id, made.name)
        except Unusable as wrong:
            raise click.UsageError(str(wrong)) from wrong
    row = {
        "id": made.id,
        "name": made.name,
        "place": made.place,
        "runs_service": made.runs_service,
    }
    click.echo(json.dumps(row, ensure_ascii=False) if as_json else f"{made.id}  {made.name}")


@org.command(epilog="Example: migrant-helper org distrust Ajeevika")
@click.argument("name")
def distrust(name: str) -> None:
    """Believe nothing any more that an organisation's phones hand on: its key leaves the list.

    Sign a release afterwards, by which phones learn of it. The next time one of its phones sends, the
    organisation gets another key.
    """
    with open_service() as service, read(service.engine) as session:
        found = members.organisation_named(session, name)
        if found is None:
            raise click.UsageError(f"there is no organisation named {name!r}")
        had = keys.leave(service.keys, found.id)
    click.echo(
        f"{name} is off the list; run `migrant-helper release sign`"
        if had
        else f"{name} has no key"
    )


@org.command("list", epilog="Example: migrant-helper org list --json")
@as_json
def listed(as_json: bool) -> None:
    """Every organisation, by name."""
    with open_service() as service, read(service.engine) as session:
        rows = [
            {
                "id": one.id,
                "name": one.name,
                "place": one.place,
                "runs_service": one.runs_service,
                "ended": one.ended.isoformat() if one.ended else None,
            }
            for one in members.organisations(session)
        ]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        marks = f"{'  (runs the service)' if row['runs_service'] else ''}{'  (closed)' if row['ended'] else ''}"
        click.echo(f"{row['id']}  {row['place']}  {row['name']}{marks}")
