"""Changes of cases are taken, given out, and come to cases again."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from migrant_helper.actions.desk import answers
from migrant_helper.actions.service import Service
from migrant_helper.core.cases.case import folded, next_time
from migrant_helper.core.cases.refused import refused
from migrant_helper.core.cases.taken import not_taken
from migrant_helper.store.desk import changes
from migrant_helper.store.desk.kept import keep
from migrant_helper.store.desk.tables import Member, Organisation

# What is wrong with a change besides; "" for nothing.
Doubt = Callable[[Mapping[str, Any]], str]
# Of one asking: what a phone on 2G gets before it asks again.
MOST = 500


@dataclass(frozen=True)
class Taken:
    """The ids of what is kept now (also of what was before), and why each other was not."""

    kept: tuple[str, ...]
    refused: Mapping[str, str]


def take(
    session: Session,
    service: Service,
    member: Member,
    given: Sequence[Any],
    doubt: Doubt = lambda _: "",
) -> Taken:
    """Keeps each change that can be taken, whatever becomes of the others. Everybody writes in their own
    name: "by" for another's. After "erased" nothing of a case is kept any more: "erased". Of what else is wrong
    `doubt` tells."""
    organisation, now = member.organisation, service.now()
    # Numbers are drawn before a transaction ends: without this lock a phone that asks from the last one
    # could miss one that came in between.
    session.get(Organisation, organisation, with_for_update=True)
    kept: list[str] = []
    wrong: dict[str, str] = {}
    for at, change in enumerate(given):
        why = refused(change, int(now.timestamp())) or _not_theirs(session, service, member, change)
        why = why or doubt(change)
        if why:
            wrong[named(change, at)] = why
            continue
        take_one(session, service, organisation, change)
        kept.append(change["id"])
    return Taken(tuple(kept), wrong)


def take_one(
    session: Session, service: Service, organisation: str, change: Mapping[str, Any]
) -> None:
    """Keeps a change that can be taken, and tells whoever gave the case on that it was taken over, whichever of both
    comes first."""
    keep(session, service.sealer, organisation, change, now=service.now())
    if change["kind"] == "claimed":
        answers.tell(session, service, organisation, answers.of_claim(change))
    if change["kind"] == "handed":
        answers.hear(session, service, organisation, change)


def write(
    session: Session, service: Service, member: Member, drafts: Sequence[Mapping[str, Any]]
) -> Taken:
    """The same for what a page of ours says: [{"case", "kind", "data", "id"?}], which get who, when, and an
    id where they have none."""
    whole: list[dict[str, Any]] = []
    for draft in drafts:
        before = of_case(session, service, member.organisation, draft["case"])
        beside = [one for one in whole if one["case"] == draft["case"]]
        who = {"at": next_time([*before, *beside], int(service.now().timestamp())), "by": member.id}
        whole.append({"id": secrets.token_hex(16), **draft, **who})
    return take(session, service, member, whole)


def of_case(
    session: Session, service: Service, organisation: str, case: str
) -> list[dict[str, Any]]:
    """The changes of a case of this organisation; [] for any other."""
    return changes.of_case(session, service.sealer, organisation, case)


def case_of(
    session: Session, service: Service, organisation: str, case: str
) -> dict[str, Any] | None:
    """The case (core/cases/case.py); None for one of another organisation, none at all, or one erased."""
    found = of_case(session, service, organisation, case)
    made = folded(found) if found else None
    return None if made is None or made["erased"] else made


def last_of(session: Session, service: Service, member: Member) -> dict[str, Any] | None:
    """The case that a member opened last, None where there is none or it was erased."""
    case = changes.last_opened(session, member.organisation, member.id)
    return case_of(session, service, member.organisation, case) if case else None


def family_of(
    session: Session, service: Service, organisation: str, case: Mapping[str, Any] | None
) -> list[dict[str, Any]]:
    """The other cases of a case's household that are still there."""
    names: Sequence[str] = case["household"] if case else ()
    found = [case_of(session, service, organisation, name) for name in names]
    return [one for one in found if one is not None]


def _not_theirs(
    session: Session, service: Service, member: Member, change: Mapping[str, Any]
) -> str:
    before = of_case(session, service, member.organisation, change["case"])
    return not_taken(change, before, member.id)


def named(change: Any, at: int) -> str:
    """What a refused change is called: its id, else its place among those given."""
    name = change.get("id") if isinstance(change, dict) else None
    return name if isinstance(name, str) else str(at)
