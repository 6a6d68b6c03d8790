"""A notice says where it is from, ends, fits its entry's place, and is one short line in every
language."""

from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, named
from migrant_helper.catalogue.lint.notices import about, days, lines

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Notices under another name than their file's, for another place than their entry's, with days
    that cannot be, over already (a note), too long in a language, or not translated (a note)."""
    found = (one for rule in (about, days, lines) for one in rule.found(source, as_of))
    yield from named("notices", found, EXCEPTIONS, source)
