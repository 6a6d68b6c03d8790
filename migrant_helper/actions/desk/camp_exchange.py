"""What a camp sends is taken, and what came of its cases is told, at the organisation's server."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from migrant_helper.actions.desk.cases import MOST, Doubt, Taken, named, take_one
from migrant_helper.actions.desk.people import HANDLE, write_down
from migrant_helper.actions.service import Service
from migrant_helper.core.cases.refused import is_text, refused
from migrant_helper.core.cases.taken import not_taken
from migrant_helper.store import era
from migrant_helper.store.desk import camps, changes
from migrant_helper.store.desk.camp_tables import Camp, CampMember
from migrant_helper.store.desk.kept import NOBODY
from migrant_helper.store.desk.tables import Member, Organisation, Role


@dataclass(frozen=True)
class Exchanged:
    """As actions/desk/sync.Exchanged; with those who wrote what came, and who works in the camp."""

    taken: Taken
    changes: Sequence[Mapping[str, Any]]
    cursor: int
    more: bool
    anew: bool
    era: str
    people: Sequence[Member]


def exchange(
    service: Service,
    camp_id: str,
    people: Sequence[Any],
    push: Sequence[Any],
    after: int,
    doubt: Doubt = lambda _: "",
) -> Exchanged:
    """Takes who was made in the camp and what was written there and leaves no `doubt`, whatever becomes of the
    rest; tells what came of the camp's cases after the cursor."""
    with service.begin() as session:
        camp = session.get_one(Camp, camp_id)
        anew = after > changes.last(session, camp.organisation)
        camp.seen, camp.invited_by = service.now(), None
        for one in people:
            _add_person(session, service, camp, one)
        taken, shared = take(session, service, camp, push, doubt)
        after = 0 if anew else after
        found = changes.since(
            session, service.sealer, camp.organisation, after, MOST, camps.of_camp(camp)
        )
        mark = era.mark(session)
        come = [change for _, change in found]
        for case in shared:
            come += changes.of_case(session, service.sealer, camp.organisation, case)
        told = {one.id: one for one in camps.members(session, camp.id)}
        for by in {change["by"] for change in come} - {*told, NOBODY}:
            member = session.get(Member, by)
            if member is not None and member.organisation == camp.organisation:
                told[by] = member
    own = set(taken.kept)
    return Exchanged(
        taken,
        [change for change in come if change["id"] not in own],
        found[-1][0] if found else after,
        len(found) == MOST,
        anew,
        mark,
        list(told.values()),
    )


def take(
    session: Session, service: Service, camp: Camp, given: Sequence[Any], doubt: Doubt
) -> tuple[Taken, list[str]]:
    """Keeps each change that can be taken, as actions/desk/cases.take does for a member: what anybody who works in
    the camp wrote of a case that is the camp's. Beside it the cases that came to be the camp's, and were here."""
    now, organisation = service.now(), camp.organisation
    session.get(Organisation, organisation, with_for_update=True)
    writers = {one.id for one in camps.members(session, camp.id)}
    kept: list[str] = []
    wrong: dict[str, str] = {}
    shared: list[str] = []
    for at, change in enumerate(given):
        why = refused(change, int(now.timestamp()))
        if not why:
            before = changes.of_case(session, service.sealer, organisation, change["case"])
            why = _not_theirs(writers, change, before) or doubt(change)
        if not why and not camps.has_case(session, camp, change["case"]):
            # Whoever has one of its very changes has had it: it came to both, by a card.
            if before and change["id"] not in [one["id"] for one in before]:
                why = "case"
            else:
                camps.add_case(session, camp.id, change["case"])
                shared += [change["case"]] if before else []
        if why:
            wrong[named(change, at)] = why
            continue
        take_one(session, service, organisation, change)
        kept.append(change["id"])
    return Taken(tuple(kept), wrong), shared


def _not_theirs(
    writers: set[str], change: Mapping[str, Any], before: Sequence[Mapping[str, Any]]
) -> str:
    """Why a case does not take this; the end of somebody's yes is said by nobody."""
    by = change["by"]
    may = by in writers or (change["kind"] == "erased" and by == NOBODY and len(before) > 0)
    return not_taken(change, before, by if may else "")


def _add_person(session: Session, service: Service, camp: Camp, one: Any) -> None:
    """A field worker whom a supervisor of the camp made there; they come in here by a code of their own. What is
    none is left out: what they wrote then waits, by name."""
    texts = ("id", "handle", "name")
    if not isinstance(one, dict) or not all(isinstance(one.get(name), str) for name in texts):
        return
    is_id = len(one["id"]) == 16 and set(one["id"]) <= set("0123456789abcdef")
    if not is_id or not HANDLE.fullmatch(one["handle"]) or not is_text(one["name"], 80):
        return
    if session.get(Member, one["id"]) is not None or one["id"] == NOBODY:
        return
    handle = one["handle"]
    if session.query(Member.id).filter(Member.handle == handle).first():
        handle = f"{handle[:30]}-{one['id'][:8]}"
    made = Member(
        id=one["id"],
        organisation=camp.organisation,
        handle=handle,
        name=one["name"],
        role=Role.FIELD_WORKER,
        made=service.now(),
    )
    session.add(made)
    session.flush()
    session.add(CampMember(camp=camp.id, member=made.id))
    session.flush()
    write_down(session, camp.organisation, camp.id, "member made", made.id, now=service.now())
