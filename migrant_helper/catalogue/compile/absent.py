"""What no entry of a country holds yet, in one language: told by doors, search and the page of money."""

from collections.abc import Mapping
from typing import Any

from migrant_helper.catalogue.compile import rows
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.core.entry.missing import phrases_of

Row = dict[str, Any]
_TOLD = ("id", "short", "kind", "ways", "women")


def of_country(source: CatalogueSource, country: str) -> list[Row]:
    """The rows of a country, in English: {"id", "text", "verified", "short"?, "kind"?, "ways"?, "women"?,
    "call" (the id of a helpline, or ""), "find"? (see core/entry/missing.py)}."""
    mine = source.registry("not-held").values()
    return [_row(row) for row in mine if row["id"].startswith(f"{country.lower()}-")]


def _row(row: Mapping[str, Any]) -> Row:
    kept = {name: row[name] for name in (*_TOLD, "text") if name in row}
    told = {"find": phrases_of(row["words"])} if "words" in row else {}
    bears = rows.bearing(rows.as_list(row["source"]))
    return {**kept, **told, "call": row.get("helpline", ""), "verified": bears}
