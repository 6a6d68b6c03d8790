"""The rules and people of the bench, and the same in the words of its peers."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from migrant_helper.core.words.days import days_between

FOLDER = Path(__file__).parent / "workloads"
ON = "2026-11-22"
OPERATORS = {"at_least": ">=", "at_most": "<=", "over": ">", "under": "<"}


def read(name: str) -> Any:
    """One of the files of workloads/."""
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def catalogue(name: str) -> dict[str, Any]:
    """W1 or W2 as a catalogue."""
    return {"facts": read("facts"), "schemes": read(name)}


def number(value: Any) -> Any:
    """Peers compare numbers: a day is its count of days since 2000."""
    is_day = isinstance(value, str) and len(value) == 10 and value[4] == "-"
    return days_between("2000-01-01", value) if is_day else value


def flat(person: dict[str, Any]) -> dict[str, Any]:
    """A person for a peer: days as numbers, null for what is not known."""
    return {fact: number(person.get(fact)) for fact in read_facts()}


@cache
def read_facts() -> dict[str, Any]:
    """The declared facts of both workloads."""
    return read("facts")


def json_logic(rule: dict[str, Any], *, sure: bool) -> dict[str, Any]:
    """A condition as JsonLogic, which has two values: whether it is surely met, or may still be.

    Both rails together tell met, unmet and unknown apart. A missing fact is null.
    """
    if "fact" not in rule:
        kind, parts = next(iter(rule.items()))
        if kind == "not":
            return {"!": [json_logic(parts, sure=not sure)]}
        word = {"all": "and", "any": "or"}[kind]
        return {word: [json_logic(part, sure=sure) for part in parts]}
    fact = {"var": rule["fact"]}
    if sure:
        return {"and": [{"!==": [fact, None]}, _test(rule, fact)]}
    return {"or": [{"===": [fact, None]}, _test(rule, fact)]}


def _test(rule: dict[str, Any], fact: dict[str, str]) -> dict[str, Any]:
    operator, operand = next((key, value) for key, value in rule.items() if key != "fact")
    match operator:
        case "is":
            return {"===": [fact, number(operand)]}
        case "in":
            return {"in": [fact, operand]}
        case "between":
            return {"<=": [number(operand[0]), fact, number(operand[1])]}
        case "includes_any":
            return {"some": [fact, {"in": [{"var": ""}, operand]}]}
    return {OPERATORS[operator]: [fact, number(operand)]}


def publicodes(schemes: list[dict[str, Any]]) -> dict[str, Any]:
    """The schemes and the facts they read as publicodes rules."""
    rules: dict[str, Any] = {}
    for scheme in schemes:
        rules[scheme["id"]] = _publicode(scheme["rule"], rules, scheme["id"])
    return rules


def _publicode(rule: dict[str, Any], rules: dict[str, Any], name: str) -> Any:
    if "fact" not in rule:
        kind, parts = next(iter(rule.items()))
        if kind == "not":
            rules[f"{name} n"] = _publicode(parts, rules, f"{name} n")
            return {"valeur": f"{name} n = non"}
        word = {"all": "toutes ces conditions", "any": "une de ces conditions"}[kind]
        return {word: [_publicode(part, rules, f"{name} {at}") for at, part in enumerate(parts)]}
    fact = rule["fact"].replace("_", " ")
    operator, operand = next((key, value) for key, value in rule.items() if key != "fact")
    if operator == "includes_any":
        for item in operand:
            rules.setdefault(f"{fact} {item.replace('_', ' ')}", None)
        return {"une de ces conditions": [f"{fact} {item.replace('_', ' ')}" for item in operand]}
    rules.setdefault(fact, None)
    match operator:
        case "is" if isinstance(operand, bool):
            return f"{fact} = {'oui' if operand else 'non'}"
        case "is":
            return f"{fact} = '{operand}'"
        case "in":
            return {"une de ces conditions": [f"{fact} = '{item}'" for item in operand]}
        case "between":
            low, high = (number(end) for end in operand)
            return {"toutes ces conditions": [f"{fact} >= {low}", f"{fact} <= {high}"]}
    return f"{fact} {OPERATORS[operator]} {number(operand)}"


def situation(person: dict[str, Any], rules: dict[str, Any]) -> dict[str, Any]:
    """A person as a publicodes situation, with the facts its rules know."""
    found: dict[str, Any] = {}
    for fact, given in person.items():
        value = number(given)
        name = fact.replace("_", " ")
        if isinstance(value, list):
            items = [
                rule for rule, body in rules.items() if body is None and rule.startswith(f"{name} ")
            ]
            held = {f"{name} {item.replace('_', ' ')}" for item in value}
            found.update({item: "oui" if item in held else "non" for item in items})
        elif name in rules:
            words = {True: "oui", False: "non"}
            found[name] = words[value] if isinstance(value, bool) else value
            if isinstance(value, str):
                found[name] = f"'{value}'"
    return found
