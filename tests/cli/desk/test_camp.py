"""A laptop of a camp and its organisation's server, as processes over real HTTP, on both databases."""

import json
import random
import secrets
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete

from migrant_helper.actions.desk import cases, sign_in
from migrant_helper.actions.desk.sign_in import Wrong
from migrant_helper.cli.desk.camp import NONE
from migrant_helper.store import era, keys
from migrant_helper.store.desk import members
from migrant_helper.store.desk.tables import CaseChange, Role
from tests.cli.desk.camps import SECRET, Machine, joined, note, opened
from tests.cli.test_card import CASE
from tests.sweep import tries

CASES, TAKEN, KILLS = tries(150, whole=500), 20, tries(4, whole=8)


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


def test_a_laptop_joins_works_sends_and_leaves(home: Machine, laptop: Machine) -> None:
    home.invited("asha", Role.SUPERVISOR)
    home.invited("binod")
    taken = opened("Taken along")
    home.write("asha", [taken, opened("Stays at home")])
    home.start()
    made = joined(home, laptop, "--case", taken["case"])

    [listed] = home.run("camp", "list", "--org", "Ajeevika", "--json")
    assert (listed["name"], listed["members"], listed["joined"]) == ("Kilns", ["asha"], True)
    assert [one["data"]["name"] for one in laptop.held().values()] == ["Taken along"]
    # The same passphrase as at home, and nobody else's; of who wrote what came the name.
    assert signed_in(laptop, "asha") is None
    assert signed_in(laptop, "binod") is Wrong.WRONG
    assert home.run("camp", "join", made["code"], "--server", home.url, status=2)

    laptop.run("user", "add", "sita", "--org", "Ajeevika", "--name", "Sita")
    sita = laptop.coming("sita")
    laptop.write("sita", [opened("Registered by Sita")])
    home.write("binod", [note(taken["case"], "He called")])
    told = laptop.run("camp", "sync", "--json")
    assert (told["sent"], told["came"], told["waiting"]) == (1, 1, {})
    assert {one["by"] for one in home.held().values()} >= {sita}
    names = {
        one["name"]: one["ended"]
        for one in laptop.run("user", "list", "--org", "Ajeevika", "--json")
    }
    assert sorted(names) == ["Asha", "Binod", "Sita"]
    assert names["Binod"] is not None

    home.run("user", "end", "sita")
    laptop.write("asha", [note(taken["case"], "Last word")])
    assert laptop.run("camp", "leave", status=2).startswith("1 changes are not sent")
    assert laptop.run("camp", "sync", "--json")["sent"] == 1
    assert signed_in(laptop, "sita") is Wrong.WRONG
    laptop.run("camp", "leave")
    assert laptop.run("org", "list") == ""
    assert NONE in laptop.run("camp", "status", status=2)


def test_what_cannot_go_is_named_and_holds_up_nothing_else(home: Machine, laptop: Machine) -> None:
    home.invited("asha")
    home.start()
    joined(home, laptop)
    ahead = replace(laptop.service, now=lambda: datetime.now(UTC) + timedelta(days=800))
    laptop.write("asha", [opened("From the year after next")], ahead)
    stuck = opened("A long way")
    laptop.write("asha", [stuck, *[note(stuck["case"], f"{at}") for at in range(3)]])

    told = laptop.run("camp", "sync", "--json", status=1)
    assert (told["sent"], told["waiting"]) == (4, {"clock": 1})
    assert "was ahead; set it right" in laptop.run("camp", "status")
    assert laptop.run("camp", "status", "--json")["waiting"] == {"clock": 1}
    assert laptop.run("camp", "sync", "--clock-is-right", "--json")["waiting"] == {}
    assert laptop.held() == home.held()

    home.run("camp", "end", "Kilns", "--org", "Ajeevika", "--stolen")
    laptop.write("asha", [note(stuck["case"], "Too late")])
    told = laptop.run("camp", "sync", "--json", status=1)
    assert (told["stopped"], told["waiting"]) == ("ended", {"": 1})
    assert keys.others(home.folder) == []
    home.kill()
    assert "does not answer" in laptop.run("camp", "sync", status=2)


def test_a_server_that_was_put_back_gets_again_what_it_lost(home: Machine, laptop: Machine) -> None:
    home.invited("asha")
    home.start()
    joined(home, laptop)
    laptop.write("asha", [opened(f"Person {at}") for at in range(30)])
    laptop.run("camp", "sync")
    with home.service.begin() as session:
        session.execute(delete(CaseChange))
        era.begin(session)
    home.write("asha", [opened("Since then")])

    told = laptop.run("camp", "sync", "--json")

    assert told["waiting"] == {}
    assert {one["data"]["name"] for one in home.held().values()} == {
        "Since then",
        *[f"Person {at}" for at in range(30)],
    }


def test_a_card_of_the_laptop_is_believed_at_home_until_its_day_unless_it_was_stolen(
    home: Machine, laptop: Machine, tmp_path: Path
) -> None:
    home.invited("asha")
    home.start()
    today = datetime.now(UTC).date()
    days = {"issued": today.isoformat(), "expires": (today + timedelta(days=90)).isoformat()}
    (tmp_path / "case.json").write_text(json.dumps({**CASE, **days}))
    made = laptop.run("card", "issue", "--case", str(tmp_path / "case.json")).strip()
    digits = made.partition("#")[2]

    assert home.run("card", "verify", digits, "--json", status=1)["valid"] is False
    joined(home, laptop)
    verdict = home.run("card", "verify", digits, "--json")
    assert (verdict["valid"], verdict["issuer"]) == (True, "Ajeevika, Kilns")
    home.run("camp", "end", "Kilns", "--org", "Ajeevika", "--stolen")
    assert home.run("card", "verify", digits, "--json", status=1)["valid"] is False


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://helper.example", "is not https"),
        ("ftp://helper.example", "is no address"),
        ("https://helper.example/desk", "is no address"),
        ("helper.example", "is no address"),
    ],
)
def test_nothing_goes_where_it_could_be_read_on_the_way(
    tmp_path: Path, address: str, words: str
) -> None:
    made = Machine(tmp_path, f"sqlite:///{tmp_path}/none.db")

    assert words in made.run("camp", "join", "0" * 16, "--server", address, status=2)


def signed_in(machine: Machine, handle: str) -> Wrong | None:
    """Why somebody does not come in there by the passphrase they have at home; None where they do."""
    tried = sign_in.Try(handle, SECRET, "Chrome", "203.0.113.9")
    found = sign_in.sign_in(machine.service, tried)
    return found if isinstance(found, Wrong) else None
