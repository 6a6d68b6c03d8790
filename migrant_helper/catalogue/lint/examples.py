"""Every entry shows a person it is for, one it is not for, and one it cannot tell; all are true, and
whoever it is for has something to do, wherever they stand."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.compile import country as compiler
from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.lint.finding import Exceptions, Finding, finding, named
from migrant_helper.catalogue.words.translations import SOURCE_LANGUAGE, Translator
from migrant_helper.core.entry.steps import decider, steps_of
from migrant_helper.core.list.stages import standing_steps
from migrant_helper.core.rules.facts.bounds import need_possible
from migrant_helper.core.rules.facts.read import read_facts
from migrant_helper.core.rules.screening import outcomes, screen
from migrant_helper.core.rules.wrong import Wrong

EXCEPTIONS: Exceptions = {}
PHASES = ("leaving", "there", "returned", "settled", None)


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
                yield from _idle(compiled, one, file, place)


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


def _idle(
    compiled: compiler.Catalogue, scheme: dict[str, Any], file: DataFile, place: int
) -> Iterator[Finding]:
    """Phases and places at which the example's person has the entry, and no step of it."""
    example = file.data["examples"][place]
    for facts in _standing(example["facts"]):
        if _is_idle(compiled, scheme, facts, example["on"]):
            stands = ", ".join(f"{name} {facts.get(name)}" for name in ("phase", "here"))
            what = f'"{example["name"]}" has it and no step ({stands})'
            remedy = "add a step for who stands there, or mend an only_if"
            yield finding(file, f"examples.{place}", what, expected="a step", remedy=remedy)


def _standing(facts: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for phase in PHASES:
        for here in dict.fromkeys((facts.get("here"), facts.get("home"))):
            told = {"phase": phase, "here": here}
            known = {name: value for name, value in told.items() if value is not None}
            yield {**facts, **known}


def _is_idle(
    compiled: compiler.Catalogue, scheme: dict[str, Any], facts: dict[str, Any], on: str
) -> bool:
    if outcomes(compiled, facts, on)[scheme["id"]] != "met":
        return False
    decide = decider(compiled, facts, on)
    return not standing_steps(scheme, steps_of(scheme, compiled["offices"], decide, on), facts)
