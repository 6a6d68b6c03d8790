"""`migrant-helper reports`: what people say is wrong."""

import json
import os
import re
from typing import Any

import click
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from migrant_helper import config
from migrant_helper.actions import reports as actions
from migrant_helper.store.session import begin, make_engine

# Strangers write these words: breaks, and what steers a terminal or turns its lines around. The
# joiners that Indian scripts need (U+200C, U+200D) stay.
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


@click.group()
def reports() -> None:
    """Read the reports of errors, and strike them off."""


@reports.command("list", epilog="Example: migrant-helper reports list --json")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def listed(as_json: bool) -> None:
    """Every report that nobody has dealt with, oldest first."""
    try:
        with begin(_engine()) as session:
            rows: list[dict[str, Any]] = [
                {
                    "id": r.id,
                    "at": r.at.isoformat(),
                    "scheme": r.scheme,
                    "lang": r.lang,
                    "words": r.words,
                }
                for r in actions.reports(session)
            ]
    except SQLAlchemyError as error:
        raise _unusable(error) from error
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        words = CONTROLS.sub(" ", row["words"])
        click.echo(
            f"{row['id']}  {row['at'][:10]}  {row['scheme'] or '-'}  [{row['lang']}] {words}"
        )


@reports.command(epilog="Example: migrant-helper reports done 17")
@click.argument("number", type=click.IntRange(min=1))
def done(number: int) -> None:
    """Strike a report off. Exit status 1 where there is none of that number."""
    try:
        with begin(_engine()) as session:
            found = actions.strike_off(session, number)
    except SQLAlchemyError as error:
        raise _unusable(error) from error
    if not found:
        click.echo(
            f"no report has the number {number}; see `migrant-helper reports list`", err=True
        )
        raise SystemExit(1)


def _engine() -> Engine:
    try:
        return make_engine(config.read(os.environ).database_url)
    except (config.BadSetting, ValueError) as error:
        raise _unusable(error) from error


def _unusable(error: Exception) -> SystemExit:
    click.echo(f"cannot use the database: {error}; run `migrant-helper db upgrade` first", err=True)
    return SystemExit(2)
