"""Camps by what they are found by, and what each may read; on a laptop, what its server does not have yet."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from migrant_helper.store.desk.camp_tables import AtHome, Camp, CampCase, CampMember, Home
from migrant_helper.store.desk.tables import CaseChange, Member, Organisation
from migrant_helper.store.use import insert


def invited(session: Session, invited_by: str) -> Camp | None:
    """The one that the code with this hash was made for, its time over or not, unless it was ended."""
    return _standing(session, Camp.invited_by == invited_by)


def by_hash(session: Session, found_by: str) -> Camp | None:
    """The one that shows what has this hash, ended or not."""
    return session.scalar(select(Camp).where(Camp.found_by == found_by))


def named(session: Session, organisation: str, name: str) -> Camp | None:
    """The one of this name that was not ended."""
    return _standing(session, (Camp.organisation == organisation) & (Camp.name == name))


def of_organisation(session: Session, organisation: str) -> Sequence[Camp]:
    """All of them, the last made first."""
    found = select(Camp).where(Camp.organisation == organisation)
    return session.scalars(found.order_by(Camp.made.desc(), Camp.id)).all()


def members(session: Session, camp: str) -> Sequence[Member]:
    """Who works in it, by handle; also who works for the organisation no more."""
    found = select(Member).join(CampMember, CampMember.member == Member.id)
    return session.scalars(found.where(CampMember.camp == camp).order_by(Member.handle)).all()


def add_case(session: Session, camp: str, case: str) -> None:
    """A case is the camp's from now on."""
    row = insert(session, CampCase).values(camp=camp, case_id=case)
    session.execute(row.on_conflict_do_nothing())


def has_case(session: Session, camp: Camp, case: str) -> bool:
    """Whether a case is the camp's."""
    return camp.whole or session.get(CampCase, (camp.id, case)) is not None


def of_camp(camp: Camp) -> Any:
    """What holds for changes of its cases."""
    if camp.whole:
        return CaseChange.seq > 0
    return CaseChange.case_id.in_(select(CampCase.case_id).where(CampCase.camp == camp.id))


def home(session: Session) -> Home | None:
    """Where this laptop sends to; None for a service that is no camp's."""
    return session.scalar(select(Home).order_by(Home.organisation).limit(1))


def waiting(session: Session, organisation: str) -> Sequence[tuple[int, str, str]]:
    """(seq, id, why) of each change that the server does not have, in the order it came; "" as `why` where it was
    not asked yet."""
    beside = (AtHome.organisation == CaseChange.organisation) & (AtHome.id == CaseChange.id)
    found = (
        select(CaseChange.seq, CaseChange.id, func.coalesce(AtHome.why, ""))
        .outerjoin(AtHome, beside)
        .where(
            CaseChange.organisation == organisation,
            AtHome.why.is_(None) | (AtHome.why != ""),
        )
    )
    rows = session.execute(found.order_by(CaseChange.seq))
    return [(seq, name, why) for seq, name, why in rows]


def said(session: Session, organisation: str, name: str, why: str = "") -> None:
    """Writes down what the server said of an id."""
    row = insert(session, AtHome).values(organisation=organisation, id=name, why=why)
    after = row.on_conflict_do_update(index_elements=["organisation", "id"], set_={"why": why})
    session.execute(after)


def unsaid(session: Session, organisation: str) -> None:
    """Nothing is known of what the server has."""
    session.execute(delete(AtHome).where(AtHome.organisation == organisation))


def unknown_members(session: Session, organisation: str) -> Sequence[Member]:
    """Who was made on the laptop, and the server does not know yet."""
    known = select(AtHome.id).where(AtHome.organisation == organisation, AtHome.why == "")
    found = select(Member).where(Member.organisation == organisation, Member.id.not_in(known))
    return session.scalars(found.order_by(Member.handle)).all()


def stamp(session: Session, organisation: str, name: str, at: int) -> None:
    """A change is said to be of another time."""
    found = update(CaseChange).where(CaseChange.organisation == organisation, CaseChange.id == name)
    session.execute(found.values(at=at))


def _standing(session: Session, condition: Any) -> Camp | None:
    found = (
        select(Camp)
        .join(Organisation, Organisation.id == Camp.organisation)
        .where(condition, Camp.ended.is_(None), Organisation.ended.is_(None))
    )
    return session.scalar(found)
