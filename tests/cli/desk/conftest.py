"""An organisation's server and the laptop of its camp."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.desk.camps import Machine
from tests.store import databases


@pytest.fixture(params=databases.KINDS)
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Machine]:
    """The server, on each database; the laptop is on SQLite."""
    yield from machine(tmp_path / "home", request.param)


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Machine]:
    yield from machine(tmp_path / "laptop", "sqlite")


def machine(folder: Path, kind: str) -> Iterator[Machine]:
    folder.mkdir()
    with databases.upgraded(kind, folder) as engine:
        made = Machine(folder, engine.url.render_as_string(hide_password=False))
        yield made
        made.kill()
        made.service.engine.dispose()
