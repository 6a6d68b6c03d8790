"""The tables as the migrations make them: bring a database up to date, or say what it has."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text

MIGRATIONS = Path(__file__).parent / "migrations"
# Any number will do, as long as nothing else of this database takes the same lock.
UPGRADE_LOCK = 7_203_116


def upgrade(engine: Engine) -> str:
    """The revision the database now has; all its tables are there. Safe to run twice, or from
    two processes at once."""
    config = _config()
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({UPGRADE_LOCK})"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return newest()


def revision(engine: Engine) -> str | None:
    """The revision the database has, None for an empty one."""
    with engine.connect().execution_options(reads=True) as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest() -> str:
    """The revision this version of the program needs."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    if head is None:
        raise LookupError(f"{MIGRATIONS}: no migrations found, expected at least one; reinstall")
    return head


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config
