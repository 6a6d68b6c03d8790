"""Shapes of data files: each types a node of the strict tree and prints its own JSON Schema."""
# ruff: noqa: D102 - the protocol Shape says once what read and schema do

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from migrant_helper.catalogue.yaml.tree import Node, Problem


@dataclass
class Reading:
    """One file being read: its name, what is wrong so far, and where each value stands."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)

    def wrong(self, node: Node, expected: str, remedy: str, found: str = "") -> None:
        """Notes a problem at `node`; `found` is what stands there unless given."""
        self.problems.append(
            Problem(self.file, node.line, node.column, found or node.shown, expected, remedy)
        )


class Shape(Protocol):
    """`read` gives the typed value (None after a problem); `at` is its dotted path."""

    def read(self, node: Node, at: str, reading: Reading) -> Any: ...

    def schema(self) -> dict[str, Any]: ...


def read(shape: Shape, node: Node, at: str, reading: Reading) -> Any:
    """The typed value of `node`; notes where it stands under its dotted path."""
    reading.places[at] = (node.line, node.column)
    return shape.read(node, at, reading)


def below(at: str, key: str) -> str:
    """The dotted path of a part."""
    return f"{at}.{key}" if at else key


@dataclass(frozen=True)
class Maybe:
    """The inner shape, or `null` written out."""

    inner: Shape

    def read(self, node: Node, at: str, reading: Reading) -> Any:
        if node.kind == "scalar" and node.plain and node.text == "null":
            return None
        return self.inner.read(node, at, reading)

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [{"type": "null"}, self.inner.schema()]}


@dataclass(frozen=True)
class Items:
    """A list of one shape, with at least `least` items."""

    inner: Shape
    least: int = 0

    def read(self, node: Node, at: str, reading: Reading) -> list[Any]:
        if node.kind != "list" or len(node.items) < self.least:
            reading.wrong(node, f"a list of {self.least} or more", "start each item with a dash")
            return []
        return [
            read(self.inner, item, below(at, str(place)), reading)
            for place, item in enumerate(node.items)
        ]

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.inner.schema(), "minItems": self.least}


@dataclass(frozen=True)
class Table:
    """A mapping from free keys that match `pattern` to one shape."""

    inner: Shape
    pattern: str = "[a-z][a-z0-9_-]*"

    def read(self, node: Node, at: str, reading: Reading) -> dict[str, Any]:
        if node.kind != "map":
            reading.wrong(node, "a mapping", "write key: value")
            return {}
        for key, _ in node.entries:
            if not re.fullmatch(self.pattern, key.text):
                reading.wrong(key, f"a key as {self.pattern}", "rename the key")
        return {
            key.text: read(self.inner, value, below(at, key.text), reading)
            for key, value in node.entries
        }

    def schema(self) -> dict[str, Any]:
        return {
            "type": "object",
            "patternProperties": {f"^{self.pattern}$": self.inner.schema()},
            "additionalProperties": False,
        }


@dataclass(frozen=True)
class Record:
    """A mapping with declared keys: `required` ones and `optional` ones."""

    required: Mapping[str, Shape]
    optional: Mapping[str, Shape] = field(default_factory=dict)

    def read(self, node: Node, at: str, reading: Reading) -> dict[str, Any]:
        if node.kind != "map":
            reading.wrong(node, f"a mapping with {', '.join(self.required)}", "write key: value")
            return {}
        shapes = {**self.required, **self.optional}
        given = {key.text for key, _ in node.entries}
        for name in self.required:
            if name not in given:
                reading.wrong(node, f'the key "{name}"', f"add {name}", found=f"no {name}")
        found: dict[str, Any] = {}
        for key, value in node.entries:
            if key.text in shapes:
                found[key.text] = read(shapes[key.text], value, below(at, key.text), reading)
            else:
                reading.wrong(key, f"one of {', '.join(shapes)}", nearest(key.text, shapes))
        return found

    def schema(self) -> dict[str, Any]:
        shapes = {**self.required, **self.optional}
        return {
            "type": "object",
            "properties": {name: shape.schema() for name, shape in shapes.items()},
            "required": list(self.required),
            "additionalProperties": False,
        }


@dataclass(frozen=True)
class ByKind:
    """A different shape for a scalar, a list and a mapping; None where that kind is refused."""

    scalar: Shape | None = None
    items: Shape | None = None
    mapping: Shape | None = None

    def read(self, node: Node, at: str, reading: Reading) -> Any:
        shape = {"scalar": self.scalar, "list": self.items, "map": self.mapping}[node.kind]
        if shape is not None:
            return shape.read(node, at, reading)
        kinds = [
            ("a value", self.scalar),
            ("a list", self.items),
            ("a mapping", self.mapping),
        ]
        expected = " or ".join(name for name, shape in kinds if shape)
        reading.wrong(node, expected, "see docs/data.md")
        return None

    def schema(self) -> dict[str, Any]:
        shapes = [shape for shape in (self.scalar, self.items, self.mapping) if shape]
        return {"anyOf": [shape.schema() for shape in shapes]}


@dataclass(frozen=True)
class Refer:
    """A shape by name, for shapes that hold themselves; `shapes` is filled afterwards."""

    name: str
    shapes: dict[str, Shape]

    def read(self, node: Node, at: str, reading: Reading) -> Any:
        return self.shapes[self.name].read(node, at, reading)

    def schema(self) -> dict[str, Any]:
        return {"$ref": f"#/$defs/{self.name}"}


def nearest(found: str, known: Mapping[str, Any] | tuple[str, ...]) -> str:
    """The remedy for a word nobody declared: the nearest declared one, if any is near."""
    near = difflib.get_close_matches(found, list(known), n=1, cutoff=0.5)
    return f"did you mean {near[0]}?" if near else "remove it, or use one of these"
