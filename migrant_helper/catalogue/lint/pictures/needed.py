"""What needs a picture has one, and nothing else has."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.grammar.forms import KINDS, OUTCOMES, WHEN, WHO
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Finding, finding
from migrant_helper.pages.parts.ways import TOLD

STATES = ("yours", "soon", "open", "not")
# Entries may have a picture of their own; without one they show that of their kind.
MAY = ("entries",)


def found(source: CatalogueSource) -> Iterator[Finding]:
    """Things without a picture, and pictures of what there is not."""
    file = source.registries["pictures"]
    for table, wanted in _wanted(source).items():
        held = _held(file.data, table)
        for item in sorted(wanted - held if table not in MAY else ()):
            what = f"{table}: {item} has no picture"
            remedy = "name one, or draw it in static/pictures/"
            yield finding(file, table, what, expected="one for each", remedy=remedy)
        for item in sorted(held - wanted):
            what, remedy = f"{table}: there is no {item}", "remove it, or correct its name"
            yield finding(file, f"{table}.{item}", what, expected="what there is", remedy=remedy)


def _held(data: Any, table: str) -> set[str]:
    head, _, rest = table.partition(".")
    return set(data[head].get(rest, {}) if rest else data[head])


def _wanted(source: CatalogueSource) -> dict[str, set[str]]:
    """What needs a picture, by the table where it stands."""
    facts = source.registry("facts").values()
    asked = [fact for fact in facts if "values" in fact and "derive" not in fact]
    return {
        "states": set(STATES),
        "topics": {fact["topic"] for fact in facts},
        "kinds": set(KINDS),
        "carriers": set(WHO),
        "stages": set(WHEN),
        "outcomes": set(OUTCOMES),
        "ways": set(TOLD),
        "documents": set(source.registry("documents")),
        "offices": set(source.registry("offices")),
        "entries": set(source.schemes),
        "ticks": {row["fact"] for one in source.registry("ticks").values() for row in one["rows"]},
        "choices": {fact["id"] for fact in asked},
        **{f"choices.{fact['id']}": set(fact["values"]) for fact in asked},
    }
