"""How the way out is, for all workers at once: counted failures, pauses, and who tries it next."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from migrant_helper.store.tries.tables import Way
from migrant_helper.store.use import insert

EVERYWHERE = "all"
# So many failures in a row and nobody tries any more, but one.
MOST_FAILURES = 5
# Waits before each try of a way that is shut; the last one goes on.
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 10, 20, 30))
# Whoever tries has so long until somebody else may.
TRYING = timedelta(minutes=3)
# What is wrong with us: another answer does not mend it.
US = "us"
CLEAR = {
    "failures": 0,
    "reason": None,
    "fault": None,
    "paused_at": None,
    "probe_at": None,
    "probes": 0,
}


def shut(session: Session) -> Sequence[Way]:
    """The ways that are paused, all numbers first."""
    found = session.scalars(select(Way).where(Way.paused_at.is_not(None)).order_by(Way.name)).all()
    return sorted(found, key=lambda way: (way.name != EVERYWHERE, way.name))


def try_it(session: Session, way: Way, now: datetime) -> bool:
    """Whether it is this worker that tries the paused `way` now; nobody else does for a while."""
    mine = (
        update(Way)
        .where(Way.name == way.name, Way.probe_at == way.probe_at, Way.paused_at.is_not(None))
        .values(probe_at=now + TRYING)
        .returning(Way.name)
    )
    return session.execute(mine).first() is not None


def try_now(session: Session, name: str, now: datetime) -> bool:
    """Whether that way is paused; the next worker to come by tries it with one message."""
    mine = (
        update(Way)
        .where(Way.name == name, Way.paused_at.is_not(None))
        .values(probe_at=now)
        .returning(Way.name)
    )
    return session.execute(mine).first() is not None


def failed(session: Session, name: str, reason: str, fault: str, now: datetime) -> None:
    """Once more in a row the carrier of this way did not do its part: after several nobody claims for it."""
    way = _locked(session, name)
    way.failures += 1
    if way.paused_at is not None or way.failures >= MOST_FAILURES:
        _pause(way, reason, fault, now)


def pause(session: Session, name: str, reason: str, fault: str, now: datetime) -> None:
    """Something of ours is wrong: nothing goes this way until a try shows that it is mended."""
    _pause(_locked(session, name), reason, fault, now)


def well(session: Session, *names: str) -> None:
    """The carrier took a message that went these ways: they are open."""
    known = select(Way.name).where(
        Way.name.in_(names), (Way.failures > 0) | Way.paused_at.is_not(None)
    )
    ill = session.scalars(known).all()
    if ill:
        session.execute(update(Way).where(Way.name.in_(ill)).values(CLEAR))


def answers(session: Session, name: str) -> None:
    """The carrier of this way answered about a message: it is there, whatever it said. What is wrong with us stays."""
    session.execute(
        update(Way)
        .where(Way.name == name, Way.failures > 0, Way.fault.is_distinct_from(US))
        .values(CLEAR)
    )


def _pause(way: Way, reason: str, fault: str, now: datetime) -> None:
    way.probes = way.probes + 1 if way.paused_at is not None else 0
    way.paused_at = way.paused_at or now
    way.reason, way.fault = reason, fault
    way.probe_at = now + WAITS[min(way.probes, len(WAITS) - 1)]


def _locked(session: Session, name: str) -> Way:
    row = insert(session, Way).values(name=name, failures=0, probes=0)
    session.execute(row.on_conflict_do_nothing())
    return session.get_one(Way, name, with_for_update=True, populate_existing=True)
