"""What every random program begins with: classes and functions that it may use."""

HEAD = '''"""A program."""

from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from itertools import pairwise, product
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


def maybe(value: str | None) -> str | None:
    return value


def whole(value: int) -> int:
    return value


def strs(value: list[str]) -> list[str]:
    return value


def by_length(words: list[str]) -> list[str]:
    return sorted(words, key=lambda word: (len(word), word))


def joined(*, first: str, second: str = "-", **rest: int) -> str:
    return first + second + ",".join([f"{key}={value}" for key, value in rest.items()])


def counted(text: str, least: int = 2, *, deep: bool = False) -> int:
    if len(text) < least:
        raise Odd(text, least)
    return len(text) * 2 if deep else len(text)
'''

INT, BOOL, STR, INTS, STRS, TABLE, NAMES, PAIR, MAYBE = (
    "int",
    "bool",
    "str",
    "list[int]",
    "list[str]",
    "dict[str, int]",
    "set[str]",
    "tuple[int, str]",
    "str | None",
)
TYPES = (INT, BOOL, STR, INTS, STRS, TABLE, NAMES, PAIR, MAYBE)
TRUTHS = tuple(kind for kind in TYPES if kind != PAIR)
WORDS = ("", "a", "b", "key", "हिन्दी", "😀x", "né", "Z", "z\ud83d", "10", "ab,cd", "toString")


def word_of(kind: str) -> str:
    return {
        INT: "int",
        BOOL: "bool",
        STR: "str",
        INTS: "ints",
        STRS: "strs",
        TABLE: "table",
        NAMES: "names",
        PAIR: "pair",
        MAYBE: "maybe",
    }[kind]
