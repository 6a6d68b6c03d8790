"""A table of people: which type each column has, and the whole of it screened.

Facts stand in columns of their names (see roster/values.py); any other column is carried along.
"""

from collections.abc import Mapping
from typing import Any

import polars as pl

from migrant_helper.core.rules.shapes import Catalogue, Fact
from migrant_helper.roster.expressions import expressions

OUTCOMES = ("unmet", "unknown", "met")


def type_of(fact: Fact) -> pl.DataType:
    """The type of a fact's column."""
    match fact["type"]:
        case "bool":
            return pl.Boolean()
        case "number":
            return pl.Float64()
        case "choice":
            return pl.Enum(fact["values"])
        case "choices":
            return pl.List(pl.String())
        case "date":
            return pl.Date()
    return pl.String()


def schema_of(declared: Mapping[str, Fact], columns: list[str]) -> dict[str, pl.DataType]:
    """The types of those of the columns that hold facts, an end of a number's range among them."""
    found: dict[str, pl.DataType] = {}
    for column in columns:
        name, _, end = column.partition(".")
        fact = declared.get(name)
        if fact is None or (end and (fact["type"] != "number" or end not in ("min", "max"))):
            continue
        found[column] = type_of(fact)
    return found


def screen(table: pl.LazyFrame, catalogue: Catalogue, on: str) -> pl.LazyFrame:
    """The table with one more column a scheme, named by its id: "met", "unmet" or "unknown" on the
    day `on`. Nothing is read before it is collected, or written as a stream.

    Raises Polars' own error at a value that a column's type has not, ColumnError where a column has
    the name of a scheme.
    """
    columns = table.collect_schema().names()
    types = schema_of(catalogue["facts"], columns)
    made = expressions(catalogue, on, types)
    taken = [column for column in columns if column in made.outcomes or "#" in column]
    if taken:
        raise ColumnError(taken[0])
    lazy = table.with_columns([pl.col(name).cast(kind) for name, kind in types.items()])
    for stage in made.stages:
        lazy = lazy.with_columns(stage)
    return lazy.select(
        *columns, *[_word(truth).alias(name) for name, truth in made.outcomes.items()]
    )


class ColumnError(ValueError):
    """A column has a name that the results need."""

    def __init__(self, column: str) -> None:
        super().__init__(f"column {column!r} has the name of a result")


def _word(truth: pl.Expr) -> pl.Expr:
    kind: Any = pl.Enum(OUTCOMES)
    met = pl.when(truth).then(pl.lit("met", dtype=kind))
    return (
        met.when(~truth).then(pl.lit("unmet", dtype=kind)).otherwise(pl.lit("unknown", dtype=kind))
    )
