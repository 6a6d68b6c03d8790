"""`migrant-helper restore`: a backup put back, and what a person has to look at then."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from migrant_helper.cli.keeping.backup import path, told, words
from migrant_helper.cli.keeping.place import of_settings, refusing
from migrant_helper.cli.worker import utc_now
from migrant_helper.store.backup.restored import Restored, check, put_back


@click.command(epilog="Example: migrant-helper restore migrant-helper-20261130T030000Z.backup")
@click.argument("source", metavar="FILE", type=path)
@click.option("--check", "only_check", is_flag=True, help="Say what it holds; change nothing.")
@click.option("--without-keys", is_flag=True, help="Go on where keys that sealed it are lost.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
def restore(source: Path, only_check: bool, without_keys: bool, as_json: bool) -> None:
    """Put a backup back in place of the data. Stop servers and senders first.

    What was there is kept aside. A message that was due before now may have been sent after the
    backup: it is parked, the carrier is asked for it, and nobody sends it twice.
    """
    with refusing("put the backup back"):
        place = of_settings()
        if only_check:
            about = check(place, source, without_keys=without_keys)
            click.echo(json.dumps(told(about)) if as_json else words(about))
            return
        done = put_back(place, source, now=utc_now(), without_keys=without_keys)
    if as_json:
        more = {"parked": asdict(done.parked), "aside": done.aside, "told": done.told}
        click.echo(json.dumps({**told(done.about), **more}))
        return
    click.echo(f"{words(done.about)}\n{_next(done)}")


def _next(done: Restored) -> str:
    lines = [f"what was there: {done.aside or 'nothing'}"]
    if done.told:
        lines.append(
            f"it told of {done.parked.known} messages done with since, and {done.parked.stopped} stops"
        )
    else:
        lines.append(
            "who said stop on a page since the backup is not known here; see docs/deploy.md"
        )
    lines.append(
        f"{done.parked.in_doubt} messages may have been sent since and are parked; see: "
        "migrant-helper reminders outbox"
    )
    return "\n".join(lines)
