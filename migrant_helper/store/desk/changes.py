"""The changes of an organisation's cases, as they came."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from migrant_helper.store.desk.tables import CaseChange
from migrant_helper.store.sealing import Sealer, SealError
from migrant_helper.store.use import insert

Change = Mapping[str, Any]
# Rows alone: as objects of the tables 30,000 of them take three times as long.
_PARTS = (
    CaseChange.seq,
    CaseChange.id,
    CaseChange.organisation,
    CaseChange.case_id,
    CaseChange.kind,
    CaseChange.at,
    CaseChange.by,
    CaseChange.sealed,
)


def add(
    session: Session, sealer: Sealer, organisation: str, change: Change, *, now: datetime
) -> bool:
    """Keeps a change; False for one that is there already, which stays as it is."""
    row = {
        "id": change["id"],
        "organisation": organisation,
        "case_id": change["case"],
        "kind": change["kind"],
        "at": int(change["at"]),
        "by": change["by"],
        "sealed": sealer.seal(
            json.dumps(change["data"], ensure_ascii=False), about=_about(organisation, change["id"])
        ),
        "came": now,
    }
    added = insert(session, CaseChange).values(row).on_conflict_do_nothing()
    return session.execute(added.returning(CaseChange.seq)).first() is not None


def since(
    session: Session, sealer: Sealer, organisation: str, seq: int, most: int, *only: Any
) -> list[tuple[int, dict[str, Any]]]:
    """What came after `seq`, in order, `most` at most: (seq, change); of those for which `only` holds.
    Raises SealError."""
    found = (
        select(*_PARTS)
        .where(CaseChange.organisation == organisation, CaseChange.seq > seq, *only)
        .order_by(CaseChange.seq)
        .limit(most)
    )
    return [(row.seq, _opened(sealer, row)) for row in session.execute(found)]


def of_case(session: Session, sealer: Sealer, organisation: str, case: str) -> list[dict[str, Any]]:
    """All changes of one case of this organisation; [] where it has none of that id."""
    found = select(*_PARTS).where(
        CaseChange.organisation == organisation, CaseChange.case_id == case
    )
    return [_opened(sealer, row) for row in session.execute(found.order_by(CaseChange.seq))]


def holders(session: Session, case: str) -> Sequence[str]:
    """The organisations that have a case of this id."""
    found = select(CaseChange.organisation).where(CaseChange.case_id == case).distinct()
    return session.scalars(found.order_by(CaseChange.organisation)).all()


def consents(session: Session, seq: int, most: int) -> Sequence[CaseChange]:
    """What was said of anybody's yes after `seq`, in every organisation, `most` at most."""
    found = select(CaseChange).where(CaseChange.kind == "consent", CaseChange.seq > seq)
    return session.scalars(found.order_by(CaseChange.seq).limit(most)).all()


def opened_or_none(sealer: Sealer, row: CaseChange) -> dict[str, Any] | None:
    """The change of a row; None where it cannot be opened."""
    try:
        return _opened(sealer, row)
    except SealError:
        return None


def last_opened(session: Session, organisation: str, member: str) -> str:
    """The case that a member opened last; "" where there is none."""
    found = (
        select(CaseChange.case_id)
        .where(
            CaseChange.organisation == organisation,
            CaseChange.kind == "opened",
            CaseChange.by == member,
        )
        .order_by(CaseChange.seq.desc())
        .limit(1)
    )
    return session.scalar(found) or ""


def last(session: Session, organisation: str) -> int:
    """The seq of the last change, 0 before the first."""
    found = select(func.max(CaseChange.seq)).where(CaseChange.organisation == organisation)
    return session.scalar(found) or 0


def touched(session: Session, organisation: str, seq: int) -> Sequence[str]:
    """The cases of which something came after `seq`."""
    found = select(CaseChange.case_id).where(
        CaseChange.organisation == organisation, CaseChange.seq > seq
    )
    return session.scalars(found.distinct()).all()


def standing(session: Session, organisation: str) -> tuple[int, int]:
    """How many changes are there, and the seq of the last; (0, 0) before the first."""
    found = select(func.count(), func.max(CaseChange.seq))
    count, seq = session.execute(found.where(CaseChange.organisation == organisation)).one()
    return count, seq or 0


def mark(session: Session, organisation: str, seq: int) -> tuple[str, datetime] | None:
    """What tells the change with this seq from any other that could bear it: its id, and when it came."""
    found = select(CaseChange.id, CaseChange.came).where(
        CaseChange.organisation == organisation, CaseChange.seq == seq
    )
    row = session.execute(found).one_or_none()
    return None if row is None else (row.id, row.came)


def erase(session: Session, organisation: str, case: str, keep: Sequence[str]) -> int:
    """Drops a case's changes but for those in `keep`; how many went."""
    gone = delete(CaseChange).where(
        CaseChange.organisation == organisation,
        CaseChange.case_id == case,
        CaseChange.id.not_in(keep),
    )
    return len(session.execute(gone.returning(CaseChange.seq)).all())


def _opened(sealer: Sealer, row: Any) -> dict[str, Any]:
    text = sealer.open(row.sealed, about=_about(row.organisation, row.id))
    return {
        "id": row.id,
        "case": row.case_id,
        "kind": row.kind,
        "at": row.at,
        "by": row.by,
        "data": json.loads(text),
    }


def _about(organisation: str, change: str) -> str:
    return f"case change:{organisation}:{change}"
