"""Whatever one file names in another is there, under that very id."""

from collections.abc import Iterator

from migrant_helper.catalogue.grammar import references
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Finding

RULE = "naming"


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """References to nothing, units nobody knows, definitions in a circle."""
    for one in references.broken(source):
        yield Finding(
            one.file, one.line, one.column, RULE, "error", one.found, one.expected, one.remedy
        )
