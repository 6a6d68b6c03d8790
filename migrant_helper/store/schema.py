"""The tables as the migrations make them: bring a database up to date, or say what it has."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from migrant_helper.store.folder import keep_private
from migrant_helper.store.session import file_of

MIGRATIONS = Path(__file__).parent / "migrations"
# Any number will do, as long as nothing else of this database takes the same lock.
UPGRADE_LOCK = 7_203_116
REMEDY = "run `migrant-helper db upgrade`"


class NotReady(ValueError):
    """A database that cannot be used as it is: what was found, and what to do."""


def upgrade(engine: Engine) -> str:
    """The revision the database now has; all its tables are there. Safe to run twice, or from
    two processes at once."""
    file = file_of(engine.url.render_as_string(hide_password=False))
    if file is not None:
        file.touch(mode=0o600)
        keep_private(file)
    _migrate(engine, command.upgrade, "head")
    return newest()


def downgrade(engine: Engine, target: str) -> None:
    """The database has the tables of the older version `target`; what those have no place for is
    gone. Raises NotReady for a version that is not known, or that is newer than it has."""
    found = revision(engine)
    if not knows(target) or found is None or not knows(found) or target > found:
        raise NotReady(
            f"the database has the tables of version {found or 'none'}, not newer ones than {target}"
        )
    _migrate(engine, command.downgrade, target)


def _migrate(engine: Engine, run: Callable[[Config, str], None], target: str) -> None:
    config = _config()
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({UPGRADE_LOCK})"))
        config.attributes["connection"] = connection
        run(config, target)


def revision(engine: Engine) -> str | None:
    """The revision the database has, None for an empty one."""
    with engine.connect().execution_options(reads=True) as connection:
        return MigrationContext.configure(connection).get_current_revision()


def revision_of(session: Session) -> str | None:
    """The same, in a session that is open."""
    return MigrationContext.configure(session.connection()).get_current_revision()


def check(engine: Engine) -> None:
    """The database has the tables of this version, and its file is its owner's alone. Raises
    NotReady with the remedy, and OperationalError where a server does not answer."""
    file = file_of(engine.url.render_as_string(hide_password=False))
    if file is not None:
        if not file.exists():
            raise NotReady(f"there is no database at {file}; {REMEDY}")
        keep_private(file)
    try:
        found = revision(engine)
    except DatabaseError as error:
        if file is None:
            raise
        raise NotReady(
            f"{file} cannot be read as a database ({error.orig}); put a backup back, or {REMEDY}"
        ) from error
    finally:
        engine.dispose()
    if found != newest():
        raise NotReady(
            f"the database has the tables of version {found or 'none'}, and {newest()} is needed; {REMEDY}"
        )


def newest() -> str:
    """The revision this version of the program needs."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    if head is None:
        raise LookupError(f"{MIGRATIONS}: no migrations found, expected at least one; reinstall")
    return head


def knows(found: str) -> bool:
    """Whether this version of the program can bring tables of version `found` up to date."""
    scripts = ScriptDirectory.from_config(_config()).walk_revisions()
    return found in {script.revision for script in scripts}


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config
