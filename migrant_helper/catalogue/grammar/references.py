"""What one data file names in another: facts, definitions, parameters, documents, offices."""

from collections.abc import Iterator
from typing import Any

from migrant_helper.catalogue.grammar.conditions import (
    Condition,
    facts_in,
    parameters_in,
    parts,
    uses,
)
from migrant_helper.catalogue.grammar.read import CatalogueSource, DataFile
from migrant_helper.catalogue.words.amounts import UNITS
from migrant_helper.catalogue.yaml.shapes import nearest
from migrant_helper.catalogue.yaml.tree import Problem, UnreadableError

Reference = tuple[str, str, str]  # registry, id, dotted path of the place that names it


def conditions(data: dict[str, Any]) -> Iterator[tuple[str, Condition]]:
    """Every condition of a scheme file with its dotted path; the rule first."""
    yield "rule", data["rule"]
    for part in ("documents", "steps", "deadlines", "counter"):
        for place, row in enumerate(data.get(part, [])):
            if "only_if" in row:
                yield f"{part}.{place}.only_if", row["only_if"]
    if "held" in data["portability"]:
        yield "portability.held", data["portability"]["held"]
    for place, row in enumerate(data["portability"].get("outcomes", [])):
        yield f"portability.outcomes.{place}.if", row["if"]


def of_scheme(data: dict[str, Any]) -> Iterator[Reference]:
    """Everything a scheme file names elsewhere."""
    for at, condition in conditions(data):
        yield from of_condition(condition, at)
    for place, row in enumerate(data["documents"]):
        yield "documents", row["id"], f"documents.{place}.id"
    for place, row in enumerate(data["steps"]):
        yield "offices", row["where"], f"steps.{place}.where"
    yield from _doors(data)
    for place, row in enumerate(data.get("deadlines", [])):
        if "after" in row.get("date", {}):
            yield "facts", row["date"]["after"], f"deadlines.{place}.date.after"
    for name, value in data.get("amounts", {}).items():
        if isinstance(value, dict) and "parameter" in value:
            yield "parameters", value["parameter"], f"amounts.{name}.parameter"
    for place, example in enumerate(data["examples"]):
        for fact in [*example["facts"], *example.get("missing", [])]:
            yield "facts", fact, f"examples.{place}.facts.{fact}"


def _doors(data: dict[str, Any]) -> Iterator[Reference]:
    """The numbers to call, the entries to look at instead, the papers it makes."""
    lines, others = data.get("helplines", []), data.get("instead", {}).get("entries", [])
    yield from (("helplines", name, f"helplines.{place}") for place, name in enumerate(lines))
    yield from (("schemes", name, f"instead.entries.{place}") for place, name in enumerate(others))
    for place, row in enumerate(data.get("counter", [])):
        yield "offices", row["office"], f"counter.{place}.office"
        if "helpline" in row:
            yield "helplines", row["helpline"], f"counter.{place}.helpline"
    made = enumerate(data.get("makes", []))
    yield from (("documents", name, f"makes.{place}") for place, name in made)


def of_condition(condition: Condition, at: str) -> Iterator[Reference]:
    """The facts, definitions and parameters one condition names itself."""
    yield from (("facts", fact, at) for fact in sorted(facts_in(condition)))
    yield from (("parameters", name, at) for name in sorted(parameters_in(condition)))
    yield from (("definitions", name, at) for name in _own_uses(condition))


def of_fact(fact: dict[str, Any], at: str) -> Iterator[Reference]:
    """The facts a fact stands on: what it is worked out from, and what says of whom it is asked."""
    derive = {**fact.get("derive", {}), **fact.get("from", {})}
    for name in ("years_since", "months_since", "days_since", "year", "fact"):
        if name in derive:
            yield "facts", derive[name], at
    if "condition" in derive:
        yield from of_condition(derive["condition"], at)
    for name in ("only_if", "soon"):
        if name in fact:
            yield from of_condition(fact[name], at)


def broken(source: CatalogueSource) -> Iterator[Problem]:
    """References to nothing, unknown units, and definitions that use themselves."""
    known = {
        "facts": source.registry("facts"),
        "documents": source.registry("documents"),
        "offices": source.registry("offices"),
        "helplines": source.registry("helplines"),
        "schemes": source.schemes,
        "places": source.registry("places"),
        "definitions": source.registry("definitions"),
        "letter-fields": source.registry("letter-fields"),
        "parameters": source.all_parameters(),
    }
    for file, (registry, name, at) in _all(source):
        # An entry that could not be read is told of for itself.
        is_lost = registry == "schemes" and bool(source.problems)
        if name not in known[registry] and not is_lost:
            remedy = f"{nearest(name, known[registry])} (or add it to {registry}.yaml)"
            yield _problem(file, at, f'"{name}"', f"an id of {registry}.yaml", remedy)
    yield from _circular(source)
    yield from _units(source)


