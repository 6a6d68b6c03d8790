"""Whatever a person chooses, brings, goes to or is told by a word has a picture beside it; and no
picture is named that does not exist, or kept that nothing shows."""

from collections.abc import Iterable, Iterator
from typing import Any

from migrant_helper.catalogue.grammar.forms import KINDS, OUTCOMES, WHEN, WHO
from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named
from migrant_helper.catalogue.yaml.shapes import nearest
from migrant_helper.pages.parts.ways import TOLD

EXCEPTIONS: Exceptions = {}
STATES = ("yours", "soon", "open", "not")
_SOURCES = ("healthicons", "drawn")


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Things without a picture, pictures of nothing, names that no picture has, idle pictures."""
    return named("pictures", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    file = source.registries["pictures"]
    if not file.data:
        return
    for table, wanted in _wanted(source).items():
        held = _held(file.data, table)
        for item in sorted(wanted - held if table != "entries" else ()):
            what = f"{table}: {item} has no picture"
            remedy = "name one, or draw it in static/pictures/"
            yield finding(file, table, what, expected="one for each", remedy=remedy)
        for item in sorted(held - wanted):
            what, remedy = f"{table}: there is no {item}", "remove it, or correct its name"
            yield finding(file, f"{table}.{item}", what, expected="what there is", remedy=remedy)
    yield from _names(source)


def _names(source: CatalogueSource) -> Iterator[Finding]:
    file = source.registries["pictures"]
    known = {name: f"{part}.{name}" for part in _SOURCES for name in file.data[part]}
    shown = set()
    for at, name in _pictures(file.data, ""):
        shown |= set() if at.startswith("turns") else {name}
        if name not in known:
            what, remedy = f"no picture is called {name}", nearest(name, tuple(known))
            yield finding(file, at, what, expected="one that is there", remedy=remedy)
    for name in sorted(known.keys() - shown):
        what, remedy = f"{name} is shown nowhere", "show it, or remove it"
        yield finding(file, known[name], what, expected="a use", remedy=remedy)


def _pictures(part: Any, at: str) -> Iterator[tuple[str, str]]:
    """Every name of a picture below the sources, with its dotted path."""
    if isinstance(part, str):
        yield at, part
        return
    rows: Iterable[Any] = part.items() if isinstance(part, dict) else enumerate(part)
    for key, value in rows:
        if at or key not in _SOURCES:
            yield from _pictures(value, f"{at}.{key}" if at else str(key))


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
        "choices": {fact["id"] for fact in asked},
        **{f"choices.{fact['id']}": set(fact["values"]) for fact in asked},
    }
