"""`migrant-helper catalogue watch`: whether the pages that entries cite still say what they said."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from migrant_helper import paths
from migrant_helper.catalogue.grammar import doubts, read
from migrant_helper.catalogue.watch import rounds, state
from migrant_helper.catalogue.watch.answer import Manners
from migrant_helper.catalogue.yaml.tree import UnreadableError
from migrant_helper.cli.as_of import today


@click.command(
    "watch", epilog="Example: migrant-helper catalogue watch --looked https://example.org/order"
)
@click.option(
    "--schemes",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=paths.SCHEMES,
    help="The folder of the data files.",
)
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day of the look; today.")
@click.option(
    "--looked", multiple=True, metavar="URL", help="You have read this source again: it counts."
)
@click.option("--pause", default=1.0, help="Seconds between two requests to a host.")
@click.option("--silence", default=20.0, help="Seconds to wait for an answer.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document, nothing else.")
def watch_sources(
    schemes: Path,
    as_of: date | None,
    looked: tuple[str, ...],
    as_json: bool,
    **seconds: float,
) -> None:
    """Look at every page that a row rests on. What is gone, or no longer says what it said, is
    written into schemes/confirm.yaml: its rows count as checked by nobody until you have looked.

    Exit status 0 when nothing new was found, 1 when something was, 2 when there is no network or a
    file cannot be used: then nothing is changed."""
    day = as_of.strftime("%Y-%m-%d") if as_of else today("IN")
    manners = Manners(**seconds)
    try:
        source, kept = read.strictly(schemes, paths.TRANSLATIONS), state.read(schemes)
        if looked:
            done = rounds.looked(source, kept, looked, day, manners)
        else:
            done = rounds.everything(source, kept, day, manners)
    except (UnreadableError, ValueError) as error:
        _stop(str(error))
    except rounds.NoNetworkError as error:
        _stop(f"no network: {error}; nothing is changed")
    except rounds.NotThereError as error:
        _stop(f"{error}; nothing is changed")
    state.write(schemes, done)
    if as_json:
        click.echo(json.dumps(_document(done, day), ensure_ascii=False, indent=2))
    else:
        click.echo(_told(done))
    sys.exit(1 if done.new else 0)


def _stop(why: str) -> None:
    click.echo(why, err=True)
    sys.exit(2)


def _document(done: rounds.Round, day: str) -> dict[str, Any]:
    return {
        "as_of": day,
        "looked": done.looked,
        "new": done.new,
        "to_confirm": done.marks,
        "back": done.back,
        "notes": done.notes,
    }


def _told(done: rounds.Round) -> str:
    lines = [f"{url}: {note}" for url, note in done.notes.items()]
    lines += [f"{url}: stands there again; --looked takes its mark off" for url in done.back]
    lines += [f"{row['url']}: {row['why']}; {doubts.WHY[row['why']]}" for row in done.new]
    word = sum("passages" in kept for kept in done.kept.values())
    lines.append(
        f"{done.looked} pages looked at, {word} watched word by word, {len(done.new)} new to "
        f"confirm, {len(done.marks)} in all"
    )
    if done.new:
        lines.append("The counts have changed: migrant-helper catalogue stats --readme")
    return "\n".join(lines)