def checked(source: CatalogueSource) -> None:
    """Raises UnreadableError when a file names something that is not there."""
    problems = list(broken(source))
    if problems:
        raise UnreadableError(problems)


def _of_pay(source: CatalogueSource) -> Iterator[tuple[DataFile, Reference]]:
    """The places that the law of pay names."""
    for file in source.pay.values():
        for part in ("lowest", "zones", "rules", "cuts"):
            for at, row in enumerate(file.data[part]):
                yield file, ("places", row["place"], f"{part}.{at}.place")


def _of_letters(source: CatalogueSource) -> Iterator[tuple[DataFile, Reference]]:
    """The entries, papers and fields that letters name, and the facts whose answers a field takes."""
    asked = source.registries["letter-fields"]
    for place, row in enumerate(asked.data):
        if "fact" in row:
            yield asked, ("facts", row["fact"], f"{place}.fact")
    for file in source.letters.values():
        if file.data["entry"]:
            yield file, ("schemes", file.data["entry"], "entry")
        yield file, ("places", file.data["country"], "country")
        for place, row in enumerate(file.data["enclosures"]):
            yield file, ("documents", row["document"], f"enclosures.{place}.document")
        for place, row in enumerate(file.data["fields"]):
            yield file, ("letter-fields", row["id"], f"fields.{place}.id")


def _of_duties(source: CatalogueSource) -> Iterator[tuple[DataFile, Reference]]:
    """The states, entries and parameters that the duties of employers name."""
    for file in source.duties.values():
        for at, row in enumerate(file.data["duties"]):
            for case in row["for"]:
                for state in (*case.get("places", ()), *case.get("not_places", ())):
                    yield file, ("places", state, f"duties.{at}.for")
            if "feeds" in row:
                yield file, ("schemes", row["feeds"]["entry"], f"duties.{at}.feeds.entry")
        for name, given in file.data["amounts"].items():
            if "entry" in given:
                yield file, ("schemes", given["entry"], f"amounts.{name}.entry")
            if "parameter" in given:
                yield file, ("parameters", given["parameter"], f"amounts.{name}.parameter")


def _all(source: CatalogueSource) -> Iterator[tuple[DataFile, Reference]]:
    for file in source.schemes.values():
        yield from ((file, reference) for reference in of_scheme(file.data))
    for file in source.notices.values():
        yield file, ("schemes", file.data["entry"], "entry")
        yield file, ("places", file.data["place"], "place")
    yield from _of_pay(source)
    yield from _of_letters(source)
    yield from _of_duties(source)
    absent = source.registries["not-held"]
    for place, row in enumerate(absent.data):
        if "helpline" in row:
            yield absent, ("helplines", row["helpline"], f"{place}.helpline")
    facts = source.registries["facts"]
    for place, fact in enumerate(facts.data):
        yield from ((facts, reference) for reference in of_fact(fact, str(place)))
    ticks = source.registries["ticks"]
    for place, one in enumerate(ticks.data):
        for at, row in enumerate(one["rows"]):
            yield ticks, ("facts", row["fact"], f"{place}.rows.{at}.fact")
    definitions = source.registries["definitions"]
    for name, condition in definitions.data.items():
        yield from ((definitions, reference) for reference in of_condition(condition, name))


def _circular(source: CatalogueSource) -> Iterator[Problem]:
    file = source.registries["definitions"]
    for name in file.data:
        if name in uses(file.data[name], file.data):
            remedy = "write the condition out in one of them"
            yield _problem(file, name, f"{name} using itself", "no circle", remedy)


def _units(source: CatalogueSource) -> Iterator[Problem]:
    for file in source.schemes.values():
        for name, value in file.data.get("amounts", {}).items():
            for row in value if isinstance(value, list) else [value]:
                if "parameter" not in row and row.get("unit") not in UNITS:
                    unit = str(row.get("unit"))
                    remedy = nearest(unit, UNITS)
                    expected = f"one of {', '.join(UNITS)}"
                    yield _problem(file, f"amounts.{name}", f'unit "{unit}"', expected, remedy)


def _own_uses(condition: Condition) -> Iterator[str]:
    if "use" in condition:
        yield condition["use"]
    for _, part in parts(condition):
        yield from _own_uses(part)


def _problem(file: DataFile, at: str, found: str, expected: str, remedy: str) -> Problem:
    return Problem(file.file, *file.place(at), found, expected, remedy)
