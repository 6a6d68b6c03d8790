"""The path of a scheme is its id and its place: in-kl-awaz is schemes/in/kl/awaz.yaml, IN-KL."""

from collections.abc import Iterator

from migrant_helper.catalogue.grammar.read import CatalogueSource
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Schemes that stand elsewhere than their id or jurisdiction says."""
    return named("path_is_id", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    for file in source.schemes.values():
        place = file.data["jurisdiction"].lower().split("-")
        name = file.data["id"].removeprefix("-".join(place) + "-")
        expected = f"schemes/{'/'.join(place)}/{name}.yaml"
        if file.file != expected or name == file.data["id"]:
            remedy = "move the file, or mend id and jurisdiction"
            what = f"{file.data['id']} of {file.data['jurisdiction']}"
            yield finding(file, "id", what, expected=expected, remedy=remedy)
