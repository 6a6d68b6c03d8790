"""The limits of messages and reports: what keeps "remind me" from being an open SMS gate."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from migrant_helper.actions.service import Service
from migrant_helper.store import use


class Refusal(StrEnum):
    """Why not; the page has the words."""

    NO_DATES = "no_dates"
    CONSENT = "consent"
    LANGUAGE = "language"
    NUMBER = "number"
    TOO_OFTEN_HERE = "too_often_here"
    TOO_OFTEN_NUMBER = "too_often_number"
    TOO_MANY_TODAY = "too_many_today"
    WRONG_CODE = "wrong_code"
    OLD_CODE = "old_code"


def too_often(
    session: Session, service: Service, address: str, *, what: str, now: datetime
) -> bool:
    """Whether this address did it more often today than it may, counting this time.

    `what`: "ask" (for a code), "try" (to give one) or "report" (an error). What stands for the
    address is another every day, and dropped with the day's counts.
    """
    limits = {
        "ask": service.limits.asks_per_address,
        "try": service.limits.tries_per_address,
        "report": service.limits.reports_per_address,
    }
    who = service.sealer.hash("address", f"{now:%Y-%m-%d} {address}")
    return use.count(session, what, who=who, day=now.date()) > limits[what]


def code_over(session: Session, service: Service, number: str, *, now: datetime) -> Refusal | None:
    """The first limit that one more code to the number with that hash goes over, counting it."""
    day, limits = now.date(), service.limits
    if use.count(session, "code", who=number, day=day) > limits.codes_per_number:
        return Refusal.TOO_OFTEN_NUMBER
    if use.total(session, "segments", day=day) >= limits.segments_per_day:
        return Refusal.TOO_MANY_TODAY
    if use.count(session, "code", day=day) > limits.codes_per_day:
        return Refusal.TOO_MANY_TODAY
    return None


def stop_over(session: Session, service: Service, number: str, *, now: datetime) -> bool:
    """Whether too many stop codes were tried for the number with that hash today."""
    tried = use.count(session, "stop", who=number, day=now.date())
    return tried > service.limits.tries_per_number


def segments_over(session: Session, service: Service, segments: int, *, now: datetime) -> bool:
    """Whether a message of so many segments is more than the day may cost; counted if not."""
    spent = use.total(session, "segments", day=now.date())
    if spent + segments > service.limits.segments_per_day:
        return True
    use.count(session, "segments", day=now.date(), times=segments)
    return False
