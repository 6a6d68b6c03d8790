"""Every condition can be decided: known operators, values of the fact's type, no circle."""

from collections.abc import Iterator

from migrant_helper.catalogue.compile import rows
from migrant_helper.catalogue.grammar.conditions import Condition, any_leaf
from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.grammar.references import conditions
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named
from migrant_helper.core.rules.check import Words, check
from migrant_helper.core.rules.wrong import Wrong

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """What the rule engine refuses in rules, conditions of rows, definitions and derivations."""
    return named("conditions", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    shared = source.registry("definitions")
    definitions = {name: rows.definition(one) for name, one in shared.items()}
    words = Words(source.registry("facts"), source.all_parameters(), definitions)
    file = source.registries["definitions"]
    for name, condition in definitions.items():
        yield from _checked(file, name, condition, words)
    facts = source.registries["facts"]
    for place, fact in enumerate(facts.data):
        if "only_if" in fact:
            # As a leaf over the fact, so that a question that hangs on itself is a circle.
            yield from _checked(facts, f"{place}.only_if", any_leaf(fact), words)
        if "soon" in fact:
            yield from _checked(facts, f"{place}.soon", rows.asking(fact["soon"]), words)
    for file in source.schemes.values():
        held = rows.Sources(file.data["sources"])
        for at, condition in conditions(file.data):
            plain = rows.condition(condition, shared, {"source": None}, held)
            yield from _checked(file, at, plain, words)


def _checked(file: DataFile, at: str, condition: Condition, words: Words) -> Iterator[Finding]:
    try:
        check(condition, words, at)
    except Wrong as wrong:
        yield finding(file, wrong.place, str(wrong), expected="a rule", remedy="see docs/rules.md")
