"""What no entry of a country holds yet, in one language: told by doors, search and the page of money."""

from collections.abc import Callable, Mapping
from typing import Any

from migrant_helper.catalogue.compile import rows
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.core.entry.missing import phrases_of
from migrant_helper.core.words.texts import dialled

Row = dict[str, Any]
Telling = tuple[Callable[[Row], Row], Mapping[str, Row]]
_TOLD = ("id", "short", "kind", "ways", "who", "troubles", "citizens", "there")


def of_country(source: CatalogueSource, country: str, lang: str, telling: Telling) -> list[Row]:
    """The rows of a country: {"id", "text", "lang", "verified", "call" (a helpline or None), "short"?, "kind"?,
    "ways"?, "who"?, "troubles"?, "citizens"?, "there"?, "find"? (see core/entry/missing.py)}; `telling` puts a row into
    the language, and holds the helplines in it by id."""
    worded, lines = telling
    mine = source.registry("not-held").values()
    own = [row for row in mine if row["id"].startswith(f"{country.lower()}-")]
    return [
        {
            "lang": lang,
            **worded(_row(row)),
            "call": _called(lines[row["helpline"]], lang) if "helpline" in row else None,
        }
        for row in own
    ]


def _row(row: Mapping[str, Any]) -> Row:
    kept = {name: row[name] for name in (*_TOLD, "text") if name in row}
    told = {"find": phrases_of(row["words"])} if "words" in row else {}
    return {**kept, **told, "verified": rows.bearing(rows.as_list(row["source"]))}


def _called(line: Row, lang: str) -> Row:
    told = {"lang": lang, "hours": "", **line, "dial": dialled(line["number"])}
    return {name: told[name] for name in ("number", "dial", "text", "hours", "verified", "lang")}
