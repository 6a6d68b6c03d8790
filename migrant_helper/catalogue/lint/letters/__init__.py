"""Letters to offices: what they name is there."""

from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, named
from migrant_helper.catalogue.lint.letters.slots import of_letter

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """What a letter names and is not there."""
    found = (one for file in source.letters.values() for one in of_letter(file, source))
    return named("letters", found, EXCEPTIONS, source)
