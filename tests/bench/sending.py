"""How many messages an hour go out on two cores in a carrier's usual weather, by database, and whether what sends
them grows. Told by the clock too; judged by processor time, since other work on the machine takes the clock's."""

import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import click
from sqlalchemy import Engine

from tests.store import databases
from tests.storm.carrier import Taken, carrier
from tests.storm.storm import Clock, Crew, environment, fill, workers

MESSAGES = 2000
# A refusal, an answer of the servers between, a line that is cut: of a hundred messages three meet one.
USUAL = {"taken": 97, "429": 1, "503": 1, "cut": 0.5, "taken, then 503": 0.5}
# These wait a minute for their next try; the others are counted.
COUNTED = 0.9
CORES = 2
TICKS = os.sysconf("SC_CLK_TCK")
# By how much the memory of a worker may grow between a third of the messages and the last.
MOST_GROWTH = 1.1


@dataclass(frozen=True)
class Aim:
    """A database, the workers on it, and how many an hour are to go out."""

    kind: str
    workers: int
    an_hour: int


AIMS = (Aim("sqlite", 2, 30_000), Aim("postgresql", 4, 100_000))


def report() -> bool:
    """Prints a line a database; whether each is reached."""
    met = [_one(aim) for aim in AIMS]
    return all(met)


def _one(aim: Aim) -> bool:
    clock = Clock()
    with (
        tempfile.TemporaryDirectory() as folder,
        databases.upgraded(aim.kind, Path(folder)) as engine,
        carrier(1, clock.now) as taken,
    ):
        taken.weather = USUAL
        fill(engine, Path(folder), MESSAGES)
        others = _servers(engine)
        with workers(aim.workers, environment(engine, Path(folder), taken), clock) as crew:
            _until(taken, MESSAGES / 10)
            begun, spent, had = time.monotonic(), _spent(crew, others), sum(taken.times.values())
            _until(taken, MESSAGES / 3)
            small = _memory(crew)
            _until(taken, MESSAGES * COUNTED)
            seconds, spent = time.monotonic() - begun, _spent(crew, others) - spent
            sent, large = sum(taken.times.values()) - had, _memory(crew)
    by_processor = int(sent * CORES * 3600 / spent)
    growth = large / small
    click.echo(
        f"sending: {aim.kind}, {aim.workers} workers: {by_processor:,} an hour by processor time of {CORES} cores "
        f"(at least {aim.an_hour:,}), {int(sent * 3600 / seconds):,} by the clock; memory x {growth:.2f} "
        f"(at most {MOST_GROWTH})"
    )
    return by_processor >= aim.an_hour and growth <= MOST_GROWTH


def _until(taken: Taken, many: float) -> None:
    before, changed = -1, time.monotonic()
    while (count := sum(taken.times.values())) < many:
        if count != before:
            before, changed = count, time.monotonic()
        assert time.monotonic() - changed < 120, "nothing is sent any more"
        time.sleep(0.01)


def _spent(crew: Crew, others: list[int]) -> float:
    """Seconds of processor time of the workers, and of what else belongs to the sending."""
    pids = [each.pid for each in crew.workers if each.pid] + [*others, *_children(others)]
    return sum(_ticks(pid) for pid in pids) / TICKS


def _ticks(pid: int) -> int:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return 0
    return sum(int(each) for each in fields[11:13])


def _servers(engine: Engine) -> list[int]:
    """The server of the database, where it has one: it was told the folder of its socket."""
    host = str(engine.url.query.get("host", ""))
    return [pid for pid in _processes() if host and host in _about(pid)]


def _children(parents: list[int]) -> list[int]:
    return [pid for pid in _processes() if _parent(pid) in parents]


def _processes() -> list[int]:
    return [int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit()]


def _parent(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _about(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text("utf-8")
    except OSError:
        return ""


def _memory(crew: Crew) -> int:
    """Bytes of the largest worker."""
    page = os.sysconf("SC_PAGE_SIZE")
    return max(
        int(Path(f"/proc/{each.pid}/statm").read_text("utf-8").split()[1]) * page
        for each in crew.workers
    )


if __name__ == "__main__":
    raise SystemExit(not report())
