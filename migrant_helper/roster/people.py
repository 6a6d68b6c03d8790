"""People's facts as a table that `roster/screen.py` takes."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from migrant_helper.core.rules.shapes import Fact, Facts
from migrant_helper.roster.screen import type_of


def table_of(
    declared: Mapping[str, Fact], rows: Sequence[int], people: Sequence[Facts]
) -> pl.DataFrame:
    """A row a person, with the number of theirs in the list in `row`; a column a fact that anybody
    told, of a number that somebody tells as a range its ends too."""
    names = dict.fromkeys(name for facts in people for name in facts)
    series = [pl.Series("row", rows, dtype=pl.Int64)]
    for name in names:
        series += _columns(name, declared[name], [facts.get(name) for facts in people])
    return pl.DataFrame(series)


def _columns(name: str, fact: Fact, told: Sequence[Any]) -> list[pl.Series]:
    if fact["type"] == "date":
        return [pl.Series(name, told, dtype=pl.String).str.to_date()]
    exact = [None if isinstance(value, dict) else value for value in told]
    found = [pl.Series(name, exact, dtype=type_of(fact), strict=False)]
    for end in ("min", "max"):
        ends = [value.get(end) if isinstance(value, dict) else None for value in told]
        if any(one is not None for one in ends):
            found.append(pl.Series(f"{name}.{end}", ends, dtype=pl.Float64, strict=False))
    return found
