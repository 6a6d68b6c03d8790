"""How the calls stand: rung back and what it cost, by country, and why others were not."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from sqlalchemy.orm import Session

from migrant_helper.store.tries import calls
from migrant_helper.store.tries.call_table import CallState
from migrant_helper.store.tries.calls import Counted

RANG: Final = (CallState.PLACED, CallState.OVER)


@dataclass(frozen=True)
class Calls:
    """The calls of one country: how many were placed, the seconds, the carrier's prices by currency as far as it told
    one, how many it did not, how many wait, are in doubt, failed by which reason, and were not rung back for which.
    """

    country: str
    placed: int = 0
    seconds: int = 0
    prices: dict[str, str] = field(default_factory=dict)
    unpriced: int = 0
    waiting: int = 0
    in_doubt: int = 0
    failed: dict[str, int] = field(default_factory=dict)
    dropped: dict[str, int] = field(default_factory=dict)


def summed(session: Session, *, since: datetime) -> list[Calls]:
    """By country, of all that rang since then; of "--" what is no mobile number of our countries."""
    rows: dict[str, list[Counted]] = defaultdict(list)
    for row in calls.counted(session, since):
        rows[row.country].append(row)
    return [_of(country, each) for country, each in sorted(rows.items())]


def line(one: Calls) -> str:
    """What the operator reads of a country's calls."""
    told = [f"{one.placed} rung back, {one.seconds} s"]
    told += [f"{price} {currency}".rstrip() for currency, price in sorted(one.prices.items())]
    for what, count in (("price of {} not told", one.unpriced), ("{} waiting", one.waiting)):
        told += [what.format(count)] if count else []
    told += [f"{one.in_doubt} in doubt"] if one.in_doubt else []
    for what, counts in (("failed", one.failed), ("not rung back", one.dropped)):
        told += [f"{what} ({why}) {count}" for why, count in sorted(counts.items())]
    return f"30 days of calls, {one.country}: {', '.join(told)}"


def _of(country: str, rows: Sequence[Counted]) -> Calls:
    prices: dict[str, Decimal] = {}
    told = 0
    for row in rows:
        for price, currency in row.prices:
            told += 1
            prices[currency] = prices.get(currency, Decimal(0)) + _amount(price)
    placed = _count(rows, RANG)
    return Calls(
        country=country,
        placed=placed,
        seconds=sum(row.seconds for row in rows),
        prices={currency: str(price) for currency, price in prices.items()},
        unpriced=placed - told,
        waiting=_count(rows, (CallState.WAITING, CallState.CLAIMED)),
        in_doubt=_count(rows, (CallState.DOUBT,)),
        failed=_reasons(rows, CallState.FAILED),
        dropped=_reasons(rows, CallState.DROPPED),
    )


def _count(rows: Sequence[Counted], states: Sequence[CallState]) -> int:
    return sum(row.calls for row in rows if row.state in states)


def _reasons(rows: Sequence[Counted], state: CallState) -> dict[str, int]:
    return {row.reason: row.calls for row in rows if row.state == state}


def _amount(price: str) -> Decimal:
    """The carrier writes what it takes as less than nothing."""
    try:
        return abs(Decimal(price))
    except InvalidOperation:
        return Decimal(0)
