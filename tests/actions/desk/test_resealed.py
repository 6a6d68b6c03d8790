"""After the key was turned the words of cases are sealed anew; no sealed column is forgotten."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, LargeBinary

from migrant_helper.actions import resealing
from migrant_helper.actions.desk import cases
from migrant_helper.store import seal_key
from migrant_helper.store.card_tables import KeptCard
from migrant_helper.store.desk.tables import Passkey
from migrant_helper.store.seal_key import sealer_of
from migrant_helper.store.sealing import Sealer
from migrant_helper.store.session import begin, read
from migrant_helper.store.tables import Base
from tests.actions.desk import parts


def test_a_case_opens_with_the_newest_key_alone(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resealing, "BATCH", 2)
    keys = tmp_path / "keys"
    service = replace(parts.service(engine), sealer=sealer_of(keys))
    member = parts.joined(engine, parts.organisation(engine), "asha")[0]
    given = [parts.opened(member.id), *(parts.note(at, member.id) for at in range(2, 6))]
    with begin(engine) as session:
        cases.take(session, service, member, given)
    seal_key.turn(keys)

    assert resealing.reseal(engine, service.sealer).rows == 5
    newest = replace(service, sealer=Sealer(seal_key.load(keys)[32:]))
    with read(engine) as session:
        found = cases.case_of(session, newest, member.organisation, parts.CASE)
    assert found
    assert len(found["notes"]) == 4


def test_every_sealed_column_is_sealed_anew_but_what_only_a_code_opens() -> None:
    sealed = {
        (table.name, column.name)
        for table in Base.metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, LargeBinary)
    }
    anew = {(one.class_.__tablename__, one.name) for _, one, _, _ in resealing.SEALED}

    # Of a passkey nothing is secret that lies here.
    open_ones = {(Passkey.__tablename__, name) for name in ("credential", "public_key")}

    assert sealed - anew - open_ones == {(KeptCard.__tablename__, "sealed")}
