"""The questions of schemes/ticks.yaml, each row with the answers that a tick and no tick are."""

from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource

Row = dict[str, Any]

# As forms write them (core/rules/facts/answers): so many of them as there may be, or none.
ANSWERS = {"bool": ("true", "false"), "number": ("1..", "0")}
# Of yes or no: whoever has not ticked it has not said no.
OPEN = "open"


def rows(source: CatalogueSource, given: list[Row]) -> list[Row]:
    """Each row as {"fact", "text", "picture", "ticked", "unticked"?}; without `unticked` the fact
    stays open when it is not ticked."""
    facts, pictures = source.registry("facts"), source.pictures("ticks")
    return [_row(row, facts[row["fact"]]["type"], pictures.get(row["fact"], "")) for row in given]


def _row(row: Row, kind: str, picture: str) -> Row:
    known = dict(zip(("ticked", "unticked"), ANSWERS.get(kind, ()), strict=False))
    made = {**row, "picture": picture, **known}
    return {key: made[key] for key in made if key != "unticked" or row.get(key) != OPEN}
