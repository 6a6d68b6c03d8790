"""An address of schemes/addresses.yaml, which an organisation adds for its own districts, is that of
an office there is, in a district there is, once."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.addresses.districts import current
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named

EXCEPTIONS: Exceptions = {}
# Years after which an address is no longer believed: a wrong one costs a bus fare.
OLDEST = 4


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Districts and offices that nobody knows, districts called as before, two addresses for one
    office, an address read after `as_of`, and one from a page of more than four years before."""
    return named("addresses", _found(source, as_of), EXCEPTIONS, source)


def _found(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    file, offices = source.registries["addresses"], source.registry("offices")
    seen = set()
    for at, row in enumerate(file.data):
        now = current(source, row["place"])
        if now != row["place"]:
            remedy = f"write {now}" if now else "take one of districts.yaml"
            what = f"{row['place']} is no district"
            yield finding(file, f"{at}.place", what, expected="one there is", remedy=remedy)
        if row["office"] not in offices:
            what = f"no office is called {row['office']}"
            remedy = "take one of offices.yaml"
            yield finding(file, f"{at}.office", what, expected="an office", remedy=remedy)
        if (row["place"], row["office"]) in seen:
            what = f"{row['office']} of {row['place']} a second time"
            yield finding(
                file, str(at), what, expected="each once", remedy="keep the one that holds"
            )
        seen.add((row["place"], row["office"]))
        yield from _age(file, at, row["source"], as_of)


def _age(file: DataFile, at: int, source: dict[str, Any], as_of: str) -> Iterator[Finding]:
    dated = source["date"]
    if source["read"] > as_of:
        what = f"read on {source['read']}, after {as_of}"
        remedy = "write the day on which somebody read it"
        yield finding(file, f"{at}.source", what, expected="a day that was", remedy=remedy)
    if dated and int(dated[:4]) < int(as_of[:4]) - OLDEST:
        what = f"a page of {dated}: offices move"
        remedy = "find a newer page, or leave the address out"
        yield finding(file, f"{at}.source", what, expected="a newer page", remedy=remedy)
