"""Shapes of single values: words, figures, days. Those that hold others stand in shapes.py."""
# ruff: noqa: D102, ARG002 - the protocol Shape says once what read and schema do

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from migrant_helper.catalogue.yaml.shapes import Reading, nearest
from migrant_helper.catalogue.yaml.tree import Node

NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LARGEST = 2**53


@dataclass(frozen=True)
class Text:
    """Words. With `pattern` only those that match it; `says` names that form."""

    pattern: str = ""
    says: str = "text"

    def read(self, node: Node, at: str, reading: Reading) -> str | None:
        if node.kind != "scalar" or not node.text.strip():
            reading.wrong(node, self.says, "write one, or leave the key out where it may be")
        elif self.pattern and not re.fullmatch(self.pattern, node.text):
            reading.wrong(node, self.says, f"write it as {self.pattern}")
        else:
            return node.text
        return None

    def schema(self) -> dict[str, Any]:
        if self.pattern:
            return {"type": "string", "pattern": f"^({self.pattern})$"}
        return {"type": "string", "minLength": 1}


@dataclass(frozen=True)
class Word:
    """One of the declared words."""

    words: tuple[str, ...]

    def read(self, node: Node, at: str, reading: Reading) -> str | None:
        if node.kind == "scalar" and node.text in self.words:
            return node.text
        reading.wrong(node, f"one of {', '.join(self.words)}", nearest(node.text, self.words))
        return None

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.words)}


@dataclass(frozen=True)
class Integer:
    """A whole number between `low` and `high`."""

    low: int = -LARGEST
    high: int = LARGEST

    def read(self, node: Node, at: str, reading: Reading) -> int | None:
        whole = node.kind == "scalar" and _INTEGER.fullmatch(node.text)
        if whole and self.low <= int(node.text) <= self.high:
            return int(node.text)
        reading.wrong(node, f"a whole number from {self.low} to {self.high}", "write the number")
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


@dataclass(frozen=True)
class Figure:
    """A figure, kept as the text that stands there, so that 9.37 stays 9.37."""

    pattern: str = NUMBER.pattern
    says: str = "a figure"

    def read(self, node: Node, at: str, reading: Reading) -> str | None:
        return Text(self.pattern, self.says).read(node, at, reading)

    def schema(self) -> dict[str, Any]:
        return {
            "anyOf": [
                {"type": "number"},
                {"type": "string", "pattern": f"^({self.pattern})$"},
            ]
        }


@dataclass(frozen=True)
class Boolean:
    """`true` or `false`, nothing else."""

    def read(self, node: Node, at: str, reading: Reading) -> bool | None:
        if node.kind == "scalar" and node.text in ("true", "false"):
            return node.text == "true"
        reading.wrong(node, "true or false", "write true or false, never yes or no")
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


@dataclass(frozen=True)
class Day:
    """An ISO day that exists."""

    def read(self, node: Node, at: str, reading: Reading) -> str | None:
        if node.kind == "scalar" and is_day(node.text):
            return node.text
        reading.wrong(node, "a day that exists, as 2026-11-22", "write year-month-day")
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_DAY.pattern}$"}


def is_day(text: str) -> bool:
    """Whether `text` is a day as YYYY-MM-DD that exists."""
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
