"""One URL -> an engine; one `with` -> one transaction."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

BUSY_SECONDS = 20


def make_engine(url: str) -> Engine:
    """An engine for `sqlite:///path` or `postgresql://…`. Raises ValueError for another kind.

    Errors never quote the values of a statement: a number could be among them.
    """
    address = make_url(url)
    if address.get_backend_name() == "postgresql":
        return create_engine(
            address.set(drivername="postgresql+psycopg"), hide_parameters=True, pool_pre_ping=True
        )
    if address.get_backend_name() != "sqlite":
        raise ValueError(
            f"{address.get_backend_name()} databases are not known; "
            "use sqlite:///FILE or postgresql://USER@HOST/NAME"
        )
    engine = create_engine(address, hide_parameters=True, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
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


def file_of(url: str) -> Path | None:
    """The file behind an SQLite URL, or None."""
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or not address.database:
        return None
    return None if address.database == ":memory:" else Path(address.database)


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


def _begin_sqlite(connection: Connection) -> None:
    reads = connection.get_execution_options().get("reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
