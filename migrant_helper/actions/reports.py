"""Somebody tells that an entry is wrong; a person reads it and strikes it off."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.actions.service import Service
from migrant_helper.store import use
from migrant_helper.store.report_tables import Report

PER_DAY = 500


class Taken(StrEnum):
    """What became of a report; the words of each stand on the page."""

    SENT = "sent"
    EMPTY = "empty"
    TOO_OFTEN = "too_often"


@dataclass(frozen=True)
class Telling:
    """What somebody sends: the entry's id ("" for none), the language of the page, the words; and
    the address it came from, which is counted and not kept."""

    scheme: str
    lang: str
    words: str
    address: str = field(repr=False)


def take_report(session: Session, service: Service, telling: Telling, *, now: datetime) -> Taken:
    """Keeps the report. An empty one is not kept, nor are those over the day's limits: first that
    of the address, so that nobody alone uses up the other, which all senders share."""
    if not telling.words:
        return Taken.EMPTY
    if limits.too_often(session, service, telling.address, what="report", now=now):
        return Taken.TOO_OFTEN
    if use.count(session, "report", day=now.date()) > PER_DAY:
        return Taken.TOO_OFTEN
    session.add(Report(at=now, scheme=telling.scheme, lang=telling.lang, words=telling.words))
    return Taken.SENT


def reports(session: Session) -> list[Report]:
    """Every report not struck off, oldest first."""
    return list(session.scalars(select(Report).order_by(Report.at, Report.id)))


def strike_off(session: Session, report: int) -> bool:
    """Deletes a report that was dealt with; False where there is none of that number."""
    gone = session.execute(delete(Report).where(Report.id == report).returning(Report.id))
    return gone.scalar_one_or_none() is not None
