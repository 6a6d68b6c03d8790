"""An organisation with people who work there, for the tests of the desk."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Engine

from migrant_helper.actions.desk import people
from migrant_helper.actions.desk.people import Invited
from migrant_helper.actions.desk.sign_in import Try, join
from migrant_helper.actions.service import Service
from migrant_helper.store.desk.tables import Member, Role
from migrant_helper.store.session import begin
from tests.actions import parts
from tests.actions.parts import NOW

SECRET = "47110815"
CASE = "00112233445566aa"


def service(engine: Engine, at: datetime = NOW) -> Service:
    return replace(parts.SERVICE, engine=engine, now=parts.clock(at))


def organisation(engine: Engine, name: str = "Ajeevika") -> str:
    with begin(engine) as session:
        return people.add_organisation(session, name, "IN-RJ", now=NOW).id


def invited(
    engine: Engine, organisation: str, handle: str, role: Role = Role.FIELD_WORKER
) -> Invited:
    about = Member(organisation=organisation, handle=handle, name=handle.title(), role=role)
    with begin(engine) as session:
        return people.add_member(session, service(engine), about, by=people.OPERATOR)


def joined(
    engine: Engine, organisation: str, handle: str, role: Role = Role.FIELD_WORKER
) -> tuple[Member, str]:
    """A member, and what their cookie holds."""
    made = invited(engine, organisation, handle, role)
    token = join(service(engine), Try(made.code, SECRET, "Chrome", "203.0.113.9"))
    assert len(token) == 43, token
    return made.member, str(token)


def opened(by: str, **changes: Any) -> dict[str, Any]:
    """The change that opens CASE."""
    plain = {
        "id": "0" * 31 + "1",
        "case": CASE,
        "kind": "opened",
        "at": int(NOW.timestamp()),
        "by": by,
        "data": {"name": "Sunita Devi", "phone": "", "lang": "hi", "camp": ""},
    }
    return {**plain, **changes}


def note(number: int, by: str, text: str = "came", **changes: Any) -> Mapping[str, Any]:
    plain = {"id": f"{number:032x}", "kind": "note", "data": {"text": text}}
    return {**opened(by), **plain, **changes}
