"""What the door takes, in processor time, for numbers that are known, asked or said stop beside ones that nobody
knows: a difference would tell a stranger which is which."""

import tempfile
import time
from pathlib import Path
from statistics import median

import click
from sqlalchemy import Engine

from migrant_helper.actions.reminders.silent import Purpose
from tests.actions.reminders.test_no_telling import STATES, ask, become
from tests.store import databases

PAIRS = 200
# Of the medians: the tries of one kind differ among themselves by more.
MOST_PERCENT = 10


def report() -> bool:
    """Prints a line a state; whether each stays within the share."""
    with (
        tempfile.TemporaryDirectory() as folder,
        databases.upgraded("sqlite", Path(folder)) as engine,
    ):
        alike = [_one(engine, number, state) for number, state in enumerate(STATES)]
    return all(alike)


def _one(engine: Engine, number: int, state: str) -> bool:
    times: tuple[list[float], list[float]] = ([], [])
    for pair in range(PAIRS):
        ours, other = f"98{number}{pair:03}1234", f"97{number}{pair:03}1234"
        become(engine, ours, state)
        order = [(ours, times[0]), (other, times[1])]
        for typed, kept in order if pair % 2 else reversed(order):
            begun = time.process_time()
            ask(engine, typed, Purpose.REMIND)
            kept.append((time.process_time() - begun) * 1000)
    known, unknown = map(median, times)
    apart = abs(known / unknown - 1) * 100
    click.echo(
        f"door: {state:28} {known:6.2f} ms, unknown {unknown:6.2f} ms, {apart:4.1f} % apart "
        f"(at most {MOST_PERCENT})"
    )
    return apart <= MOST_PERCENT


if __name__ == "__main__":
    raise SystemExit(not report())
