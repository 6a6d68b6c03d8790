"""A notice is called as its file, and is for a place where its entry is."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Finding, finding


def found(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Ids that are not the file's name, places outside of the entry's."""
    for file in source.notices.values():
        name = PurePosixPath(file.file).stem
        if file.data["id"] != name:
            what, remedy = file.data["id"], "name the file by the id"
            yield finding(file, "id", what, expected=f'"{name}"', remedy=remedy)
        place, entry = file.data["place"], source.schemes.get(file.data["entry"])
        own = entry.data["jurisdiction"] if entry else place
        if place != own and not place.startswith(f"{own}-"):
            what = f"{place}, and {file.data['entry']} is of {own}"
            remedy = "name a place where the entry is"
            yield finding(file, "place", what, expected=f"{own} or a place in it", remedy=remedy)
