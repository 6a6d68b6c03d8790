"""One URL -> an engine; one `with` -> one transaction."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any
from weakref import ref

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.orm import Session

# A sender or a command waits: what it has to write down must not be lost. A page has a person before
# it, and others behind (docs/decisions/0030).
BUSY_SECONDS = 7.0
PAGE_SECONDS = 0.5
# By this name a restore finds who works on the database.
APPLICATION = "migrant-helper"
# libpq takes no less than two seconds for a connection.
_PAGE_POSTGRESQL = {
    "connect_timeout": 2,
    "tcp_user_timeout": 2000,
    "options": f"-c lock_timeout={PAGE_SECONDS * 1000:.0f} -c statement_timeout=2000",
}


def make_engine(url: str, *, for_pages: bool = False) -> Engine:
    """An engine for `sqlite:///path` or `postgresql://…`; one `for_pages` gives up soon where the
    database is held or away. Raises ValueError for another kind.

    Errors never quote the values of a statement: a number could be among them. A process made by
    fork begins with no connection: two that share one would read each other's answers.
    """
    engine = _engine(url, for_pages)
    os.register_at_fork(after_in_child=partial(_forget_connections, ref(engine)))
    return engine


def _engine(url: str, for_pages: bool) -> Engine:
    address = make_url(url)
    if address.get_backend_name() == "postgresql":
        return create_engine(
            address.set(drivername="postgresql+psycopg"),
            hide_parameters=True,
            pool_pre_ping=True,
            pool_timeout=PAGE_SECONDS if for_pages else 30,
            connect_args={
                "application_name": APPLICATION,
                **(_PAGE_POSTGRESQL if for_pages else {}),
            },
        )
    if address.get_backend_name() != "sqlite":
        raise ValueError(
            f"{address.get_backend_name()} databases are not known; "
            "use sqlite:///FILE or postgresql://USER@HOST/NAME"
        )
    waits = PAGE_SECONDS if for_pages else BUSY_SECONDS
    engine = create_engine(address, hide_parameters=True, connect_args={"timeout": waits})
    event.listen(engine, "connect", _prepare_sqlite)
    file = file_of(url)
    if file is not None:
        event.listen(engine, "checkout", partial(_same_file, file))
    event.listen(engine, "begin", _begin_sqlite)
    return engine


@contextmanager
def begin(engine: Engine) -> Iterator[Session]:
    """A session whose transaction is committed at the end, or undone by an exception.

    On SQLite it takes the write lock at once (BEGIN IMMEDIATE), so what was read is still so
    when it is written; on PostgreSQL the queries lock the rows they mean.
    """
    with Session(engine, expire_on_commit=False) as session, session.begin():
        yield session


@contextmanager
def read(engine: Engine) -> Iterator[Session]:
    """A session that only reads, and waits for nobody."""
    with (
        engine.connect().execution_options(reads=True) as connection,
        Session(connection, expire_on_commit=False) as session,
    ):
        yield session


def steady(session: Session) -> None:
    """All that a session reads is of one moment: asked before its first question. SQLite does so by
    itself."""
    if session.connection().dialect.name == "postgresql":
        session.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))


def file_of(url: str) -> Path | None:
    """The file behind an SQLite URL, or None."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or not address.database:
        return None
    return None if address.database == ":memory:" else Path(address.database)


def _forget_connections(engine: "ref[Engine]") -> None:
    """In a process made by fork: its parent's connections stay open there, and are not its own."""
    held = engine()
    if held is not None:
        held.dispose(close=False)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """Python's own transaction handling off (it begins too late); the rest as durable as can be."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=FULL")
    if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        # Readers then wait for no writer. SQLite does not queue for this switch: whoever comes
        # second leaves it to the first, or to the next connection.
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode=WAL")


def _same_file(file: Path, _connection: object, record: Any, _proxy: object) -> None:
    """A backup that was put back is another file: who holds the old one open would write into
    what nobody finds again. Such a connection is given up for a new one."""
    try:
        now = file.stat().st_ino
    except OSError:
        now = None
    if record.info.setdefault("file", now) != now:
        raise DisconnectionError


def _begin_sqlite(connection: Connection) -> None:
    reads = connection.get_execution_options().get("reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
