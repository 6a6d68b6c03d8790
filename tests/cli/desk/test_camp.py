"""A laptop of a camp and its organisation's server, as processes over real HTTP, on both databases."""

import random
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from migrant_helper.actions.desk import cases
from migrant_helper.store.desk import members
from tests.cli.desk.camps import Machine, joined, note, opened
from tests.store import databases

CASES, TAKEN, KILLS = 500, 20, 8


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


def test_killed_again_and_again_neither_side_loses_or_doubles_a_case(
    home: Machine, laptop: Machine
) -> None:
    chance = random.Random(15)
    home.invited("asha")
    taken = [opened(f"Home {at}") for at in range(TAKEN)]
    home.write("asha", taken)
    home.start()
    joined(home, laptop, *[part for one in taken for part in ("--case", one["case"])])
    write_whole(laptop, [f"Camp {at}" for at in range(CASES)])
    for one in taken:
        home.write("asha", [note(one["case"], "written at home")])
        laptop.write("asha", [note(one["case"], "written in the camp")])

    killed = {"laptop": 0, "server": 0}
    while sum(killed.values()) < KILLS:
        before = laptop.waiting()
        sending = laptop.begin("camp", "sync")
        while sending.is_alive() and laptop.waiting() == before:
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.12))
        if sum(killed.values()) % 2:
            killed["server"] += 1
            home.kill()
            sending.join(60)
            home.start()
        else:
            assert sending.is_alive()
            killed["laptop"] += 1
            sending.kill()
            sending.join(60)
        # Work goes on there meanwhile.
        laptop.write("asha", [opened(f"Late {sum(killed.values())}")])
    assert 0 < laptop.waiting() < CASES * 3
    told = laptop.run("camp", "sync", "--json")

    assert (told["waiting"], told["stopped"]) == ({}, "")
    here, there = laptop.held(), home.held()
    assert here == there
    assert len({one["case"] for one in here.values()}) >= CASES + TAKEN
    assert killed == {"laptop": KILLS // 2, "server": KILLS // 2}
    assert laptop.run("camp", "sync", "--json") == {**told, "sent": 0, "came": 0, "ahead": 0}


def write_whole(machine: Machine, names: list[str]) -> None:
    """Three changes of a case for each name, in one transaction."""
    service = machine.service
    with service.begin() as session:
        member = members.by_handle(session, "asha")
        assert member
        now = int(service.now().timestamp()) - 10_000
        for name in names:
            first = opened(name)
            drafts = [first, note(first["case"], f"{name} से बात हुई"), note(first["case"], "again")]
            rows = [
                {"id": secrets.token_hex(16), "at": now + at, "by": member.id, **draft}
                for at, draft in enumerate(drafts)
            ]
            assert cases.take(session, service, member, rows).refused == {}
