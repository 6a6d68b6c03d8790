"""`migrant-helper release`: sign what was built for phones, take it back, change its key."""

import json
import os
from collections.abc import Callable
from typing import Any

import click

from migrant_helper import config
from migrant_helper.actions import releases
from migrant_helper.actions.releases import DAYS, Place, place_of
from migrant_helper.store.keys import UnusableKey
from migrant_helper.store.releases import keys
from migrant_helper.store.releases.folders import NotReleased

as_json = click.option("--json", "as_json", is_flag=True, help="One JSON document, nothing else.")
for_days = click.option(
    "--days",
    default=DAYS,
    show_default=True,
    type=click.IntRange(1, 399),
    help="How long it holds.",
)


@click.group()
def release() -> None:
    """What phones take for offline use: signed, numbered, dated."""


@release.command(epilog="Example: migrant-helper release sign")
@click.option(
    "--anew", is_flag=True, help="Also where nothing changed and the time is not half over."
)
@for_days
@as_json
def sign(anew: bool, days: int, as_json: bool) -> None:
    """Sign what is built or installed. After each new version, and once a month; safe to run again.

    Exits with 1 where what is installed was withdrawn: what is in force stays so.
    """
    number, is_new = _done(lambda: releases.sign(_place(days), anew=anew))
    told = f"release {number}, for {days} days" if is_new else f"release {number} stays in force"
    root = _place(days).keys / keys.ROOT_FILE
    if is_new and root.exists():
        told += (
            f"\nMove {root} to a stick and keep it in a drawer; only `release new-key` needs it."
        )
    _say({"number": number, "new": is_new}, told, as_json)


@release.command(epilog="Example: migrant-helper release withdraw 7")
@click.argument("number", type=click.IntRange(1))
@for_days
@as_json
def withdraw(number: int, days: int, as_json: bool) -> None:
    """Take release NUMBER back: phones get the last good one again, under a higher number.

    Start `migrant-helper serve` again, so that its own pages read the good one too.
    """
    now = _done(lambda: releases.withdraw(_place(days), number))
    _say(
        {"number": now, "withdrawn": number}, f"release {now} is in force; restart `serve`", as_json
    )


@release.command("remove-worker", epilog="Example: migrant-helper release remove-worker")
@for_days
@as_json
def remove_worker(days: int, as_json: bool) -> None:
    """Take the app off every phone where it is broken: pages come from the server until you sign a good
    one. What people kept on their phones stays.
    """
    now = _done(lambda: releases.remove_worker(_place(days)))
    _say({"number": now}, f"release {now} removes the app from phones", as_json)


@release.command("new-key", epilog="Example: migrant-helper release new-key")
@click.option("--root", "with_root", is_flag=True, help="Replace the root key too.")
@as_json
def new_key(with_root: bool, as_json: bool) -> None:
    """Sign with another key from now on. Needs release-root.pem in the folder of keys."""
    version = _done(lambda: keys.replace_key(_place(DAYS).keys, with_root))
    told = (
        f"root {version} names the new key; run `migrant-helper release sign`, and back the keys up"
    )
    _say({"root": version}, told, as_json)


def _place(days: int) -> Place:
    return place_of(config.read(os.environ), days)


def _done(act: Callable[[], Any]) -> Any:
    try:
        return act()
    except NotReleased as error:
        click.echo(str(error), err=True)
        raise SystemExit(1) from error
    except FileNotFoundError as error:
        click.echo(f"{error}; run `make build`", err=True)
    except (config.BadSetting, UnusableKey, ValueError, OSError) as error:
        click.echo(str(error), err=True)
    raise SystemExit(2)


def _say(data: dict[str, Any], text: str, as_json: bool) -> None:
    click.echo(json.dumps(data) if as_json else text)
