"""People as a table of facts, as `roster/screen` takes them."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from migrant_helper.roster.screen import type_of

Facts = Mapping[str, Any]


def table_of(declared: Mapping[str, Any], people: Sequence[Facts]) -> pl.LazyFrame:
    """A row a person, a column a fact; of a number that somebody tells as a range, its ends too."""
    names = dict.fromkeys(name for facts in people for name in facts)
    series: list[pl.Series] = []
    for name in names:
        told = [facts.get(name) for facts in people]
        kind = type_of(declared[name])
        if declared[name]["type"] == "date":
            series.append(pl.Series(name, told, dtype=pl.String).str.to_date())
            continue
        exact = [None if isinstance(value, dict) else value for value in told]
        series.append(pl.Series(name, exact, dtype=kind, strict=False))
        for end in ("min", "max"):
            ends = [value.get(end) if isinstance(value, dict) else None for value in told]
            if any(one is not None for one in ends):
                series.append(pl.Series(f"{name}.{end}", ends, dtype=kind, strict=False))
    return pl.DataFrame([pl.Series("at", range(len(people))), *series]).lazy()
