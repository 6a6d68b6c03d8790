"""`migrant-helper backup`: the data in one file, while everything runs."""

import json
from pathlib import Path

import click

from migrant_helper.cli.keeping.place import of_settings, refusing
from migrant_helper.cli.worker import utc_now
from migrant_helper.store.backup import made
from migrant_helper.store.backup.archive import About

path = click.Path(path_type=Path)


@click.command(epilog="Example: migrant-helper backup /var/backups/migrant-helper --keep-days 14")
@click.argument("to", metavar="FILE|FOLDER", type=path)
@click.option(
    "--keep-days",
    type=click.IntRange(1, 3650),
    help="In a folder: then remove backups older than that. What was forgotten lives on in them.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def backup(to: Path, keep_days: int | None, as_json: bool) -> None:
    """Make a backup of the data and check it. Servers and senders go on meanwhile.

    It holds no key: `migrant-helper keys backup` makes a file of those, for another place. A file
    that is there is never written over.
    """
    with refusing("make a backup"):
        now = utc_now()
        file, about = made.back_up(of_settings(), to, now=now)
        gone = made.forget(to, days=keep_days, now=now) if keep_days and to.is_dir() else []
    if as_json:
        click.echo(json.dumps({"file": str(file), **told(about), "removed": len(gone)}))
        return
    click.echo(f"{file}\n{words(about)}")
    if gone:
        click.echo(f"{len(gone)} older ones removed")


def told(about: About) -> dict[str, object]:
    """What `--json` says of a backup."""
    return {
        "kind": about.kind,
        "revision": about.revision,
        "at": about.at,
        "rows": dict(about.rows),
        "keys": len(about.keys),
    }


def words(about: About) -> str:
    """The same for a person."""
    counted = ", ".join(f"{name} {count}" for name, count in about.rows.items() if count)
    return (
        f"{about.kind}, tables of version {about.revision}, made {about.at}, whole\n"
        f"rows: {counted}\nopens with {len(about.keys)} keys, which are not in it"
    )
