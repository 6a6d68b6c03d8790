"""Each test that takes `engine` runs on both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.store import databases


@pytest.fixture(params=databases.KINDS)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    with databases.upgraded(request.param, tmp_path) as engine:
        yield engine
