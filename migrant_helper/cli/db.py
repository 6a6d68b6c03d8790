"""`migrant-helper db`: the database's tables."""

import json
import os
from datetime import UTC, datetime

import click
from sqlalchemy.exc import SQLAlchemyError

from migrant_helper import config
from migrant_helper.actions.resealing import drop_older
from migrant_helper.cli.keeping.place import refusing
from migrant_helper.store import folder, schema, seal_key
from migrant_helper.store.backup import running
from migrant_helper.store.seal_key import sealer_of
from migrant_helper.store.session import file_of, make_engine


@click.group()
def db() -> None:
    """Look after the database."""


@db.command("turn-key", epilog="Example: migrant-helper db turn-key")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def turn_key(as_json: bool) -> None:
    """Seal numbers and texts with a new key from now on; older ones open what they sealed.

    Servers and senders that run go on and take it by themselves. Back the file up afterwards.
    """
    try:
        where = config.read(os.environ).keys
        held = seal_key.turn(where)
    except (config.BadSetting, ValueError, OSError) as error:
        click.echo(f"cannot turn the key: {error}", err=True)
        raise SystemExit(2) from error
    told = f"{where / seal_key.FILE} holds {held} keys; the last one seals. Back it up."
    click.echo(json.dumps({"keys": held}) if as_json else told)


@db.command(epilog="Example: migrant-helper db reseal")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def reseal(as_json: bool) -> None:
    """Seal with the newest key what older ones sealed, then drop those.

    Ten minutes after `turn-key` or later; servers and senders go on. An older backup of the data is opened
    by an older backup of the keys alone. Back the keys up afterwards.
    """
    with refusing("seal anew"):
        settings = config.read(os.environ)
        engine = make_engine(settings.database_url)
        try:
            schema.check(engine)
            sealer = sealer_of(settings.keys)
            done, dropped = drop_older(engine, sealer, settings.keys, now=datetime.now(UTC))
        finally:
            engine.dispose()
    told = f"{done.rows} rows sealed anew, {dropped} older keys dropped"
    if done.unreadable:
        told += f"; no key opens {done.unreadable} rows, which stay"
    rows = {"resealed": done.rows, "unreadable": done.unreadable, "dropped": dropped}
    click.echo(json.dumps(rows) if as_json else told)


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


@db.command(epilog="Example: migrant-helper db downgrade 0002")
@click.argument("version")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def downgrade(version: str, as_json: bool) -> None:
    """Give the database the tables of an older VERSION, before the older program is installed.

    Make a backup and stop servers and senders first. What older tables have no place for is gone.
    """
    try:
        settings = config.read(os.environ)
        with running.alone(settings.data):
            schema.downgrade(make_engine(settings.database_url), version)
    except (config.BadSetting, ValueError, OSError, SQLAlchemyError) as error:
        click.echo(f"cannot go back: {error}", err=True)
        raise SystemExit(2) from error
    told = f"the database has the tables of version {version}; now install that program"
    click.echo(json.dumps({"revision": version}) if as_json else told)
