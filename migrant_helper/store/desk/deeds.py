"""What was done at the desk by whom: added to, never changed."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from migrant_helper.store.desk.tables import Deed


def of_organisation(
    session: Session, organisation: str, *, before: int, most: int
) -> Sequence[Deed]:
    """The last `most` deeds with a seq below `before`, the newest first."""
    found = select(Deed).where(Deed.organisation == organisation, Deed.seq < before)
    return session.scalars(found.order_by(Deed.seq.desc()).limit(most)).all()


def about(session: Session, by: str, what: str, since: datetime) -> Sequence[str]:
    """What somebody's deeds of a kind were about, since then."""
    found = select(Deed.about).where(Deed.by == by, Deed.what == what, Deed.at >= since)
    return session.scalars(found.distinct()).all()
