"""Facts worked out from others: from a date, whole years, months or days up to a day; from another
number, the range that it leaves.

A fact derived from a condition is read by core/rules/plan.py as that condition.
On the phone as well; kept the same by tests/vectors/rules.json.
"""

import math
from collections.abc import Mapping
from typing import Any

from migrant_helper.core.rules.operators import is_exact, span
from migrant_helper.core.rules.shapes import Fact, Facts
from migrant_helper.core.words.days import (
    add_days,
    add_months,
    add_years,
    days_between,
    months_between,
    years_between,
)

SINCE = {
    "years_since": (years_between, add_years),
    "months_since": (months_between, add_months),
    "days_since": (days_between, add_days),
}


def since(derive: Mapping[str, Any]) -> str | None:
    """Which of `SINCE` derives the fact; None where a condition does."""
    return next((word for word in SINCE if word in derive), None)


def value_since(derive: Mapping[str, Any], facts: Facts, on: str) -> Any:
    """What is derived from a date, as it is stored, on the day `on`; None where nothing is known.

    A date settles it. A birth year alone gives every age its holder may have in that year: 1990
    gives 35 to 36 all through 2026. A date ahead gives a negative number.
    """
    word = since(derive)
    if word is None:
        return None
    date = facts.get(derive[word])
    if date is not None:
        return SINCE[word][0](date, on)
    year = facts.get(derive["year"]) if "year" in derive else None
    if year is None:
        return None
    first: float = span(year)[0]
    last: float = span(year)[1]
    ends: dict[str, float] = {"min": int(on[:4]) - last - 1, "max": int(on[:4]) - first}
    return {key: end for key, end in ends.items() if math.isfinite(end)}


def worked_out(fact: Fact, facts: Facts, on: str) -> Any:
    """What a fact that was not told comes to by the others, as it is stored: by a date, or by the
    number it is `from`. None where nothing is known.
    """
    if "derive" in fact:
        return value_since(fact["derive"], facts, on)
    return _range_from(fact["from"], facts)


def _range_from(source: Mapping[str, Any], facts: Facts) -> Any:
    """A month's pay out of a day's: {"fact", "times": [1, 31]}, the number times these; or with
    "parts", divided by them, to whole numbers that hold what lies between.
    """
    given = facts.get(source["fact"])
    if given is None:
        return None
    first: float = span(given)[0]
    last: float = span(given)[1]
    low: float = -math.inf
    high: float = math.inf
    if "times" in source:
        fewest: float = source["times"][0]
        most: float = source["times"][1]
        low, high = first * fewest, last * most
    else:
        least: float = source["parts"][0]
        parts: float = source["parts"][1]
        low = math.floor(first / parts) if math.isfinite(first) else low
        high = math.ceil(last / least) if math.isfinite(last) else high
    ends: dict[str, float] = {"min": low, "max": high}
    return {key: end for key, end in ends.items() if math.isfinite(end)} or None


def missing_since(derive: Mapping[str, Any], facts: Facts) -> list[str]:
    """The facts that would tell it (more) exactly: the date, and the year unless that is known
    exactly.
    """
    date = derive[since(derive) or ""]
    if facts.get(date) is not None:
        return []
    year = derive.get("year")
    return [date] if year is None or _is_one_year(facts.get(year)) else [date, year]


def _is_one_year(told: Any) -> bool:
    """Whether a year was told as well as it can be: exactly, or as the two that a year of another
    calendar lies in.
    """
    if not isinstance(told, dict):
        return is_exact(told)
    first: float = span(told)[0]
    last: float = span(told)[1]
    return last - first <= 1


def day_when(derive: Mapping[str, Any], facts: Facts, number: int) -> str | None:
    """The first day on which what is derived from a date is surely `number` or more; None where no
    day is known.
    """
    word = since(derive) or ""
    date = facts.get(derive[word])
    year = facts.get(derive["year"]) if "year" in derive else None
    if date is None and not is_exact(year):
        return None
    try:
        if date is None:
            born: float = year or 0
            return add_years("0001-01-01", math.ceil(born) + number)
        between, add = SINCE[word]
        day = add(date, number)
        return day if between(date, day) >= number else add_days(day, 1)
    except ValueError:  # beyond the year 9999
        return None


def sources(fact: Fact) -> list[str]:
    """The facts that a fact is worked out from: the date, then the year; or the other number."""
    if "derive" not in fact:
        return [fact["from"]["fact"]] if "from" in fact else []
    derive = fact["derive"]
    return [derive[word] for word in (since(derive) or "", "year") if word in derive]
