"""Every file can be read: strict YAML, known keys, values of the right type."""

from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import REGISTRIES, CatalogueSource
from migrant_helper.catalogue.lint.finding import Finding

RULE = "reading"


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """What the strict reader refused, and registries that are not there."""
    for one in source.problems:
        yield Finding(
            one.file, one.line, one.column, RULE, "error", one.found, one.expected, one.remedy
        )
    unreadable = {one.file for one in source.problems}
    for name in REGISTRIES:
        file = source.registries[name]
        if not file.places and file.file not in unreadable:
            remedy = "add the file, empty lists are written []"
            yield Finding(file.file, 1, 1, RULE, "error", "no such file", "one", remedy)
