"""Somebody tells that an entry is wrong; a person reads it and strikes it off."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from migrant_helper.store import use
from migrant_helper.store.report_tables import Report

PER_DAY = 500


class Taken(StrEnum):
    """What became of a report; the words of each stand on the page."""

    SENT = "sent"
    EMPTY = "empty"
    TOO_OFTEN = "too_often"


def take_report(session: Session, *, scheme: str, lang: str, words: str, now: datetime) -> Taken:
    """Keeps the report: the entry's id ("" for none), the language of the page, the words. An
    empty one and those over the day's limit, which all senders share, are not kept."""
    if not words:
        return Taken.EMPTY
    if use.count(session, "report", day=now.date()) > PER_DAY:
        return Taken.TOO_OFTEN
    session.add(Report(at=now, scheme=scheme, lang=lang, words=words))
    return Taken.SENT


def reports(session: Session) -> list[Report]:
    """Every report not struck off, oldest first."""
    return list(session.scalars(select(Report).order_by(Report.at, Report.id)))


def strike_off(session: Session, report: int) -> bool:
    """Deletes a report that was dealt with; False where there is none of that number."""
    gone = session.execute(delete(Report).where(Report.id == report).returning(Report.id))
    return gone.scalar_one_or_none() is not None
