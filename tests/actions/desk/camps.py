"""A camp that came in at an organisation's server, for the tests of what it may do there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import Engine

from migrant_helper.actions.desk import camp_exchange, camps, cases, people
from migrant_helper.actions.desk.camp_exchange import Exchanged
from migrant_helper.actions.desk.camps import Joined, Wanted
from migrant_helper.store import keys
from migrant_helper.store.desk.tables import Member
from migrant_helper.store.session import begin
from tests.actions.desk import parts


def new_key() -> dict[str, Any]:
    made = keys.card_key(ec.generate_private_key(ec.SECP256R1()))
    return {"kid": made.kid, "x": made.x, "y": made.y}


def allowed(engine: Engine, *who: Member, **more: Any) -> str:
    """The code of a camp where these work."""
    wanted = replace(Wanted("Kilns", 10, who), **more)
    with begin(engine) as session:
        # As they are now: they chose a passphrase meanwhile.
        now = [session.get_one(Member, one.id) for one in wanted.members]
        wanted = replace(wanted, members=now)
        return camps.allow(
            session, parts.service(engine), who[0].organisation, wanted, by=people.OPERATOR
        ).code


def joined(engine: Engine, folder: Path, *who: Member, **more: Any) -> Joined:
    made = camps.join(parts.service(engine), allowed(engine, *who, **more), new_key(), folder, "x")
    assert isinstance(made, Joined), made
    return made


def exchanged(
    engine: Engine, camp: Joined, *push: Any, after: int = 0, folk: Sequence[Any] = ()
) -> Exchanged:
    return camp_exchange.exchange(parts.service(engine), camp.camp.id, folk, push, after)


def written(engine: Engine, member: Member, *given: Mapping[str, Any]) -> None:
    with begin(engine) as session:
        assert cases.take(session, parts.service(engine), member, given).refused == {}
