"""Every picture that is named is there, and every one that is there is shown."""

from collections.abc import Iterable, Iterator
from typing import Any

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Finding, finding
from migrant_helper.catalogue.yaml.shapes import nearest

SOURCES = ("healthicons", "drawn")


def found(source: CatalogueSource) -> Iterator[Finding]:
    """Names that no picture has, and pictures that nothing shows."""
    file = source.registries["pictures"]
    places = [(part, name) for part in SOURCES for name in file.data[part]]
    known = {name: f"{part}.{name}" for part, name in places}
    if len(known) < len(places):
        remedy = "rename the drawn one"
        yield finding(file, "drawn", "a name twice", expected="names once", remedy=remedy)
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
    """Every name of a picture outside SOURCES, with its dotted path."""
    if isinstance(part, str):
        yield at, part
        return
    rows: Iterable[Any] = part.items() if isinstance(part, dict) else enumerate(part)
    for key, value in rows:
        if at or key not in SOURCES:
            yield from _pictures(value, f"{at}.{key}" if at else str(key))
