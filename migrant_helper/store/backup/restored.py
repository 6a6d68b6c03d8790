"""A backup is put back: checked first, whole or not at all, and no message is sent twice after it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from migrant_helper.store import era, folder, schema
from migrant_helper.store.backup import archive, key_files, postgres, sqlite
from migrant_helper.store.backup.archive import About, BadBackup
from migrant_helper.store.backup.made import Place
from migrant_helper.store.backup.parked import Known, Parked, park
from migrant_helper.store.backup.running import InUse, alone
from migrant_helper.store.releases.folders import Releases
from migrant_helper.store.session import begin, file_of, make_engine

PUBLIC = "public"


@dataclass(frozen=True)
class Restored:
    """What was put back, what was parked, where what was there is now ("" where nothing was), and
    whether it told what was sent since the backup."""

    about: About
    parked: Parked
    aside: str
    told: bool


def check(place: Place, source: Path, *, without_keys: bool = False) -> About:
    """What the backup holds, when it can be put back here. Raises BadBackup with the remedy."""
    about = archive.read(source)
    if about.kind != place.kind:
        raise BadBackup(
            f"{source} is of {about.kind} and DATABASE_URL names {place.kind}; set DATABASE_URL to "
            f"a database of {about.kind}"
        )
    if not schema.knows(about.revision):
        raise BadBackup(
            f"{source} has the tables of version {about.revision}, which this program does not "
            f"know: it knows up to {schema.newest()}; install the newer program and restore with it"
        )
    lacking = set(about.keys) - set(key_files.marks(place.keys))
    if lacking and not without_keys:
        raise BadBackup(
            f"{place.keys} lacks {len(lacking)} of the {len(about.keys)} keys that this backup was "
            "sealed with; put them back first: migrant-helper keys restore FILE. Without them no "
            "number can be read and no reminder be sent; --without-keys goes on all the same"
        )
    return about


def put_back(place: Place, source: Path, *, now: datetime, without_keys: bool = False) -> Restored:
    """Replaces the data by the backup `source`. Raises BadBackup and InUse, and has changed nothing
    then."""
    about = check(place, source, without_keys=without_keys)
    if datetime.fromisoformat(about.at) > now:
        raise BadBackup(f"this machine's clock is before the backup ({about.at}); set it first")
    name = f"before_{now.astimezone(UTC):%Y%m%dt%H%M%Sz}"
    with alone(place.data):
        put = _file if place.kind == "sqlite" else _schema
        done = put(place, source, about, now=now, name=name)
        Releases(place.data).note(about.withdrawn)
        return done


def _file(place: Place, source: Path, about: About, *, now: datetime, name: str) -> Restored:
    file = file_of(place.url)
    if file is None:
        raise BadBackup("a database in memory takes no backup; set DATABASE_URL to a file")
    folder.make(file.parent)
    aside = file.with_name(f"{file.name}.{name}")
    with TemporaryDirectory(dir=file.parent, prefix=".restoring-") as workshop:
        draft = Path(workshop) / file.name
        archive.unpack(source, draft)
        sqlite.whole(draft)
        _counted(sqlite.rows(draft), about)
        known = sqlite.known(file)
        with _engine(f"sqlite:///{draft}") as engine:
            parked = _brought_up(engine, known, about, now)
        sqlite.fold(draft)
        was_there = file.exists()
        sqlite.replace(file, draft, aside)
    return Restored(about, parked, str(aside) if was_there else "", known is not None)


def _schema(place: Place, source: Path, about: About, *, now: datetime, name: str) -> Restored:
    with _engine(place.url) as engine, TemporaryDirectory() as workshop:
        with engine.connect() as connection:
            if postgres.others(connection):
                raise InUse("servers or senders are connected to the database; stop them first")
        draft = Path(workshop) / "database"
        archive.unpack(source, draft)
        postgres.move(engine, PUBLIC, name)
        try:
            postgres.Programs(engine.url, place.environment).load(draft)
            with engine.connect() as connection:
                _counted(postgres.rows(connection), about)
                known = postgres.known(connection, name)
            parked = _brought_up(engine, known, about, now)
        except BaseException:
            postgres.move(engine, PUBLIC, f"{name}_failed")
            postgres.drop(engine, f"{name}_failed")
            postgres.move(engine, name, PUBLIC)
            postgres.drop(engine, name)
            raise
        if known is None:
            postgres.drop(engine, name)
    return Restored(about, parked, f"schema {name}" if known else "", known is not None)


def _brought_up(engine: Engine, known: Known | None, about: About, now: datetime) -> Parked:
    """The tables of this version, and what may have been sent already is parked; who asks for what is
    new learns that it is another state."""
    schema.upgrade(engine)
    with begin(engine) as session:
        made = datetime.fromisoformat(about.at)
        era.begin(session)
        return park(session, known or Known(), made=made, now=now)


def _counted(found: object, about: About) -> None:
    if found != about.rows:
        raise BadBackup("the backup holds other rows than it says; take another")


@contextmanager
def _engine(url: str) -> Iterator[Engine]:
    """Raises BadBackup for what the database itself says, without its values."""
    engine = make_engine(url)
    try:
        yield engine
    except SQLAlchemyError as error:
        raise BadBackup(f"the database does not take it: {type(error).__name__}") from error
    finally:
        engine.dispose()
