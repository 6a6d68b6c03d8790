"""Documents of which one is enough stand in a group of two or more."""

from collections import Counter
from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """`one_of` without a group, a group of one, and a group on another need."""
    found = (one for file in source.schemes.values() for one in _of_scheme(file))
    return named("groups", found, EXCEPTIONS, source)


def _of_scheme(file: DataFile) -> Iterator[Finding]:
    sizes = Counter(row.get("group") for row in file.data["documents"])
    for place, row in enumerate(file.data["documents"]):
        at = f"documents.{place}"
        one_of, group = row["need"] == "one_of", row.get("group")
        if one_of != (group is not None):
            what = f"{row['id']} is {row['need']} with group {group}"
            remedy = "give one_of a group, and no other need"
            yield finding(file, at, what, expected="a group with one_of only", remedy=remedy)
        elif group and sizes[group] < 2:
            what = f"group {group} has one document"
            yield finding(file, at, what, expected="two or more", remedy="make it required")
