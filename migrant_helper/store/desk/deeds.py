"""What was done at the desk by whom: added to, never changed."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from migrant_helper.store.desk.tables import Deed


def of_organisation(
    session: Session, organisation: str, *, before: int, most: int
) -> Sequence[Deed]:
    """The last `most` deeds with a seq below `before`, the newest first."""
    found = select(Deed).where(Deed.organisation == organisation, Deed.seq < before)
    return session.scalars(found.order_by(Deed.seq.desc()).limit(most)).all()
