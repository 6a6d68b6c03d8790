"""Decides rules given one by one, each with its own facts, types, parameters and definitions.

For tests from outside: `migrant-helper rules run` and `static/js/rules_run.mjs` print this.
On the phone as well; kept the same by tests/vectors/rules.json.
"""

import re
from collections.abc import Mapping
from typing import Any

from migrant_helper.core.rules.check import Words, check
from migrant_helper.core.rules.decide import decide
from migrant_helper.core.rules.facts.read import TYPES, read_facts
from migrant_helper.core.rules.input.keys import check_keys
from migrant_helper.core.rules.plan import make_plan
from migrant_helper.core.rules.reasons import missing
from migrant_helper.core.rules.shapes import Fact
from migrant_helper.core.rules.truth import WORDS
from migrant_helper.core.rules.wrong import Wrong, said
from migrant_helper.core.words.days import is_day

_NAME = re.compile("[a-z0-9_]*[a-z_][a-z0-9_]*")


def run_item(item: Any) -> dict[str, Any]:
    """{"outcome", "missing"} of one item, or {"error"} that says what is wrong with it.

    An item is {"rule", "facts", "types", "as_of"?, "parameters"?, "definitions"?}; other keys, such
    as a note or what is expected, are not read. A fact's id has only a-z, 0-9 and _, and not digits
    alone. `types` holds a type's name for each fact, or
    {"type", "values"?, "derive"?}. `as_of` is needed where the answer depends on the day.
    """
    try:
        return _answer(item)
    except Wrong as wrong:
        return {"error": said(wrong)}


def _answer(item: Any) -> dict[str, Any]:
    check_keys(item, "item")
    if not isinstance(item, dict):
        raise Wrong("item", item, "an object with a rule, facts and types")
    on = item.get("as_of")
    if on is not None and not is_day(on):
        raise Wrong("as_of", on, "a day that exists, as YYYY-MM-DD")
    _check_names(item.get("types"), "types")
    _check_names(item.get("facts"), "facts")
    words = Words(_types(item), _object(item, "parameters"), _object(item, "definitions"), on)
    facts = read_facts(words.types, item.get("facts"))
    check(item.get("rule"), words)
    if words.dated and on is None:
        raise Wrong("as_of", on, "a day, for the answer depends on it")
    catalogue = {
        "facts": words.types,
        "parameters": words.parameters,
        "definitions": words.definitions,
        "schemes": [{"id": "", "rule": item["rule"]}],
    }
    screening = decide(make_plan(catalogue, on or ""), facts)
    rule = screening.plan.rows[0].rule
    return {
        "outcome": WORDS[screening.state[rule[-1].slot]],
        "missing": missing(screening, rule),
    }


def _check_names(given: Any, place: str) -> None:
    """Raises Wrong at the first name that no fact may have. One of digits alone would stand before
    all others in JavaScript.
    """
    names: list[str] = sorted(given) if isinstance(given, dict) else []
    for name in names:
        if not _NAME.fullmatch(name):
            raise Wrong(f"{place}.{name}", name, "the id of a fact: a-z, 0-9, _, not digits alone")


def _object(item: Mapping[str, Any], key: str) -> dict[str, Any]:
    given = item.get(key)
    if given is not None and not isinstance(given, dict):
        raise Wrong(key, given, "an object")
    return given or {}


def _types(item: Mapping[str, Any]) -> dict[str, Fact]:
    if not isinstance(item.get("types"), dict):
        raise Wrong("types", item.get("types"), "an object with the type of each fact")
    return {name: _type(name, given) for name, given in item["types"].items()}


def _type(name: str, given: Any) -> Fact:
    fact: Any = {"type": given} if isinstance(given, str) else given
    if not isinstance(fact, dict) or fact.get("type") not in TYPES:
        raise Wrong(f"types.{name}", given, f"one of {', '.join(TYPES)}")
    values = fact.get("values", [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise Wrong(f"types.{name}.values", values, "a list of values")
    return fact
