"""No step costs a visit that it need not: what is only kept for later is done wherever one is, and nobody goes
twice to one place for an entry at one stage."""

from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named
from migrant_helper.core.list.order import travels
from migrant_helper.core.list.trips import is_own

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Steps of `haste: spare` at the place of work, from which who is held must be kept away; and steps that
    lead a person back to a place after another, of one entry and stage."""
    found = (one for file in source.schemes.values() for one in _of_scheme(file))
    return named("steps", found, EXCEPTIONS, source)


def _of_scheme(file: DataFile) -> Iterator[Finding]:
    been: dict[str, list[str]] = {}
    for place, step in enumerate(file.data["steps"]):
        at = f"steps.{place}.where"
        if step.get("haste") == "spare" and step["where"] == "workplace":
            what, remedy = f"{step['id']} is done at the place of work", "say `where: anywhere`"
            yield finding(file, at, what, expected="no place to go to", remedy=remedy)
        if not is_own(step) or not travels(step):
            continue
        visits = been.setdefault(step["when"], [])
        visit = f"{step['who']} {step['where']}"
        if visit in visits[:-1] and visits[-1] != visit:
            what, remedy = f"{step['id']} leads back to {step['where']}", "put it with the others"
            yield finding(
                file, at, what, expected="what is done in one visit in a row", remedy=remedy
            )
        visits.append(visit)
