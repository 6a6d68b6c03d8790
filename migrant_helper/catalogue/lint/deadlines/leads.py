"""A deadline nobody has checked never starts a reminder: it has no lead days."""

from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Finding, finding


def found(source: CatalogueSource) -> Iterator[Finding]:
    """Deadlines without a source that ask for a reminder."""
    for file in source.schemes.values():
        for place, row in enumerate(file.data.get("deadlines", [])):
            if row["source"] is None and row.get("lead_days", 0) > 0:
                what = f"{row['id']} has lead days but no source"
                remedy = "find the source, or remove lead_days"
                at = f"deadlines.{place}.lead_days"
                yield finding(file, at, what, expected="no lead_days", remedy=remedy)
