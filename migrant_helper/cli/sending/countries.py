"""`migrant-helper reminders countries`: where messages go, why not elsewhere, and the texts to register."""

import json

import click

from migrant_helper.actions.limits import is_pumped
from migrant_helper.cli.sending.standing import json_option
from migrant_helper.cli.worker import open_service
from migrant_helper.core.reminders.countries import rules
from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.messaging.texts import TEMPLATES
from migrant_helper.store.session import read


@click.command("countries", epilog="Example: migrant-helper reminders countries --texts hi")
@click.option(
    "--texts", "lang", default="", help="The texts of a language, as they are registered."
)
@json_option
def show_countries(lang: str, as_json: bool) -> None:
    """Each country: whether messages go there and from whom, else why not; its rules, where and when each was
    read."""
    with open_service() as service, read(service.engine) as session:
        if lang:
            address = f"{service.public_url}/{lang}/stop"
            texts = {text: service.texts.registered(lang, text, address) for text in TEMPLATES}
            rows = {}
        else:
            texts = {}
            rows = {
                country: {
                    "why_closed": service.senders.why_closed(country),
                    "pumped": is_pumped(session, service, country, now=service.now()),
                    "sender": service.senders.name(country),
                    "stop_by": "reply" if service.senders.reply_arrives(country) else "page",
                    "rules": {
                        name: [rule.value, rule.source, rule.checked]
                        for name, rule in rules().get(country, {}).items()
                    },
                }
                for country in COUNTRIES
            }
    if as_json:
        click.echo(json.dumps(texts or rows, ensure_ascii=False))
        return
    for text, said in texts.items():
        click.echo(f"{text}\t{said}")
    for country, row in rows.items():
        closed = f"closed, {row['why_closed']}" if row["why_closed"] else "open"
        pumped = ", no codes now: too few came back" if row["pumped"] else ""
        sender = f", from {row['sender']}" if row["sender"] else ""
        click.echo(f"{country}  {closed}{pumped}{sender}, stop by {row['stop_by']}")
        for name, rule in rules().get(country, {}).items():
            click.echo(f"    {name} {rule.value}  {rule.source}  {rule.checked}")
