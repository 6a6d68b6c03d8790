"""Each leaf of a rule as an expression: every operator over every type of fact.

A value that is not known is a null, and a null compared with anything is one; only what asks for
nothing (`in: []`, `includes_all: []`) needs to be told whether the fact is known.
"""

from collections.abc import Callable, Sequence
from datetime import date

import polars as pl

from migrant_helper.core.rules.operators import Bound
from migrant_helper.core.rules.places import levels
from migrant_helper.roster.logic import Known, all_of, any_of
from migrant_helper.roster.values import Ends


def of_known(value: pl.Expr, truth: bool) -> pl.Expr:
    """The one truth for all whose value is known."""
    return pl.when(value.is_not_null()).then(truth)


def ordered(bound: Bound, ends: Ends, *, is_day: bool) -> Known:
    """A leaf over a number or a day by its two ends: met where all between them fits, unmet where
    nothing does."""
    operator, low, high, listed = bound
    if operator == "in":
        return _in(listed, ends)
    first, last = (_day(low), _day(high)) if is_day else (pl.lit(float(low)), pl.lit(float(high)))
    least, most = ends
    return (
        _exact(operator, least, first, last)
        if least is most
        else _range(operator, ends, first, last)
    )


def _day(text: object) -> pl.Expr:
    return pl.lit(date.fromisoformat(str(text)))


def _exact(operator: str, value: pl.Expr, low: pl.Expr, high: pl.Expr) -> pl.Expr:
    match operator:
        case "at_least":
            return value >= low
        case "at_most":
            return value <= high
        case "over":
            return value > low
        case "under":
            return value < high
    return (value >= low) & (value <= high)


def _range(operator: str, ends: Ends, low: pl.Expr, high: pl.Expr) -> pl.Expr:
    least, most = ends
    match operator:
        case "at_least":
            fits, fails = least >= low, most < low
        case "at_most":
            fits, fails = most <= high, least > high
        case "over":
            fits, fails = least > low, most <= low
        case "under":
            fits, fails = most < high, least >= high
        case _:
            fits, fails = (low <= least) & (most <= high), (most < low) | (high < least)
    return pl.when(fits).then(True).when(fails).then(False)


def _in(listed: Sequence[float] | None, ends: Ends) -> Known:
    """`listed` is None where a parameter has no value on the day."""
    least, most = ends
    if listed is None:
        return None
    if not listed:
        return of_known(least, False)
    if least is most:
        return any_of([least == float(one) for one in listed])
    some = any_of([(least <= float(one)) & (most >= float(one)) for one in listed])
    # Whoever is known by a range that holds one of them may or may not be it.
    return all_of([some, pl.when(least == most).then(True)])


def chosen(value: pl.Expr, wanted: Sequence[str]) -> Known:
    """A leaf over a choice: whether it is one of those wanted."""
    return any_of([value == one for one in wanted]) if wanted else of_known(value, False)


def listed(
    value: pl.Expr, operator: str, wanted: Sequence[str], item: Callable[[str], pl.Expr]
) -> Known:
    """A leaf over a list; `item` tells whether one is in it."""
    if not wanted:
        return of_known(value, operator == "includes_all")
    inside = [item(one) for one in wanted]
    return all_of(inside) if operator == "includes_all" else any_of(inside)


def within(place: pl.Expr, outer: str) -> pl.Expr:
    """Whether a place is another or lies in it; not known where it is only known to be around it."""
    around = levels(outer)
    *wider, _ = around
    inside = place == outer
    if len(around) < 3:
        inside = inside | place.str.starts_with(outer + "-/"[len(around) - 1])
    if not wider:
        return inside
    coarse = place == wider[0]
    for each in wider[1:]:
        coarse = coarse | (place == each)
    return pl.when(coarse.not_()).then(inside)
