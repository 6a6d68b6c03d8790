"""How often something was done on a day."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import delete, func, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from migrant_helper.store.reminder_tables import Use
from migrant_helper.store.tables import Base

EVERYONE = "all"
# A text of somebody's that no word of ours stood in: by country, kept for a report of thirty days.
UNREAD = "unread"
UNREAD_DAYS = 30


def count(session: Session, what: str, *, day: date, who: str = EVERYONE, times: int = 1) -> int:
    """The total of the day after `times` more; nobody else counts the same one at once."""
    added = insert(session, Use).values(what=what, who=who, day=day, times=times)
    counted = added.on_conflict_do_update(
        index_elements=["what", "who", "day"], set_={"times": Use.times + times}
    ).returning(Use.times)
    return int(session.execute(counted).scalar_one())


def total(session: Session, what: str, *, day: date, who: str = EVERYONE) -> int:
    """The total of the day, 0 when there is none."""
    found = select(Use.times).where(Use.what == what, Use.who == who, Use.day == day)
    return session.scalar(found) or 0


def since(session: Session, what: str, day: date) -> dict[str, int]:
    """By whom, how often something was done on that day and after it."""
    summed = select(Use.who, func.sum(Use.times)).where(Use.what == what, Use.day >= day)
    return {who: int(times) for who, times in session.execute(summed.group_by(Use.who))}


def before(session: Session, day: date, most: int) -> Sequence[tuple[str, str, date]]:
    """(what, who, day) of counts of the days before `day`, `most` of them at most; those of UNREAD later."""
    old = Use.day < day - timedelta(days=UNREAD_DAYS)
    over = ((Use.day < day) & (Use.what != UNREAD)) | old
    found = select(Use.what, Use.who, Use.day).where(over).limit(most)
    return [(what, who, on) for what, who, on in session.execute(found)]


def forget(session: Session, keys: Sequence[tuple[str, str, date]]) -> int:
    """How many of them went, and with them the hashed addresses."""
    row = tuple_(Use.what, Use.who, Use.day)
    return len(session.execute(delete(Use).where(row.in_(keys)).returning(Use.what)).all())


def insert(session: Session, table: type[Base]) -> Any:
    """An INSERT that can say ON CONFLICT, which the two databases write alike."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)
