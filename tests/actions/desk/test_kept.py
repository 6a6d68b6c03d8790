"""Whoever brings the end of a case, or of a photo, the photos go with it; on both databases."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from migrant_helper.actions.desk import laptop
from migrant_helper.store.desk import photos
from migrant_helper.store.desk.camp_tables import Home
from migrant_helper.store.desk.kept import NOBODY
from migrant_helper.store.desk.tables import Member, Role
from migrant_helper.store.session import begin, read
from tests.actions.desk import parts
from tests.actions.desk.camps import exchanged, joined, written
from tests.actions.parts import NOW

NAMES = ("a1" * 32, "b2" * 32)
Bring = Callable[[Engine, Path, Member, dict[str, Any]], None]


def by_phone(engine: Engine, folder: Path, asha: Member, change: dict[str, Any]) -> None:
    """A phone of a member may not say what nobody says: it says it itself."""
    written(engine, asha, {**change, "by": asha.id})


def by_camp(engine: Engine, folder: Path, asha: Member, change: dict[str, Any]) -> None:
    camp = joined(engine, folder, asha, whole=True)
    assert exchanged(engine, camp, change).taken.kept == (change["id"],)


def on_laptop(engine: Engine, folder: Path, asha: Member, change: dict[str, Any]) -> None:
    """What a laptop hears of its organisation's server."""
    stamp = int(NOW.timestamp())
    told = {"taken": [], "refused": {}, "people": [], "changes": [change], "cursor": 1, "era": ""}
    told |= {"organisations": [], "withdrawn": {}}
    told |= {"anew": False, "now": stamp, "until": stamp}
    service = replace(parts.service(engine), keys=folder)
    with begin(engine) as session:
        home = Home(organisation=asha.organisation, server="https://a.example", camp="Kilns")
        home.sealed, home.until, home.cursor, home.ahead, home.era = b"", NOW, 0, 0, ""
        session.add(home)
        session.flush()
        assert laptop.settle(session, service, asha.organisation, told) == (1, False)


@pytest.mark.parametrize("bring", [by_phone, by_camp, on_laptop])
@pytest.mark.parametrize("kind", ["erased", "photo"])
def test_photos_go_with_what_they_are_of(
    engine: Engine, tmp_path: Path, bring: Bring, kind: str
) -> None:
    organisation = parts.organisation(engine)
    asha, _ = parts.joined(engine, organisation, "asha", Role.SUPERVISOR)
    written(engine, asha, parts.opened(asha.id))
    with begin(engine) as session:
        for name in NAMES:
            key = (organisation, parts.CASE, name)
            photos.add(session, parts.service(engine).sealer, key, b"picture", now=NOW)
    dropped = {"paper": "aadhaar", "photo": NAMES[0], "kept": False}
    end = {"kind": kind, "data": dropped if kind == "photo" else {}, "id": "e" * 32}
    by = NOBODY if kind == "erased" else asha.id

    bring(engine, tmp_path, asha, {**parts.opened(by), **end})

    with read(engine) as session:
        sealer = parts.service(engine).sealer
        left = [photos.bytes_of(session, sealer, (organisation, parts.CASE, one)) for one in NAMES]
    assert left == ([None, b"picture"] if kind == "photo" else [None, None])
