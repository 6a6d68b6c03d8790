"""`migrant-helper reminders`: what is due, dead or in doubt, and what a person does about it."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import click

from migrant_helper.actions.reminders.outbox import Entry, How, Unsettled, outbox, planned, settle
from migrant_helper.actions.reminders.overview import line, overview
from migrant_helper.actions.reminders.send import send_due
from migrant_helper.cli.sending.countries import show_countries
from migrant_helper.cli.sending.number import number
from migrant_helper.cli.sending.standing import (
    go_on_sending,
    json_option,
    phone,
    report,
    said,
    summary,
)
from migrant_helper.cli.sending.voice import voice
from migrant_helper.cli.worker import open_service
from migrant_helper.store.session import begin, read

WHY_NOT = {
    Unsettled.UNKNOWN: "there is no message {id}; `migrant-helper reminders outbox` lists them",
    Unsettled.ON_ITS_WAY: "message {id} is being sent at this moment; look again in some minutes",
    Unsettled.DONE: "message {id} is done with, or not in doubt; nothing to settle so",
    Unsettled.TOO_LATE: "the day that message {id} is about is over; settle it with --drop",
    Unsettled.STOPPED: "the owner of the number said stop; message {id} must not be sent",
    Unsettled.FORGOTTEN: "the number or the text of message {id} is forgotten; settle it with --drop",
}


UNREADABLE = (
    "no key opens what is unreadable: put the encryption key of this database back into its folder, and "
    "it goes on by itself; or settle it with --drop"
)


@click.group()
def reminders() -> None:
    """See and settle the messages that go out. Shows numbers and texts: mind who looks on."""


for command in (number, phone, report, show_countries, go_on_sending, voice):
    reminders.add_command(command)


@reminders.command("outbox", epilog="Example: migrant-helper reminders outbox --json")
@json_option
def show_outbox(as_json: bool) -> None:
    """What is due, dead, in doubt or unreadable, and how sending stands. Without Twilio settings, send
    what is due by hand, then `settle ID --sent`."""
    with open_service() as service, read(service.engine) as session:
        entries = outbox(session, service, now=service.now())
        stands = overview(session, service.senders, now=service.now())
        closed = {
            each.country: why
            for each in entries
            if (why := service.senders.why_closed(each.country))
        }
    if as_json:
        rows = [_plain(each) for each in entries]
        click.echo(json.dumps({"messages": rows, **asdict(stands)}, default=said))
        return
    for one in stands.paused:
        click.echo(line(one))
    for country, why in sorted(closed.items()):
        click.echo(f"nothing is sent to {country}: {why} (reminders countries)")
    _print(entries, as_json, empty="nothing is due, dead or in doubt")
    for told in summary(stands):
        click.echo(told)
    if stands.unreadable:
        click.echo(UNREADABLE, err=True)


@reminders.command(epilog="Example: migrant-helper reminders plan --days 30")
@click.option("--days", default=7, show_default=True, type=click.IntRange(0, 3650))
@json_option
def plan(days: int, as_json: bool) -> None:
    """What would go out in the next days, without numbers and texts."""
    with open_service() as service, read(service.engine) as session:
        entries = planned(session, now=service.now(), days=days)
    _print(entries, as_json, empty=f"nothing goes out in the next {days} days")


@reminders.command(epilog="Example: migrant-helper reminders send")
@json_option
def send(as_json: bool) -> None:
    """Send what is due, once."""
    with open_service() as service:
        if service.gateway is None:
            raise ValueError(
                "TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM are not all set, nor are all of "
                "SMSGATE_…; set them, or send by hand what `migrant-helper reminders outbox` lists"
            )
        done = asdict(send_due(service))
    line = ", ".join(f"{name.replace('_', ' ')} {count}" for name, count in done.items())
    click.echo(json.dumps(done) if as_json else line)


@reminders.command("settle", epilog="Example: migrant-helper reminders settle 5f0c…9a --sent")
@click.argument("message", metavar="ID")
@click.option("--sent", is_flag=True, help="It arrived, or you sent it.")
@click.option("--retry", is_flag=True, help="Send it (again).")
@click.option("--drop", is_flag=True, help="Nobody is to send it.")
@json_option
def settle_message(message: str, sent: bool, retry: bool, drop: bool, as_json: bool) -> None:
    """Settle a message that waits, is dead or in doubt. `--retry` of one in doubt may send it a
    second time: ask the person or look at Twilio's log first."""
    said_so = {How.SENT: sent, How.RETRY: retry, How.DROP: drop}
    chosen = [how for how, is_said in said_so.items() if is_said]
    if len(chosen) != 1:
        raise click.UsageError("say one of --sent, --retry and --drop")
    with open_service() as service, begin(service.engine) as session:
        why = settle(session, message, chosen[0], now=service.now())
    if as_json:
        click.echo(json.dumps({"id": message, "settled": why is None, "why": why}))
    elif why is not None:
        click.echo(WHY_NOT[why].format(id=message), err=True)
    if why is not None:
        raise SystemExit(2 if why is Unsettled.UNKNOWN else 1)


def _print(entries: Sequence[Entry], as_json: bool, *, empty: str) -> None:
    if as_json:
        click.echo(json.dumps([_plain(each) for each in entries], ensure_ascii=False))
        return
    for each in entries:
        reason = f" ({each.reason})" if each.reason else ""
        click.echo(f"{each.id}  {each.state}{reason}  {each.kind}  {each.due_at:%Y-%m-%d %H:%M}Z")
        if each.to or each.body:
            click.echo(f"    to {each.to or 'a number that is forgotten'}: {each.body or ''}")
    if not entries:
        click.echo(empty)


def _plain(entry: Entry) -> dict[str, Any]:
    moments = {"due_at": entry.due_at.isoformat(), "last_at": entry.last_at.isoformat()}
    return {**asdict(entry), **moments}
