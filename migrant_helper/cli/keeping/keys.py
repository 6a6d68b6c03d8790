"""`migrant-helper keys`: the keys in a file of their own, and back."""

import json
from pathlib import Path

import click

from migrant_helper.cli.keeping.backup import path
from migrant_helper.cli.keeping.place import of_settings, refusing
from migrant_helper.store.backup import key_files


@click.group()
def keys() -> None:
    """Keep the keys, apart from the data: who has both reads the numbers."""


@keys.command("backup", epilog="Example: migrant-helper keys backup /media/stick/keys.zip")
@click.argument("to", metavar="FILE", type=path)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def back_up(to: Path, as_json: bool) -> None:
    """Make a file of the keys, after each `card retire` and `db turn-key` too."""
    with refusing("make a backup of the keys"):
        held = key_files.back_up(of_settings().keys, to)
    _say(held, as_json, f"{to} holds {', '.join(held)}. Lock it away, apart from the data.")


@keys.command("restore", epilog="Example: migrant-helper keys restore /media/stick/keys.zip")
@click.argument("source", metavar="FILE", type=path)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def put_back(source: Path, as_json: bool) -> None:
    """Put the keys back. One that is there and is another is never written over."""
    with refusing("put the keys back"):
        place = of_settings()
        held = key_files.put_back(source, place.keys)
    _say(held, as_json, f"{place.keys} holds {', '.join(held)}")


def _say(held: list[str], as_json: bool, words: str) -> None:
    click.echo(json.dumps({"held": held}) if as_json else words)
