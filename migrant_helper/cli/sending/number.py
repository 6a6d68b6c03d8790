"""`migrant-helper reminders number`: one person's number, asked for and never an argument: a shell keeps those."""

import json
from collections.abc import Callable
from dataclasses import asdict

import click
from sqlalchemy.orm import Session

from migrant_helper.actions.reminders.person import Kept, erase, kept, start_again
from migrant_helper.actions.service import Service
from migrant_helper.cli.sending.standing import json_option, said
from migrant_helper.cli.worker import open_service
from migrant_helper.messaging.phones import read_phone
from migrant_helper.store import contacts
from migrant_helper.store.reminder_tables import Contact
from migrant_helper.store.session import begin

UNUSABLE = "this is no mobile number of the countries we write to; write it with + and its country's number"
Do = Callable[[Session, Service, Contact | None], Kept]
asking = click.option("--number", prompt=True, help="Asked for where it is left out.")


@click.group(epilog="Example: migrant-helper reminders number export")
def number() -> None:
    """See, erase or start again one number. Be sure that who asks is who it belongs to."""


@number.command("export", epilog="Example: migrant-helper reminders number export --json")
@asking
@json_option
def export(number: str, as_json: bool) -> None:
    """All that is kept of a number."""
    found = _with(number, kept)
    if as_json:
        click.echo(json.dumps(asdict(found), ensure_ascii=False, default=said))
        return
    click.echo("something is kept" if found.is_known else "nothing is kept")
    if found.stopped_at:
        click.echo(f"said stop {found.stopped_at:%Y-%m-%d %H:%M}Z")
    for request in found.requests:
        click.echo(f"asked {request.at:%Y-%m-%d %H:%M}Z in {request.lang} ({request.consent})")
        for day in request.days:
            click.echo(f"    {day.on}  {day.scheme}  {day.deadline}  {day.name}".rstrip())
    for message in found.messages:
        text = f": {message.text}" if message.text else ""
        click.echo(f"{message.kind} {message.state}, due {message.due_at:%Y-%m-%d %H:%M}Z{text}")
    for call in found.calls:
        click.echo(f"rang {call.at:%Y-%m-%d %H:%M}Z, {call.state}")


@number.command("erase", epilog="Example: migrant-helper reminders number erase")
@asking
def erase_number(number: str) -> None:
    """Erase all that is kept of a number, but for the fact that it said stop."""

    def do(session: Session, service: Service, contact: Contact | None) -> Kept:
        found = kept(session, service, contact)
        if contact is not None:
            erase(session, contact)
        return found

    found = _with(number, do)
    click.echo("erased" if found.is_known else "nothing was kept")


@number.command("start", epilog="Example: migrant-helper reminders number start")
@asking
def start(number: str) -> None:
    """Let a number that said stop ask for reminders again."""

    def do(session: Session, service: Service, contact: Contact | None) -> Kept:
        found = kept(session, service, contact)
        if contact is not None:
            start_again(contact)
        return found

    found = _with(number, do)
    click.echo("it may ask again" if found.stopped_at else "it never said stop")


def _with(typed: str, do: Do) -> Kept:
    with open_service() as service:
        phone = read_phone(typed, region="IN")
        if phone is None:
            raise ValueError(UNUSABLE)
        with begin(service.engine) as session:
            key = contacts.number_hash(service.sealer, phone)
            return do(session, service, contacts.find(session, key))
