"""What is known of each person as columns: numbers by their two ends, what dates and other numbers
leave, the items of lists, places by their levels.

A fact stands in the column of its name; a number may stand in `NAME.min` and `NAME.max` instead, both
ends in it and either open. What is made of them has a `#` in its name, which no fact has.
"""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from migrant_helper.core.rules.derived import since
from migrant_helper.core.rules.shapes import Fact

# The two ends of a number as columns or expressions, both null where it is not known. The same one
# twice: it is always exact.
Ends = tuple[pl.Expr, pl.Expr]
# Of a subdivision, as in "IN-KL".
LONGEST = 6


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """Which columns a table has, what the facts are, and the day it is screened on."""

    columns: Collection[str]
    declared: Mapping[str, Fact]
    on: str


def is_number(value: pl.Expr) -> pl.Expr:
    """The numbers of a column; NaN, which is at least 5 to Polars, and infinity are not known."""
    number = value.cast(pl.Float64)
    return pl.when(number.is_finite()).then(number)


def told(given: Given, name: str) -> Ends | None:
    """The ends of a number as it was told; None where no column tells it."""
    exact = is_number(pl.col(name)) if name in given.columns else None
    ends = [f"{name}.{end}" for end in ("min", "max")]
    if not any(end in given.columns for end in ends):
        return None if exact is None else (exact, exact)
    low, high = (
        is_number(pl.col(end)) if end in given.columns else pl.lit(None, dtype=pl.Float64)
        for end in ends
    )
    is_range = low.is_not_null() | high.is_not_null()
    least = pl.when(is_range).then(low.fill_null(-math.inf))
    most = pl.when(is_range).then(high.fill_null(math.inf))
    if exact is None:
        return least, most
    return pl.coalesce(exact, least), pl.coalesce(exact, most)


def ends_of(given: Given, name: str) -> Ends | None:
    """The ends of a number, worked out by others where it was not told itself; None where no column
    tells anything of it."""
    fact = given.declared[name]
    ways = [told(given, name)]
    if "derive" in fact:
        derive = fact["derive"]
        ways += [_by_date(given, derive), _by_year(given, derive)]
    elif "from" in fact:
        ways.append(_by_number(given, fact["from"]))
    found = [way for way in ways if way is not None]
    if not found or len(found) == 1:
        return found[0] if found else None
    least = pl.coalesce(*[way[0] for way in found])
    if all(way[0] is way[1] for way in found):
        return least, least
    return least, pl.coalesce(*[way[1] for way in found])


def _by_date(given: Given, derive: Mapping[str, Any]) -> Ends | None:
    word = since(derive) or ""
    if derive[word] not in given.columns:
        return None
    day = pl.col(derive[word])
    # By the parts of both days: adding years to a day would put 29 February on the 28th.
    year, month, date = (int(part) for part in given.on.split("-"))
    if word == "days_since":
        number = (pl.lit(given.on).str.to_date() - day).dt.total_days()
    else:
        months = (
            (year - day.dt.year().cast(pl.Int32)) * 12
            + (month - day.dt.month().cast(pl.Int32))
            - (pl.lit(date, dtype=pl.Int32) < day.dt.day().cast(pl.Int32)).cast(pl.Int32)
        )
        number = months.floordiv(12) if word == "years_since" else months
    exact = number.cast(pl.Float64)
    return exact, exact


def _by_year(given: Given, derive: Mapping[str, Any]) -> Ends | None:
    ends = told(given, derive["year"]) if "year" in derive else None
    if ends is None:
        return None
    this = int(given.on[:4])
    return this - ends[1] - 1, this - ends[0]


def _by_number(given: Given, source: Mapping[str, Any]) -> Ends | None:
    ends = told(given, source["fact"])
    if ends is None:
        return None
    if "times" in source:
        return ends[0] * source["times"][0], ends[1] * source["times"][1]
    return (ends[0] / source["parts"][1]).floor(), (ends[1] / source["parts"][0]).ceil()


def item_of(name: str, item: str) -> pl.Expr:
    """Whether a list holds an item; null where the list is not known."""
    return pl.col(name).list.contains(pl.lit(item))


def level_of(name: str, level: int) -> pl.Expr:
    """The part of a place down to a level (0 the country, 1 the subdivision, 2 the district); null
    where it is not known so finely."""
    place = pl.col(name)
    if level == 0:
        return place.str.head(2)
    slash = place.str.find("/", literal=True)
    if level == 2:
        return pl.when(slash.is_not_null()).then(place)
    return pl.when(place.str.len_bytes() > 2).then(place.str.head(slash.fill_null(LONGEST)))
