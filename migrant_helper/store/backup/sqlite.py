"""An SQLite file: copied while it is in use, and replaced in one step."""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from migrant_helper.store.backup.archive import BadBackup
from migrant_helper.store.backup.parked import SETTLED, STOPPED, Known

BESIDE = ("-wal", "-shm")


def copy(file: Path, into: Path) -> None:
    """A whole copy of `file` as it is at one moment; who works on it goes on. Raises BadBackup."""
    os.close(os.open(into, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with (
            closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, timeout=30)) as held,
            closing(sqlite3.connect(into)) as copied,
        ):
            held.backup(copied)
            # One file: without a journal beside it.
            copied.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        raise BadBackup(f"{file} cannot be read as a database ({error})") from error
    whole(into)


def whole(file: Path) -> None:
    """Raises BadBackup where SQLite finds a fault in `file`."""
    try:
        with closing(sqlite3.connect(file)) as opened:
            found = opened.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        found = str(error)
    if found != "ok":
        raise BadBackup(f"the database is damaged ({found}); take an older backup")


def rows(file: Path) -> Mapping[str, int]:
    """How many rows each table has."""
    with closing(sqlite3.connect(file)) as opened:
        tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        names = sorted(name for (name,) in opened.execute(tables))
        return {
            name: opened.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
            for name in names
        }


def known(file: Path) -> Known | None:
    """What the database that is replaced tells; None where it cannot be read or is not there."""
    if not file.exists():
        return None
    try:
        with closing(sqlite3.connect(file, timeout=5)) as opened:
            return Known(
                settled=tuple(opened.execute(SETTLED.format(schema=""))),
                stopped=tuple(opened.execute(STOPPED.format(schema=""))),
            )
    except sqlite3.Error:
        return None


def replace(file: Path, fresh: Path, aside: Path) -> None:
    """`fresh` becomes `file` in one step; what was there is `aside`, with what lies beside it, so
    that no journal of the old file is ever read into the new one."""
    if file.exists():
        fold(file)
        aside.hardlink_to(file)
    for end in BESIDE:
        left = file.with_name(file.name + end)
        if left.exists():
            left.rename(aside.with_name(aside.name + end))
    fresh.replace(file)


def fold(file: Path) -> None:
    """No journal is left beside `file`: what stands in the journal goes into the file, where it can be read at all."""
    try:
        with closing(sqlite3.connect(file, timeout=5)) as opened:
            opened.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error:
        return
