"""How sending stands: what is due, went, came to nothing and why, what is paused, what it cost, what comes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

from sqlalchemy.orm import Session

from migrant_helper.actions.reminders.voice.summed import Calls, summed
from migrant_helper.core.reminders.phones import COUNTRIES
from migrant_helper.core.reminders.when import Drop
from migrant_helper.messaging.outcomes import Fault, codes, fault_of, is_coded
from migrant_helper.messaging.senders import By, Senders
from migrant_helper.store import messages, use
from migrant_helper.store.messages import Sum
from migrant_helper.store.reminder_tables import State
from migrant_helper.store.tries import attempts, ways

WEEK = timedelta(days=7)
# Beside the faults: nobody sent it in time.
LATE = "late"
TEMPORARY = frozenset({"no-connection", "no-answer", "worker-lost", "claim-stale", "not-taken"})


@dataclass(frozen=True)
class Paused:
    """A way that is shut: "all" numbers or a country, why, whose fault it is, since when, when it is
    tried next, and where the code is explained ("" for nowhere)."""

    where: str
    reason: str
    fault: str
    since: datetime
    next_try: datetime | None
    about: str
    source: str


@dataclass(frozen=True)
class Cost:
    """What went to a country in the last 30 days: segments, the carrier's price as far as it told one, in
    its currency ("" where it told none), and how many attempts it has not told the price of."""

    country: str
    segments: int
    price: str
    currency: str
    unpriced: int


@dataclass(frozen=True)
class Coming:
    """What waits for a country in the coming week; and why nobody sends it ("" where somebody does)."""

    country: str
    messages: int
    segments: int
    why_closed: str


@dataclass(frozen=True)
class Overview:
    """See the module. `dead` counts by whose fault it is; moments are None where there is nothing; `by` says who
    sends to each country (see `Senders.way`), `unread` how many texts of 30 days came from each that nobody's word
    was in."""

    due: int
    due_since: datetime | None
    sent: int
    delivered: int
    dead: dict[str, int]
    in_doubt: int
    in_doubt_since: datetime | None
    unreadable: int
    paused: list[Paused]
    cost: list[Cost]
    week: list[Coming]
    by: dict[str, By]
    calls: list[Calls]
    unread: dict[str, int]


def overview(session: Session, senders: Senders, *, now: datetime) -> Overview:
    """As it is now, without a number or a text."""
    sums = messages.sums(session)
    due = messages.coming(session, now, now)
    doubtful = [one for one in sums if one.state == State.UNCERTAIN]
    dead: Counter[str] = Counter()
    for one in sums:
        if one.state == State.DEAD:
            dead[fault_named(one.reason or "")] += one.messages
    return Overview(
        due=_count(due),
        due_since=min((one.due for one in due), default=None),
        sent=_count([one for one in sums if one.state == State.SENT]),
        delivered=_count([one for one in sums if one.state == State.DELIVERED]),
        dead=dict(dead),
        in_doubt=_count(doubtful),
        in_doubt_since=min((one.claimed or one.due for one in doubtful), default=None),
        unreadable=_count([one for one in sums if one.state == State.UNREADABLE]),
        paused=paused(session),
        cost=_cost(session, now - timedelta(days=30)),
        week=_week(messages.coming(session, now, now + WEEK), senders),
        by={country: senders.way(country) for country in COUNTRIES},
        calls=summed(session, since=now - timedelta(days=30)),
        unread=use.since(session, use.UNREAD, (now - timedelta(days=30)).date()),
    )


def paused(session: Session) -> list[Paused]:
    """The ways that are shut, all numbers first."""
    found = []
    for way in ways.shut(session):
        known = codes().get(way.reason or "")
        found.append(
            Paused(
                where=way.name,
                reason=way.reason or "",
                fault=way.fault or Fault.UNKNOWN,
                since=way.paused_at,  # type: ignore[arg-type]
                next_try=way.probe_at,
                about=known.about if known else "",
                source=known.source if known else "",
            )
        )
    return found


def go_on(session: Session, where: str, *, now: datetime) -> bool:
    """Whether sending to `where`, "all" or a country, is paused: a person says that it is mended. One message
    tries it at once, and opens it for all where it is taken; where it is not, nothing is lost."""
    return ways.try_now(session, where, now)


def line(one: Paused) -> str:
    """What the operator reads of a pause: what it is, and that it ends by itself."""
    about = f": {one.about}" if one.about else ""
    mend = "mend it in the account or the settings; " if one.fault == Fault.US else ""
    at = f"{one.next_try:%H:%M}Z" if one.next_try else "soon"
    whom = "nobody" if one.where == ways.EVERYWHERE else f"nobody in {one.where}"
    return (
        f"sending is paused since {one.since:%Y-%m-%d %H:%M}Z, {whom} is sent to ({one.reason}{about}); "
        f"{mend}it goes on by itself, next try {at}"
    )


def fault_named(reason: str) -> str:
    """Whose fault it was that a message is dead: one of `Fault`, or LATE."""
    if is_coded(reason):
        return fault_of(reason)
    if reason in (Drop.TOO_LATE, "day-full"):
        return LATE
    return Fault.TEMPORARY if reason in TEMPORARY or reason.startswith("http-5") else Fault.UNKNOWN


def _count(sums: Sequence[Sum]) -> int:
    return sum(one.messages for one in sums)


def _cost(session: Session, since: datetime) -> list[Cost]:
    segments: Counter[tuple[str, str]] = Counter()
    unpriced: Counter[tuple[str, str]] = Counter()
    prices: dict[tuple[str, str], Decimal] = {}
    for country, price, currency, parts in attempts.prices(session, since):
        key = (country, currency)
        segments[key] += parts
        try:
            # The carrier writes what it takes as less than nothing.
            prices[key] = prices.get(key, Decimal(0)) + abs(Decimal(price))
        except InvalidOperation:
            unpriced[key] += 1
    return [
        Cost(key[0], parts, str(prices.get(key, "")), key[1], unpriced[key])
        for key, parts in sorted(segments.items())
    ]


def _week(sums: Sequence[Sum], senders: Senders) -> list[Coming]:
    counts: dict[str, tuple[int, int]] = {}
    for one in sums:
        count, parts = counts.get(one.country, (0, 0))
        counts[one.country] = (count + one.messages, parts + one.segments)
    return [
        Coming(country, *both, senders.why_closed(country))
        for country, both in sorted(counts.items())
    ]
