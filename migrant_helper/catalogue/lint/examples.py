"""Every entry shows a person it is for, one it is not for, and one it cannot tell; all are true."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.compile import country as compiler
from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named
from migrant_helper.catalogue.words.translations import SOURCE_LANGUAGE, Translator
from migrant_helper.core.rules.facts.bounds import need_possible
from migrant_helper.core.rules.facts.read import read_facts
from migrant_helper.core.rules.screening import screen
from migrant_helper.core.rules.wrong import Wrong

EXCEPTIONS: Exceptions = {}


def findings(source: CatalogueSource, as_of: str) -> Iterator[Finding]:
    """Outcomes without an example, facts that cannot be, and examples that come out otherwise."""
    return named("examples", _found(source), EXCEPTIONS, source)


def _found(source: CatalogueSource) -> Iterator[Finding]:
    facts = source.registry("facts")
    for country in source.countries():
        compiled = compiler.catalogue(source, country, Translator(SOURCE_LANGUAGE))
        for one in compiled["schemes"]:
            file = source.schemes[one["id"]]
            yield from _kinds(file)
            for place, example in enumerate(file.data["examples"]):
                wrong = _wrong(compiled, facts, file.data["id"], example)
                if wrong:
                    at = f"examples.{place}"
                    what = f'"{example["name"]}": {wrong}'
                    remedy = "mend the rule or the example"
                    yield finding(file, at, what, expected=_shown(example), remedy=remedy)


def _kinds(file: DataFile) -> Iterator[Finding]:
    given = {example.get("outcome") for example in file.data["examples"]}
    for outcome in ("met", "unmet", "unknown"):
        if outcome not in given:
            remedy = "add one"
            what = f"no example that is {outcome}"
            yield finding(file, "examples", what, expected="all three outcomes", remedy=remedy)


def _wrong(
    compiled: compiler.Catalogue, facts: dict[str, Any], name: str, example: dict[str, Any]
) -> str:
    try:
        person = read_facts(facts, example["facts"])
        need_possible(facts, person, example["on"])
    except Wrong as wrong:
        return str(wrong)
    [result] = screen(compiled, person, example["on"], schemes=[name])
    found = {"outcome": result["outcome"], "missing": result["missing"]}
    same = found["outcome"] == example.get("outcome")
    if same and found["missing"] == sorted(example.get("missing", [])):
        return ""
    return f"comes out {_shown(found)}"


def _shown(example: dict[str, Any]) -> str:
    missing = example.get("missing") or []
    return f"{example.get('outcome')}" + (f", missing {', '.join(missing)}" if missing else "")
