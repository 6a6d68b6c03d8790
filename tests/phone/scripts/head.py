"""What every random program begins with: classes and functions that it may use."""

HEAD = '''"""A program."""

from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from functools import reduce
from json import dumps
from re import fullmatch, sub
from typing import TypeVar


class Size(IntEnum):
    SMALL = 0
    LARGE = 2


class Tone(StrEnum):
    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True)
class Row:
    name: str
    count: int = 1
    parts: list[int] = field(default_factory=list)


class Odd(ValueError):
    def __init__(self, where: str, count: int) -> None:
        super().__init__(f"{where}: {count}")
        self.where = where
        self.count = count


T = TypeVar("T")


def told(value: T) -> T:
    return value


def frozen(words: list[str]) -> set[str]:
    return set(frozenset(words))


def by_length(words: list[str]) -> list[str]:
    return sorted(words, key=lambda word: (len(word), word))


def joined(*, first: str, second: str = "-", **rest: int) -> str:
    return first + second + ",".join([f"{key}={value}" for key, value in rest.items()])


def counted(text: str, least: int = 2, *, deep: bool = False) -> int:
    if len(text) < least:
        raise Odd(text, least)
    return len(text) * 2 if deep else len(text)
'''

# The types of values in a program, and a name for each.
NAMED = {
    "int": "int",
    "bool": "bool",
    "str": "str",
    "list[int]": "ints",
    "list[str]": "strs",
    "dict[str, int]": "table",
    "set[str]": "names",
    "tuple[int, str]": "pair",
    "str | None": "maybe",
}
# Of each type a function that gives back what it takes: of a generic one mypy checks the arguments
# twice, and of one inside another four times.
HEAD += "".join(
    f"\n\ndef a_{name}(value: {kind}) -> {kind}:\n    return value\n"
    for kind, name in NAMED.items()
)
