"""The migrations make the tables that the code means, in both databases."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine

from migrant_helper.store import schema
from migrant_helper.store.session import make_engine
from migrant_helper.store.tables import Base
from tests.store import databases

UPGRADE = """
import sys
from migrant_helper.store import schema, session
schema.upgrade(session.make_engine(sys.argv[1]))
"""


def test_migrations_and_tables_say_the_same(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        differences = compare_metadata(context, Base.metadata)

    assert differences == []


def test_an_upgraded_database_has_the_newest_revision(engine: Engine) -> None:
    assert schema.newest() == schema.revision(engine)


@pytest.mark.parametrize("kind", databases.KINDS)
def test_an_empty_database_has_no_revision(kind: str, tmp_path: Path) -> None:
    engine = make_engine(databases.empty(kind, tmp_path))

    assert schema.revision(engine) is None

    engine.dispose()


@pytest.mark.parametrize("kind", databases.KINDS)
def test_two_processes_may_upgrade_at_once(kind: str, tmp_path: Path) -> None:
    url = databases.empty(kind, tmp_path)

    both = [subprocess.Popen([sys.executable, "-c", UPGRADE, url]) for _ in range(2)]

    assert [each.wait(60) for each in both] == [0, 0]


def test_another_kind_of_database_is_refused_with_the_remedy() -> None:
    with pytest.raises(ValueError, match="use sqlite:///FILE or postgresql://"):
        make_engine("mysql://somewhere/x")
