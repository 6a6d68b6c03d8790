"""The limits of messages and reports: what keeps "remind me" from being an open SMS gate."""

from contextlib import suppress
from datetime import datetime, timedelta
from enum import StrEnum
from ipaddress import ip_network

from sqlalchemy.orm import Session

from migrant_helper.actions.service import Service
from migrant_helper.core.reminders.phones import Phone
from migrant_helper.store import use
from migrant_helper.store.tries import counts

# One line may have so wide a network of IPv6, of 65,536 networks; together they get so many times the share.
WIDE = 48
AROUND = 5
# How far back codes are looked at that did not come back.
PUMPED = timedelta(hours=6)


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
    over = use.count(session, what, who=who, day=now.date()) > limits[what]
    wide = _around(address)
    if wide is None:
        return over
    who = _who(service, wide, now)
    return use.count(session, what, who=who, day=now.date()) > limits[what] * AROUND or over


def _around(address: str) -> str | None:
    """Of IPv6 the network around the visitor's own, which one line has whole; None for any other."""
    with suppress(ValueError):
        network = ip_network(address)
        if network.version == 6 and network.prefixlen > WIDE:
            return str(network.supernet(new_prefix=WIDE))
    return None


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


def code_over(
    session: Session, service: Service, phone: Phone, key: str, *, goes_out: bool, now: datetime
) -> Refusal | bool:
    """TOO_MANY_TODAY where the day, the country or the block of numbers has no more codes; else whether the
    number with the hash `key` had its share. A code that does not go out counts for the number alone."""
    day, limits = now.date(), service.limits
    over = use.count(session, "code", who=key, day=day) > limits.codes_per_number
    times = int(goes_out and not over)
    caps = {
        use.EVERYONE: limits.codes_per_day,
        phone.country: limits.codes_per_country,
        _block(service, phone): limits.codes_per_block,
    }
    found = [
        use.count(session, "code", who=who, day=day, times=times) - times >= most
        for who, most in caps.items()
    ]
    spent = use.total(session, "segments", day=day) >= limits.segments_per_day
    if any(found) or spent or is_pumped(session, service, phone.country, now=now):
        return Refusal.TOO_MANY_TODAY
    return over


def is_pumped(session: Session, service: Service, country: str, *, now: datetime) -> bool:
    """Whether so few codes to a country come back that somebody seems to send them for what they cost: of
    those of the last hours whose time is over. A person who sends by hand is paid by nobody for it."""
    if service.by_hand:
        return False
    limits = service.limits
    late = now - timedelta(minutes=limits.code_minutes)
    sent, back = counts.sent_and_back(session, country, late - PUMPED, late)
    return sent >= limits.pumped_from and back * 100 < sent * limits.pumped_percent


def _block(service: Service, phone: Phone) -> str:
    """Of a hundred thousand numbers in a row: who pumps has such a block."""
    return service.sealer.hash("block", phone.e164[:-5])


def stop_over(session: Session, service: Service, number: str, *, now: datetime) -> bool:
    """Whether too many stop codes were tried for the number with that hash today."""
    tried = use.count(session, "stop", who=number, day=now.date())
    return tried > service.limits.tries_per_number


def help_over(session: Session, service: Service, number: str, *, now: datetime) -> bool:
    """Whether the number with that hash was told today what we are."""
    return use.count(session, "help", who=number, day=now.date()) > 1


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


def calls_over(session: Session, service: Service, phone: Phone, *, now: datetime) -> bool:
    """Whether this number rang more often today than it is rung back, counting this time: known or not."""
    key = service.sealer.hash("rang", phone.e164)
    rang = use.count(session, "rang", who=key, day=now.date())
    return rang > service.limits.calls_per_number


def calls_of_day_over(session: Session, service: Service, *, now: datetime) -> bool:
    """Whether one call more is more than a day may cost; counted if not."""
    if use.total(session, "call", day=now.date()) >= service.limits.calls_per_day:
        return True
    use.count(session, "call", day=now.date())
    return False


def call_back(session: Session, *, counted: datetime, now: datetime) -> None:
    """A call that was counted then was not taken, and costs nothing."""
    if counted.date() == now.date():
        use.count(session, "call", day=now.date(), times=-1)


def again_over(session: Session, service: Service, number: str, *, now: datetime) -> bool:
    """Whether the number with that hash asked to be told again more often today than it is."""
    asked = use.count(session, "again", who=number, day=now.date())
    return asked > service.limits.again_per_number
