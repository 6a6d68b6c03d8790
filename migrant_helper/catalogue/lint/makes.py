"""A paper that an entry makes is not one that must be brought for it."""

from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named

_HELD = "only of who has it already: others get it by the entry's own steps"
EXCEPTIONS: Exceptions = {
    ("schemes/in/epf.yaml", "documents.1"): _HELD,
    ("schemes/in/esic.yaml", "documents.1"): _HELD,
    ("schemes/in/vb-g-ram-g.yaml", "documents.0"): _HELD,
}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """A document that stands in the entry's own `makes` and is asked for as more than optional."""
    found = (one for file in source.schemes.values() for one in _of_scheme(file))
    return named("makes", found, EXCEPTIONS, source)


def _of_scheme(file: DataFile) -> Iterator[Finding]:
    made = file.data.get("makes") or ()
    for place, row in enumerate(file.data["documents"]):
        if row["id"] in made and row["need"] != "optional":
            what = f"{row['id']} is {row['need']} for the entry that makes it"
            remedy = "make it optional, or take it out"
            yield finding(
                file, f"documents.{place}", what, expected="what is there before", remedy=remedy
            )
