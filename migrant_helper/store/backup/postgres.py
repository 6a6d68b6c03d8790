"""A database of PostgreSQL: by pg_dump and pg_restore; what was there stays, in a schema of its own."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.engine import URL

from migrant_helper.store.backup.archive import BadBackup
from migrant_helper.store.backup.parked import SETTLED, STOPPED, Known
from migrant_helper.store.session import APPLICATION

PLAIN = ("--no-owner", "--no-privileges")
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"


@dataclass(frozen=True)
class Programs:
    """pg_dump and pg_restore, with the address of the database and the environment they run in."""

    url: URL
    environment: Mapping[str, str] = field(repr=False)

    def dump(self, snapshot: str, into: Path) -> None:
        """Writes the tables of the database, as one transaction saw them. Raises BadBackup."""
        os.close(os.open(into, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        chosen = ["--format=custom", "--compress=0", *PLAIN, "--table=public.*"]
        self._run("pg_dump", *self._there(), *chosen, f"--snapshot={snapshot}", f"--file={into}")
        self._run("pg_restore", "--list", str(into))

    def load(self, file: Path) -> None:
        """All tables of `file`, or none. Raises BadBackup."""
        whole = ["--single-transaction", "--exit-on-error"]
        self._run("pg_restore", *self._there(), *whole, *PLAIN, str(file))

    def _there(self) -> list[str]:
        """Without the password: what a program is called with is read by every user of the machine."""
        plain = self.url.set(drivername="postgresql", password=None)
        return ["--no-password", f"--dbname={plain.render_as_string()}"]

    def _run(self, program: str, *arguments: str) -> None:
        """Raises BadBackup with the first line that `program` said."""
        found = shutil.which(program, path=self.environment.get("PATH"))
        if found is None:
            raise BadBackup(f"{program} is not on this machine; apt install postgresql-client")
        environment = dict(self.environment)
        if self.url.password is not None:
            environment["PGPASSWORD"] = str(self.url.password)
        done = subprocess.run(  # noqa: S603 - a program of the machine, and no word of a person
            [found, *arguments], env=environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            said = done.stderr.strip().splitlines() or ["no word"]
            raise BadBackup(f"{program} failed: {said[0]}")


def rows(connection: Connection) -> Mapping[str, int]:
    """How many rows each table has."""
    return {
        name: connection.execute(text(f'SELECT count(*) FROM public."{name}"')).scalar_one()  # noqa: S608
        for name in connection.execute(text(TABLES)).scalars().all()
    }


def others(connection: Connection) -> int:
    """How many connections servers and senders hold, on any machine."""
    held = (
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
        "AND application_name = :name AND pid <> pg_backend_pid()"
    )
    return int(connection.execute(text(held), {"name": APPLICATION}).scalar_one())


def known(connection: Connection, schema: str) -> Known | None:
    """What the tables that were moved to `schema` tell; None where there were none."""
    there = text("SELECT to_regclass(:name) IS NOT NULL")
    if not connection.execute(there, {"name": f"{schema}.message"}).scalar_one():
        return None
    settled = connection.execute(text(SETTLED.format(schema=f"{schema}."))).all()
    stopped = connection.execute(text(STOPPED.format(schema=f"{schema}."))).all()
    return Known(
        settled=tuple((key, state) for key, state in settled),
        stopped=tuple((key, country) for key, country in stopped),
    )


def move(engine: Engine, source: str, target: str) -> None:
    """Every table of schema `source` lies in `target`, with its indexes; all of them or none."""
    listed = text(TABLES.replace("'public'", ":schema"))
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {target}"))
        for name in connection.execute(listed, {"schema": source}).scalars().all():
            connection.execute(text(f'ALTER TABLE {source}."{name}" SET SCHEMA {target}'))


def drop(engine: Engine, schema: str) -> None:
    """What is left of a restore that failed, in `schema`, is gone."""
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA IF EXISTS {schema} CASCADE"))
