"""A deadline counts from something that is there, rests on a source where it reminds, and says no
limit that was looked for and not found."""

from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.deadlines import dates, forbidden, leads
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, named

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Dates that say no day, reminders without a source, limits that no source supports."""
    found = (one for rule in (dates, forbidden, leads) for one in rule.found(source))
    yield from named("deadlines", found, EXCEPTIONS, source)
