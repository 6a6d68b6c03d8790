"""`migrant-helper user`: who works at the desk of an organisation."""

import json
from typing import Any

import click
from sqlalchemy.orm import Session

from migrant_helper.actions.desk import handing, people
from migrant_helper.actions.desk.people import OPERATOR, Invited, Unusable
from migrant_helper.cli.worker import open_service
from migrant_helper.core.card.short import groups
from migrant_helper.store.desk import members
from migrant_helper.store.desk.tables import Member, Organisation, Role
from migrant_helper.store.session import begin, read

as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
of_org = click.option("--org", "name", required=True, help="The organisation, by its name.")


@click.group()
def user() -> None:
    """Make, list, invite and end the members of an organisation."""


@user.command(
    epilog='Example: migrant-helper user add asha --org Ajeevika --name "Asha" --role supervisor'
)
@click.argument("handle")
@of_org
@click.option("--name", "called", required=True, help="What others call them.")
@click.option(
    "--role",
    default=Role.FIELD_WORKER.value,
    type=click.Choice([role.value for role in Role]),
    show_default=True,
)
@as_json
def add(handle: str, name: str, called: str, role: str, as_json: bool) -> None:
    """Make somebody who works there. Prints the code they come in with, at /desk: for three days, once,
    and shown nowhere else."""
    with open_service() as service, begin(service.engine) as session:
        about = Member(
            organisation=organisation_of(session, name).id,
            handle=handle,
            name=called,
            role=Role(role),
        )
        try:
            made = people.add_member(session, service, about, by=OPERATOR)
        except Unusable as wrong:
            raise click.UsageError(str(wrong)) from wrong
    _print(made, as_json)


@user.command(epilog="Example: migrant-helper user invite asha")
@click.argument("handle")
@as_json
def invite(handle: str, as_json: bool) -> None:
    """A new code for somebody: their passphrase and every phone of theirs are no good any more."""
    with open_service() as service, begin(service.engine) as session:
        member = member_of(session, handle)
        made = people.invite(session, service, member, by=OPERATOR)
        handing.withdraw(session, service.keys, member.id, now=service.now())
    _print(made, as_json)


@user.command(epilog="Example: migrant-helper user end asha")
@click.argument("handle")
def end(handle: str) -> None:
    """They work there no more: they are signed out everywhere. What they wrote stays.

    What their phones sign is believed no more by phones that have the next release.
    """
    with open_service() as service, begin(service.engine) as session:
        member, now = member_of(session, handle), service.now()
        people.end_member(session, member, by=OPERATOR, now=now)
        handing.withdraw(session, service.keys, member.id, now=now)


@user.command("list", epilog="Example: migrant-helper user list --org Ajeevika --json")
@of_org
@as_json
def listed(name: str, as_json: bool) -> None:
    """Who works or worked there, by handle."""
    with open_service() as service, read(service.engine) as session:
        found = members.of_organisation(session, organisation_of(session, name).id)
        rows = [_row(one) for one in found]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        click.echo(
            f"{row['handle']}  {row['role']}  {row['name']}{'  (ended)' if row['ended'] else ''}"
        )


def _row(member: Member) -> dict[str, Any]:
    ended = member.ended.isoformat() if member.ended else None
    return {
        "id": member.id,
        "handle": member.handle,
        "name": member.name,
        "role": member.role,
        "joined": member.secret is not None,
        "ended": ended,
    }


def _print(made: Invited, as_json: bool) -> None:
    code = " ".join(group.replace(" ", "") for group in groups(made.code))
    if as_json:
        click.echo(json.dumps({**_row(made.member), "code": code}, ensure_ascii=False))
        return
    click.echo(f"{made.member.handle}: the code is {code}, for three days and once")


def organisation_of(session: Session, name: str) -> Organisation:
    """The organisation of this name. Ends the command where there is none."""
    found = members.organisation_named(session, name)
    if found is None:
        raise click.UsageError(
            f"there is no organisation named {name!r}; `migrant-helper org list` names them"
        )
    return found


def member_of(session: Session, handle: str) -> Member:
    """Who signs in by it. Ends the command where nobody does."""
    found = members.by_handle(session, handle)
    if found is None:
        raise click.UsageError(
            f"nobody signs in as {handle!r}; `migrant-helper user list` names them"
        )
    return found
