"""`migrant-helper db`: the database's tables."""

import json
import os

import click
from sqlalchemy.exc import SQLAlchemyError

from migrant_helper import config
from migrant_helper.store import folder, schema
from migrant_helper.store.session import file_of, make_engine


@click.group()
def db() -> None:
    """Look after the database."""


@db.command(
    epilog="Example: DATABASE_URL=postgresql://me@localhost/helper migrant-helper db upgrade"
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def upgrade(as_json: bool) -> None:
    """Make the tables, or bring them up to date. Safe to run again."""
    try:
        url = config.read(os.environ).database_url
        file = file_of(url)
        if file is not None:
            folder.make(file.parent)
        revision = schema.upgrade(make_engine(url))
    except (config.BadSetting, ValueError, OSError, SQLAlchemyError) as error:
        click.echo(f"cannot use the database: {error}", err=True)
        raise SystemExit(2) from error
    click.echo(json.dumps({"revision": revision}) if as_json else f"up to date: {revision}")
