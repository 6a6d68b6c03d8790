"""`migrant-helper reminders countries`: where messages go, why not elsewhere, and the texts to register."""

import json
from typing import Any, Final

import click
from babel import Locale
from sqlalchemy.orm import Session

from migrant_helper.actions.limits import is_pumped
from migrant_helper.actions.service import Service
from migrant_helper.cli.sending.standing import WHOM, json_option
from migrant_helper.cli.worker import open_service
from migrant_helper.core.reminders.countries import rules
from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.messaging.senders import wanted
from migrant_helper.store.session import read

# The country that registers texts.
REGISTERED: Final = "IN"
NAMES: Final = Locale("en").territories


@click.command("countries", epilog="Example: migrant-helper reminders countries --texts hi")
@click.option(
    "--texts", "lang", default="", help="The texts of a language, as India registers them (DLT)."
)
@click.option("--brand", default="", help="With --texts: the name that they end with.")
@json_option
def show_countries(lang: str, brand: str, as_json: bool) -> None:
    """Each country: whether messages go there, by whom and from whom, else why not; its rules, where and when
    each was read."""
    with open_service() as service, read(service.engine) as session:
        if lang:
            texts = registered(service, lang, brand)
            rows = {}
        else:
            texts = {}
            rows = {country: _row(session, service, country) for country in COUNTRIES}
    if as_json:
        click.echo(json.dumps(texts or rows, ensure_ascii=False))
        return
    for text, told in texts.items():
        click.echo(f"{text}\t{told}")
    for country, row in rows.items():
        closed = (
            f"closed, {row['why_closed']}" if row["why_closed"] else f"open, by {WHOM[row['by']]}"
        )
        pumped = ", no codes now: too few came back" if row["pumped"] else ""
        sender = f", from {row['sender']}" if row["sender"] else ""
        click.echo(
            f"{country} {NAMES[country]}: {closed}{pumped}{sender}, stop by {row['stop_by']}"
        )
        for name, rule in rules().get(country, {}).items():
            click.echo(f"    {name} {rule.value}  {rule.source}  {rule.checked}")


def registered(service: Service, lang: str, brand: str) -> dict[str, str]:
    """The texts by name. Raises UsageError for a language without texts, and where no brand is known."""
    if lang not in service.texts.languages:
        there = ", ".join(sorted(service.texts.languages))
        raise click.UsageError(f"there are no texts in {lang!r}; there are some in {there}")
    known = brand or service.senders.brand(REGISTERED)
    if not known:
        raise click.UsageError(
            f"the texts end with your brand: add --brand NAME, or a line {REGISTERED},brand,,NAME to the file "
            "of senders"
        )
    register = wanted(REGISTERED, known)
    address = f"{service.public_url}/{lang}/stop"
    return {
        text: service.texts.registered(lang, text, address, register) for text in register.texts()
    }


def _row(session: Session, service: Service, country: str) -> dict[str, Any]:
    senders = service.senders
    return {
        "why_closed": senders.why_closed(country),
        "by": senders.way(country),
        "pumped": is_pumped(session, service, country, now=service.now()),
        "sender": senders.name(country),
        "stop_by": "reply" if senders.reply_arrives(country) else "page",
        "rules": {
            name: [rule.value, rule.source, rule.checked]
            for name, rule in rules().get(country, {}).items()
        },
    }
