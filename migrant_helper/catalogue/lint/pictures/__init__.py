"""Whatever a person chooses, brings, goes to or is told by a word has a picture beside it; and no
picture is named that does not exist, or kept that nothing shows."""

from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, named
from migrant_helper.catalogue.lint.pictures import names, needed

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Things without a picture, pictures of nothing, names that no picture has, idle pictures."""
    if source.registries["pictures"].data:
        found = (one for rule in (needed, names) for one in rule.found(source))
        yield from named("pictures", found, EXCEPTIONS, source)
