"""How often something was done on a day."""

from datetime import date
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from migrant_helper.store.reminder_tables import Use
from migrant_helper.store.tables import Base

EVERYONE = "all"


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


def forget_before(session: Session, day: date) -> None:
    """Drop the counts of the days before `day`, and with them the hashed addresses."""
    session.execute(delete(Use).where(Use.day < day))


def insert(session: Session, table: type[Base]) -> Any:
    """An INSERT that can say ON CONFLICT, which the two databases write alike."""
    if session.get_bind().dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)
