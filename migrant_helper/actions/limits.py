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
    COUNTRY = "country"
    TOO_OFTEN_HERE = "too_often_here"
    TOO_OFTEN_NUMBER = "too_often_number"
    TOO_MANY_TODAY = "too_many_today"
    WRONG_CODE = "wrong_code"
    OLD_CODE = "old_code"
    NO_CODE = "no_code"
    NO_CARD = "no_card"


def too_often(
    session: Session, service: Service, address: str, *, what: str, now: datetime
) -> bool:
    """Whether this address did it more often today than it may, counting this time.

    `what`: "ask" (for a code), "try" (to give one), "report" (an error) or "card" (to lie
    under a code). What stands for the address is another every day, and dropped with the day's counts.
    """
    limits = {
        "ask": service.limits.asks_per_address,
        "try": service.limits.tries_per_address,
        "report": service.limits.reports_per_address,
        "card": service.limits.cards_per_address,
    }
    who = _who(service, address, now)
    return use.count(session, what, who=who, day=now.date()) > limits[what]


def cards_over(session: Session, service: Service, *, now: datetime) -> bool:
    """Whether one more card under a code is more than a day may bring, counting it."""
    return use.count(session, "card", day=now.date()) > service.limits.cards_per_day


def guess_over(
    session: Session, service: Service, address: str, *, now: datetime
) -> Refusal | None:
    """Whether so many codes of cards were guessed in vain today, from there or over all, that none is
    looked for any more."""
    who, day, limits = _who(service, address, now), now.date(), service.limits
    if use.total(session, "guess", who=who, day=day) >= limits.guesses_per_address:
        return Refusal.TOO_OFTEN_HERE
    if use.total(session, "guess", day=day) >= limits.guesses_per_day:
        return Refusal.TOO_MANY_TODAY
    return None


def count_guess(session: Session, service: Service, address: str, *, now: datetime) -> None:
    """One more code that led to nothing."""
    use.count(session, "guess", who=_who(service, address, now), day=now.date())
    use.count(session, "guess", day=now.date())


def _who(service: Service, address: str, now: datetime) -> str:
    return service.sealer.hash("address", f"{now:%Y-%m-%d} {address}")


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


def segments_over(
    session: Session, service: Service, segments: int, *, for_code: bool, now: datetime
) -> bool:
    """Whether a message of so many segments is more than the day may cost; counted if not. Codes never
    take the last quarter of it: reminders of people who asked before go out on any day."""
    most = service.limits.segments_per_day
    spent = use.total(session, "segments", day=now.date())
    if spent + segments > (most - most // 4 if for_code else most):
        return True
    use.count(session, "segments", day=now.date(), times=segments)
    return False


def segments_back(session: Session, segments: int, *, counted: datetime, now: datetime) -> None:
    """A message that was counted then was not taken, and costs nothing. A day that is over is over."""
    if counted.date() == now.date():
        use.count(session, "segments", day=now.date(), times=-segments)
