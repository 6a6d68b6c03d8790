"""Documents, offices, definitions and parameters are used by an entry; unused facts are noted. One entry
of a country is the first help for somebody, and each whom pages look for has one."""

from collections.abc import Iterator

from migrant_helper.catalogue.compile.country import ALWAYS_FACTS
from migrant_helper.catalogue.grammar import forms, references
from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Items of the registries that nothing names."""
    return named("unused", _found(source), EXCEPTIONS, source)


def _first_for(source: CatalogueSource) -> Iterator[Finding]:
    """A second entry of a country that is the first help for the same; and for whom no entry is."""
    named_by: dict[tuple[str, str], str] = {}
    for name, file in source.schemes.items():
        for place, whom in enumerate(file.data.get("first_for", ())):
            other = named_by.setdefault((whom, file.data["jurisdiction"][:2]), name)
            if other != name:
                what, remedy = f"{whom}, for whom {other} is too", "take it out of one"
                at = f"first_for.{place}"
                yield finding(file, at, what, expected="one entry of a country", remedy=remedy)
    said = {whom for whom, _ in named_by}
    open_ones = [whom for whom in forms.FIRST_FOR if whom not in said]
    yield from (_unsaid(source, whom) for whom in open_ones if source.schemes)


def _unsaid(source: CatalogueSource, whom: str) -> Finding:
    file = next(iter(source.schemes.values()))
    what = f"no entry is the first help for {whom}"
    remedy = f"say `first_for: [{whom}]` in the entry that is"
    return finding(file, "id", what, expected="one, which the pages look for", remedy=remedy)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    yield from _first_for(source)
    used = _used(source)
    for name in ("documents", "offices"):
        file = source.registries[name]
        for place, item in enumerate(file.data):
            if (name, item["id"]) not in used:
                yield _unused(file, f"{place}.id", item["id"])
    definitions = source.registries["definitions"]
    for name in definitions.data:
        if ("definitions", name) not in used:
            yield _unused(definitions, name, name)
    for file in source.parameters.values():
        for name in file.data:
            if ("parameters", name) not in used:
                yield _unused(file, name, name)
    idle = [
        fact["id"]
        for fact in source.registries["facts"].data
        if ("facts", fact["id"]) not in used and fact["id"] not in ALWAYS_FACTS
    ]
    if idle:
        # Ids of facts are contracts: they stay for the entries to come.
        what = f"{len(idle)} facts that no entry uses yet: {', '.join(idle)}"
        remedy = "nothing to do; nobody is asked them"
        facts = source.registries["facts"]
        yield finding(facts, "", what, expected="uses to come", remedy=remedy, note=True)


def _used(source: CatalogueSource) -> set[tuple[str, str]]:
    used = {
        (kind, name)
        for file in source.schemes.values()
        for kind, name, _ in references.of_scheme(file.data)
    }
    for condition in source.registry("definitions").values():
        used |= {(kind, name) for kind, name, _ in references.of_condition(condition, "")}
    for fact in source.registries["facts"].data:
        used |= {(kind, name) for kind, name, _ in references.of_fact(fact, "")}
    return used


def _unused(file: DataFile, at: str, name: str) -> Finding:
    remedy = "use it, or remove it"
    return finding(file, at, f"{name} is used by nothing", expected="a use", remedy=remedy)
