"""Conditions in data files: their shape, a walk over them, and the facts they use."""
# ruff: noqa: D102, ARG002 - the protocol Shape says once what read and schema do

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from migrant_helper.catalogue.yaml.scalars import LARGEST, NUMBER, Boolean, Text, Word
from migrant_helper.catalogue.yaml.shapes import (
    ByKind,
    Items,
    Maybe,
    Reading,
    Record,
    Refer,
    Shape,
    nearest,
)
from migrant_helper.catalogue.yaml.tree import Node

Condition = dict[str, Any]
ID = Text(r"[a-z][a-z0-9]*([_-][a-z0-9]+)*", "an id in small letters")


@dataclass(frozen=True)
class Value:
    """A scalar as a fact may hold it: unquoted `true`, `false` and numbers are typed, all else
    is text. Nothing else is guessed: `yes`, `no` and `12:30` are the words they look like."""

    def read(self, node: Node, at: str, reading: Reading) -> str | int | float | bool | None:
        if node.kind != "scalar" or not node.text:
            reading.wrong(node, "true, false, a number, a word or a day", "write one value")
            return None
        if node.plain and node.text in ("true", "false"):
            return node.text == "true"
        if node.plain and re.fullmatch(NUMBER, node.text):
            number = float(node.text) if "." in node.text else int(node.text)
            if abs(number) <= LARGEST:
                return number
            reading.wrong(node, "a number within 2^53", "write a smaller number")
        return node.text

    def schema(self) -> dict[str, Any]:
        return {"type": ["boolean", "number", "string"]}


PARAMETER = Record({"parameter": ID})
_OPERAND = ByKind(Value(), mapping=PARAMETER)
_OPERANDS = Items(_OPERAND)
_RANGE = Record({}, {"min": Maybe(Value()), "max": Maybe(Value())})
ANSWER = Maybe(ByKind(Value(), Items(Value()), _RANGE))

OPERATORS: dict[str, Shape] = {
    "is": _OPERAND,
    "in": _OPERANDS,
    "at_least": _OPERAND,
    "at_most": _OPERAND,
    "over": _OPERAND,
    "under": _OPERAND,
    "between": Items(_OPERAND, least=2),
    "includes": Value(),
    "includes_any": Items(Value()),
    "includes_all": Items(Value()),
    "within": Value(),
    "same_as": ID,
}
_LEVEL = Word(("country", "subdivision", "district"))


@dataclass(frozen=True)
class ConditionShape:
    """A condition of docs/rules.md. `source` is the shape of a leaf's source."""

    source: Shape
    source_needed: bool
    myself: Refer

    def read(self, node: Node, at: str, reading: Reading) -> Condition | None:
        given = {key.text for key, _ in node.entries}
        for name, shape in self._forms().items():
            if name in given:
                found: Condition = shape.read(node, at, reading)
                if name == "fact" and len(given & OPERATORS.keys()) != 1:
                    reading.wrong(
                        node,
                        f"exactly one operator of {', '.join(OPERATORS)}",
                        nearest(" ".join(given - {"fact", "source"}), OPERATORS),
                        found=f"{len(given & OPERATORS.keys())} operators",
                    )
                return found
        expected = "a condition: all, any, not, use, at_least with of, or fact with an operator"
        reading.wrong(node, expected, "see docs/data.md")
        return None

    def _forms(self) -> dict[str, Shape]:
        source = {"source": self.source}
        needed, optional = (source, {}) if self.source_needed else ({}, source)
        return {
            "fact": Record(
                {"fact": ID, **needed},
                {
                    **OPERATORS,
                    "level": _LEVEL,
                    "guard": Boolean(),
                    "untold": Word(("unmet",)),
                    **optional,
                },
            ),
            "all": Record({"all": Items(self.myself)}),
            "any": Record({"any": Items(self.myself)}),
            "not": Record({"not": self.myself}),
            "use": Record({"use": ID}, source),
            "of": Record({"at_least": Value(), "of": Items(self.myself)}),
        }

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [shape.schema() for shape in self._forms().values()]}


def parts(condition: Condition) -> list[tuple[str, Condition]]:
    """The conditions directly inside, each with its dotted path from this one."""
    for name in ("all", "any", "of"):
        if name in condition:
            return [(f"{name}.{place}", part) for place, part in enumerate(condition[name])]
    return [("not", condition["not"])] if "not" in condition else []


def leaves(condition: Condition, at: str = "") -> Iterator[tuple[str, Condition]]:
    """Every leaf in document order, with its dotted path; `use` leaves are left out."""
    if "fact" in condition:
        yield at, condition
    for path, part in parts(condition):
        yield from leaves(part, f"{at}.{path}" if at else path)


def with_leaves(condition: Condition, change: Callable[[Condition], Condition]) -> Condition:
    """The same condition with every leaf replaced by `change(leaf)`."""
    return _mapped(condition, "fact", change)


def with_uses(condition: Condition, change: Callable[[Condition], Condition]) -> Condition:
    """The same condition with every `use` replaced, again while what comes is another one."""

    def settle(use: Condition) -> Condition:
        changed = change(use)
        return use if changed == use else with_uses(changed, change)

    return _mapped(condition, "use", settle)


def _mapped(condition: Condition, kind: str, change: Callable[[Condition], Condition]) -> Condition:
    if kind in condition:
        return change(condition)
    changed = dict(condition)
    for name in ("all", "any", "of"):
        if name in condition:
            changed[name] = [_mapped(part, kind, change) for part in condition[name]]
    if "not" in condition:
        changed["not"] = _mapped(condition["not"], kind, change)
    return changed


def uses(condition: Condition, definitions: Mapping[str, Condition]) -> set[str]:
    """Ids of the definitions it rests on, through other definitions too; unknown ids included."""
    found: set[str] = set()
    waiting = [condition]
    while waiting:
        part = waiting.pop()
        name = part.get("use")
        if name is not None and name not in found:
            found.add(name)
            waiting.extend([definitions[name]] if name in definitions else [])
        waiting.extend(inner for _, inner in parts(part))
    return found


def facts_in(condition: Condition) -> set[str]:
    """Facts its own leaves name (not those of definitions), `same_as` sides included."""
    named = {leaf["fact"] for _, leaf in leaves(condition)}
    return named | {leaf["same_as"] for _, leaf in leaves(condition) if "same_as" in leaf}


def parameters_in(condition: Condition) -> set[str]:
    """Parameters its own leaves stand on."""
    operands = [leaf.get(name) for _, leaf in leaves(condition) for name in OPERATORS]
    flat = [one for many in operands for one in (many if isinstance(many, list) else [many])]
    return {one["parameter"] for one in flat if isinstance(one, dict) and "parameter" in one}


def any_leaf(fact: Mapping[str, Any]) -> Condition:
    """A leaf over a fact, with whatever operand its type takes: checking it checks the fact."""
    return {"fact": fact["id"], **_any_operand(fact)}


def _any_operand(fact: Mapping[str, Any]) -> dict[str, Any]:
    match fact["type"]:
        case "bool":
            return {"is": True}
        case "choice":
            return {"is": fact["values"][0]}
        case "choices":
            return {"includes": fact["values"][0]}
        case "place":
            return {"within": "IN"}
    return {"at_least": 0 if fact["type"] == "number" else "2000-01-01"}
