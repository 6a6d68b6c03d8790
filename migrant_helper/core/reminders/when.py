"""When a reminder may go out, and whether it may at all.

Server only.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from migrant_helper.core.reminders.phones import COUNTRIES

WEEK = timedelta(days=7)
# The longest limitation in the catalogue is three years.
FURTHEST = timedelta(days=5 * 366)


@dataclass(frozen=True)
class Deadline:
    """A day on the checklist, `on`, and how many days before it the reminder goes out.

    `verified`: the row that names the day has a source that was checked. `name` is what the
    person sees (the scheme), in their language; it is used only where they allowed it.
    """

    scheme: str
    deadline: str
    on: date
    lead_days: int
    verified: bool
    name: str = ""


@dataclass(frozen=True)
class Limits:
    """What keeps the door from being an open SMS gate, and from costing more than is meant.

    Days are UTC days. What a segment costs differs by country: `segments_per_day` times the
    dearest price is the most a day can cost.
    """

    codes_per_number: int = 3
    asks_per_address: int = 40
    tries_per_address: int = 60
    tries_per_number: int = 10
    reports_per_address: int = 20
    cards_per_address: int = 20
    cards_per_day: int = 5000
    guesses_per_address: int = 20
    guesses_per_day: int = 2000
    codes_per_day: int = 500
    codes_per_country: int = 300
    codes_per_block: int = 60
    pumped_from: int = 50
    pumped_percent: int = 20
    segments_per_day: int = 2000
    segments_per_message: int = 3
    reminders_per_number: int = 1
    reminders_per_week: int = 3
    calls_per_number: int = 2
    calls_per_day: int = 100
    again_per_number: int = 3
    dates_per_request: int = 40
    wrong_codes: int = 5
    code_minutes: int = 15
    keep_days: int = 30


class Drop(StrEnum):
    """Why a message never goes out."""

    NO_CONSENT = "no_consent"
    TOO_LATE = "too_late"
    GONE = "gone"
    MERGED = "merged"


@dataclass(frozen=True)
class SendNow:
    """It may go out at this moment."""


@dataclass(frozen=True)
class Later:
    """It may go out at `at`, not before."""

    at: datetime


@dataclass(frozen=True)
class Waiting:
    """What a decision needs to know of a waiting reminder.

    `free_at` is when the number may get another one, None for now.
    """

    country: str
    due_at: datetime
    last_at: datetime
    consented: bool
    free_at: datetime | None = None


def remindable(deadlines: Iterable[Deadline], today: date) -> list[Deadline]:
    """The deadlines that may be reminded of: verified, not past, not so far off that we would
    hold a number for most of a life; each once, soonest first."""
    found = {
        (each.scheme, each.deadline, each.on): each
        for each in deadlines
        if each.verified and today <= each.on <= today + FURTHEST
    }
    return sorted(found.values(), key=lambda each: (each.on, each.scheme, each.deadline))


def send_at(deadline: Deadline, *, country: str, now: datetime) -> datetime | None:
    """The moment the reminder is due: when `country` opens, `lead_days` before the day.

    Asked for later than that, the next moment inside its hours; None when no such moment is
    left before the deadline's day is over.
    """
    there = COUNTRIES[country]
    day = deadline.on - timedelta(days=deadline.lead_days)
    wished = datetime.combine(day, there.opens, there.zone)
    at = next_open(max(wished, now), country=country)
    return at if at <= last_moment(deadline.on, country=country) else None


def last_moment(on: date, *, country: str) -> datetime:
    """When `country` closes on the day itself: a reminder after that would come too late."""
    return datetime.combine(on, COUNTRIES[country].closes, COUNTRIES[country].zone)


def next_open(at: datetime, *, country: str) -> datetime:
    """`at` when it is inside the hours of `country`, else when it opens next."""
    there = COUNTRIES[country]
    local = at.astimezone(there.zone)
    if local.time() < there.opens:
        return datetime.combine(local.date(), there.opens, there.zone)
    if local.time() >= there.closes:
        return _next_morning(local, country)
    return local


def day_start(at: datetime, *, country: str) -> datetime:
    """Midnight, in `country`, of the day that `at` falls on there."""
    local = at.astimezone(COUNTRIES[country].zone)
    return local.replace(hour=0, minute=0, second=0, microsecond=0)


def decide(waiting: Waiting, now: datetime) -> SendNow | Later | Drop:
    """Send, wait or drop. In this order:

    1. no consent in force: dropped;
    2. the deadline's day is over: dropped, too late;
    3. not due yet, or outside the hours of where the phone is: later;
    4. the number had its share: when it may get another one, unless that is too late for this day: a
       right that is lost costs more than one message too many;
    5. else it goes out.
    """
    if not waiting.consented:
        return Drop.NO_CONSENT
    if now > waiting.last_at:
        return Drop.TOO_LATE
    at = next_open(max(waiting.due_at, now), country=waiting.country)
    if at > now:
        return Later(at)
    if waiting.free_at is not None and waiting.free_at > now:
        free = next_open(waiting.free_at, country=waiting.country)
        if free <= waiting.last_at:
            return Later(free)
    return SendNow()


def free_at(
    sent: Sequence[datetime], now: datetime, *, country: str, limits: Limits
) -> datetime | None:
    """When a number that was sent reminders at `sent` (in order) may get another: the morning after
    its share of a day, or when the first of its share of a week is a week old. None for now."""
    free = now
    today = day_start(now, country=country)
    if sum(moment >= today for moment in sent) >= limits.reminders_per_number:
        free = _next_morning(today, country)
    week = [moment for moment in sent if moment > now - WEEK]
    if len(week) >= limits.reminders_per_week:
        free = max(free, week[-limits.reminders_per_week] + WEEK)
    return free if free > now else None


def told_until(sent: Sequence[datetime], now: datetime, *, limits: Limits) -> datetime:
    """Up to which moment what comes due goes into the message of now: the last of a week's share says
    all that comes due before there may be another."""
    week = [moment for moment in sent if moment > now - WEEK]
    if len(week) < limits.reminders_per_week - 1:
        return now
    return min(week, default=now) + WEEK


def _next_morning(local: datetime, country: str) -> datetime:
    there = COUNTRIES[country]
    return datetime.combine(local.date() + timedelta(days=1), there.opens, there.zone)
