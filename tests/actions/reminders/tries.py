"""What the tests of sending share: a reminder that is due, what is tried, and how it stands then."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Engine, select

from migrant_helper.actions.reminders.doubt import reconcile
from migrant_helper.actions.reminders.replies import Report, receive_report
from migrant_helper.actions.reminders.send import Sending, send_due
from migrant_helper.store.session import begin, read
from migrant_helper.store.tries.tables import Attempt, Way
from tests.actions import parts
from tests.actions.parts import NOW, SERVICE, Carrier

DUE = NOW.replace(day=26, hour=3, minute=30)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def send(
    engine: Engine, carrier: Carrier, at: datetime = DUE, service: parts.Service = SERVICE
) -> Sending:
    return send_due(parts.on(engine, carrier, at, service))


def look(engine: Engine, carrier: Carrier, at: datetime) -> tuple[int, int]:
    return reconcile(parts.on(engine, carrier, at), now=at)


def states(engine: Engine) -> list[tuple[str, str | None]]:
    return [(row.state, row.reason) for row in parts.rows(engine)]


def tried(engine: Engine) -> Sequence[Attempt]:
    """Every attempt, in order."""
    with read(engine) as session:
        return session.scalars(select(Attempt).order_by(Attempt.message_id, Attempt.number)).all()


def outcomes(engine: Engine) -> list[str]:
    return [each.outcome for each in tried(engine)]


def ways(engine: Engine) -> dict[str, str | None]:
    """What is shut, and why."""
    with read(engine) as session:
        shut = select(Way).where(Way.paused_at.is_not(None))
        return {way.name: way.reason for way in session.scalars(shut)}


def reported(engine: Engine, number: int, status: str, error: str = "", at: datetime = DUE) -> bool:
    """Whether the carrier's report about an attempt of the first message was one of ours."""
    row = parts.rows(engine)[0]
    attempt = next(each for each in tried(engine) if each.number == number)
    sid = attempt.sid or f"SM{number:032}"
    with begin(engine) as session:
        return receive_report(session, Report(row.id, sid, status, error, number), now=at)


def numbers(count: int) -> list[str]:
    return [f"98123 45{n:03}" for n in range(count)]
