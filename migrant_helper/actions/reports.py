"""Somebody tells that an entry is wrong; a person reads it and strikes it off."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from migrant_helper.actions import limits
from migrant_helper.actions.service import Service
from migrant_helper.store import acts, use
from migrant_helper.store.report_tables import Report

PER_DAY = 500


class Taken(StrEnum):
    """What became of a report; the words of each stand on the page."""

    SENT = "sent"
    EMPTY = "empty"
    TOO_OFTEN = "too_often"


@dataclass(frozen=True)
class Telling:
    """What somebody sends: the entry's id ("" for none), the language of the page, the words; the
    address it came from, which is counted and not kept; and the one-time id of the page."""

    scheme: str
    lang: str
    words: str
    address: str = field(repr=False)
    once: str = ""


def take_report(session: Session, service: Service, telling: Telling, *, now: datetime) -> Taken:
    """Keeps the report, once: the same words with the same one-time id are the same tap."""
    act = service.act("report", telling.once, telling.scheme, telling.words)
    if act and acts.begin(session, act, now) is not None:
        return Taken.SENT
    taken = _taken(session, service, telling, now=now)
    if act:
        acts.end(session, act, "" if taken is Taken.SENT else None)
    return taken


def _taken(session: Session, service: Service, telling: Telling, *, now: datetime) -> Taken:
    """An empty one is not kept, nor are those over the day's limits: first that
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
