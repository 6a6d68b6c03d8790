"""A backup is made: while servers and senders go on, checked, in one file."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError, OperationalError

from migrant_helper.store import schema
from migrant_helper.store.backup import archive, key_files, sqlite
from migrant_helper.store.backup.archive import About, BadBackup
from migrant_helper.store.backup.postgres import Programs, rows
from migrant_helper.store.releases.folders import Releases
from migrant_helper.store.session import file_of, make_engine

NAME = "migrant-helper-{at:%Y%m%dT%H%M%SZ}.backup"
OF_NAME = "migrant-helper-%Y%m%dT%H%M%SZ.backup"


@dataclass(frozen=True)
class Place:
    """Where the data and the keys of a service lie, and the environment of programs that are run."""

    url: str
    data: Path
    keys: Path
    environment: Mapping[str, str] = field(repr=False)

    @property
    def kind(self) -> str:
        """ "sqlite" or "postgresql"."""
        return make_url(self.url).get_backend_name()


def back_up(place: Place, target: Path, *, now: datetime) -> tuple[Path, About]:
    """Makes a backup, and what it holds. `target` is a file that is not there, or a folder in which
    it is named by its moment. Raises BadBackup, NotReady."""
    file = target / NAME.format(at=now.astimezone(UTC)) if target.is_dir() else target
    if place.keys.resolve() == file.parent.resolve():
        raise BadBackup(
            f"{file.parent} holds the keys: who has both reads the numbers; name another"
        )
    revision = _revision(place)
    marks = key_files.marks(place.keys)
    # Beside the target: there is as much room as it needs, and nobody else reads there.
    with _workshop(file) as folder:
        database = Path(folder) / "database"
        counted = _sqlite(place, database) if place.kind == "sqlite" else _dump(place, database)
        about = About(
            kind=place.kind,
            revision=revision,
            at=now.astimezone(UTC).isoformat(timespec="seconds"),
            rows=counted,
            keys=marks,
            sha256=archive.digest(database),
            withdrawn=tuple(Releases(place.data).marks()),
        )
        archive.write(file, database, about)
    return file, about


def _revision(place: Place) -> str:
    """An older one too: a backup is made before the tables are brought up to date."""
    engine = make_engine(place.url)
    try:
        file = file_of(place.url)
        found = None if file is not None and not file.exists() else schema.revision(engine)
    except OperationalError:
        raise
    except DatabaseError as error:
        raise BadBackup(f"the database is damaged ({error.orig}); take an older backup") from error
    finally:
        engine.dispose()
    if found is None or not schema.knows(found):
        raise BadBackup(
            f"there are no tables of this program (version {found or 'none'}); {schema.REMEDY}, or "
            "take the program that made them"
        )
    return found


def forget(folder: Path, *, days: int, now: datetime) -> list[Path]:
    """Removes backups of more than `days` days from `folder`, by the moment in their names: which."""
    gone = []
    for file in sorted(folder.glob(key_files.DATA)):
        with suppress(ValueError):
            at = datetime.strptime(file.name, OF_NAME).replace(tzinfo=UTC)
            if at < now - timedelta(days=days):
                file.unlink()
                gone.append(file)
    return gone


def _workshop(file: Path) -> TemporaryDirectory[str]:
    try:
        return TemporaryDirectory(dir=file.parent, prefix=".making-")
    except OSError as error:
        raise BadBackup(f"{file.parent} cannot be written: {error.strerror}") from error


def _sqlite(place: Place, into: Path) -> Mapping[str, int]:
    file = file_of(place.url)
    if file is None:
        raise BadBackup("a database in memory has no backup; set DATABASE_URL to a file")
    sqlite.copy(file.absolute(), into)
    return sqlite.rows(into)


def _dump(place: Place, into: Path) -> Mapping[str, int]:
    """What is counted and what is written are of one transaction."""
    engine = make_engine(place.url)
    try:
        with engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
            snapshot = str(connection.execute(text("SELECT pg_export_snapshot()")).scalar_one())
            Programs(engine.url, place.environment).dump(snapshot, into)
            return rows(connection)
    finally:
        engine.dispose()
