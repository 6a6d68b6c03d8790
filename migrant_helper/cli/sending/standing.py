"""`migrant-helper reminders`: how sending stands, going on after a pause, the phone that sends."""

import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Final
from urllib.parse import urlsplit

import click

from migrant_helper import config
from migrant_helper.actions.reminders import overview as stands_now
from migrant_helper.actions.reminders.overview import Overview, go_on, line
from migrant_helper.actions.reminders.voice.summed import line as line_of_calls
from migrant_helper.actions.wiring import make_smsgate
from migrant_helper.cli.worker import open_service
from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.messaging.home import is_here
from migrant_helper.messaging.senders import By
from migrant_helper.store.session import begin, read
from migrant_helper.store.tries.ways import EVERYWHERE

json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
# The events that the phone tells of, and our names for that.
EVENTS: Final = {
    event: f"migrant-helper-{event.removeprefix('sms:')}"
    for event in ("sms:received", "sms:sent", "sms:delivered", "sms:failed")
}
WHOM: Final = {
    By.PHONE: "a phone of yours",
    By.CARRIER: "Twilio",
    By.PERSON: "a person",
    By.NOBODY: "nobody",
}
NO_HTTPS: Final = (
    "PUBLIC_URL is {url}: the phone reports to nothing but https; give the service an address with a "
    "certificate (docs/deploy.md)"
)
# What to do about a failure of the phone.
HINTS: Final = {
    "no-connection": "nobody answers there. Is the phone on and in this network, the app started, its server switched "
    "on, and SMSGATE_URL what the app shows?",
    "no-answer": "it answers too late. Is the phone asleep? Take the app out of the battery saver.",
    "answer-unreadable": "what answers there is not the app. Is SMSGATE_URL right, with its port?",
    "http-401": "user or password is wrong. SMSGATE_USER and SMSGATE_PASSWORD stand in the app.",
    "http-404": "the app has no such page. Is the path of SMSGATE_URL right? A private server wants /api/3rdparty/v1.",
}
OTHER: Final = "it said {why}; the app's own log says more"
NO_PHONE: Final = (
    "SMSGATE_URL, SMSGATE_USER, SMSGATE_PASSWORD, SMSGATE_SIGNING_KEY and SMSGATE_COUNTRIES are not set: "
    "no phone sends"
)


@click.command(epilog="Example: migrant-helper reminders report --json")
@json_option
def report(as_json: bool) -> None:
    """How sending stands, without a number or a text: due, sent, delivered, dead by whose fault, in doubt
    since when, paused and why, what 30 days cost by country, what the coming week brings, who was rung back."""
    with open_service() as service, read(service.engine) as session:
        stands = stands_now.overview(session, service.senders, now=service.now())
    if as_json:
        click.echo(json.dumps(asdict(stands), default=said))
        return
    for told in (*map(line, stands.paused), *summary(stands)):
        click.echo(told)


@click.command("go-on", epilog="Example: migrant-helper reminders go-on all")
@click.argument("where", type=click.Choice([EVERYWHERE, *COUNTRIES]))
@json_option
def go_on_sending(where: str, as_json: bool) -> None:
    """After a pause whose reason is mended: one message tries it at once instead of at the next try, and
    opens it where it is taken."""
    with open_service() as service, begin(service.engine) as session:
        was_paused = go_on(session, where, now=service.now())
    if as_json:
        click.echo(json.dumps({"where": where, "was_paused": was_paused}))
    elif not was_paused:
        click.echo(f"sending to {where} is not paused", err=True)
    if not was_paused:
        raise SystemExit(1)


@click.command(epilog="Example: migrant-helper reminders phone")
@json_option
def phone(as_json: bool) -> None:
    """Tell the phone that sends (SMSGate) where to report and to bring replies, and show whether it can be
    reached. Doing it again changes nothing."""
    try:
        chosen = config.read(os.environ)
        gateway = make_smsgate(chosen)
    except config.BadSetting as error:
        click.echo(f"cannot use the settings: {error}", err=True)
        raise SystemExit(2) from error
    if gateway is None:
        click.echo(NO_PHONE, err=True)
        raise SystemExit(2)
    if not is_taken(chosen.public_url):
        click.echo(NO_HTTPS.format(url=chosen.public_url), err=True)
        raise SystemExit(2)
    said_of = gateway.webhooks(f"{chosen.public_url}/sms/phone", EVENTS)
    if as_json:
        click.echo(json.dumps(said_of))
    else:
        for event, why in said_of.items():
            click.echo(f"{event}: {why or 'well'}")
    failed = sorted({why for why in said_of.values() if why})
    for why in failed:
        click.echo(f"{chosen.smsgate_url}: {HINTS.get(why, OTHER).format(why=why)}", err=True)
    if failed:
        raise SystemExit(1)


def is_taken(url: str) -> bool:
    """Whether the app lets itself be told to report there: over https, or to the phone itself."""
    parts = urlsplit(url)
    return parts.scheme == "https" or is_here(parts.hostname or "")


def said(value: object) -> str:
    """Moments and days, as JSON has them. Raises TypeError for anything else."""
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def summary(stands: Overview) -> Iterator[str]:
    """How sending stands, in lines."""
    for way, whom in WHOM.items():
        if there := [country for country, by in stands.by.items() if by is way]:
            why = " (`migrant-helper reminders countries` says why)" if way is By.NOBODY else ""
            yield f"{whom} sends to {' '.join(there)}{why}"
    since = f" since {stands.due_since:%Y-%m-%d %H:%M}Z" if stands.due_since else ""
    doubt = f" since {stands.in_doubt_since:%Y-%m-%d %H:%M}Z" if stands.in_doubt_since else ""
    yield (
        f"due {stands.due}{since}; sent {stands.sent}, delivered {stands.delivered}; "
        f"in doubt {stands.in_doubt}{doubt}; unreadable {stands.unreadable}"
    )
    if stands.dead:
        yield "dead: " + ", ".join(f"{name} {count}" for name, count in sorted(stands.dead.items()))
    for cost in stands.cost:
        price = f", {cost.price} {cost.currency}" if cost.price else ""
        rest = f", price of {cost.unpriced} not told" if cost.unpriced else ""
        yield f"30 days to {cost.country}: {cost.segments} segments{price}{rest}"
    for one in stands.week:
        closed = f"; nobody sends them: {one.why_closed}" if one.why_closed else ""
        yield f"coming week to {one.country}: {one.messages} messages, {one.segments} segments{closed}"
    yield from map(line_of_calls, stands.calls)
    for country, texts in sorted(stands.unread.items()):
        yield f"30 days from {country}: {texts} texts that were not understood"
