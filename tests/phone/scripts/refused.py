"""Small programs that the phone cannot run, by what is refused of them.

In each the line with `# here` is refused; the second text says what was found there.
"""

from tests.phone.scripts.lines import EXPRESSIONS, STATEMENTS

HEAD = '''"""A program."""

import asyncio
import contextlib
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass, field, replace
from enum import IntEnum, StrEnum
from functools import cache, reduce
from itertools import chain
from typing import Any, ClassVar, Generic, TypeVar, cast

T = TypeVar("T")
K = TypeVar("K")
LOG: list[str] = []


class Truth(IntEnum):
    UNMET = 0
    MET = 1


class Bad(ValueError):
    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


@dataclass(frozen=True)
class Row:
    name: str
    count: int = 1


@dataclass(eq=False)
class Held:
    count: int


class Plain(ValueError):
    pass


def noted(word: str) -> str:
    LOG.append(word)
    return word


def rows() -> list[int]:
    return [1]


def joined(first: str, *, second: str = "") -> str:
    return first + second


def many(*words: str) -> str:
    return "".join(words)
'''
PARAMETERS = """
    n: int, word: str, maybe: str | None, flag: bool, fraction: float, end: int | None, truth: Truth,
    ints: list[int], words: list[str], table: dict[str, int], names: set[str], numbers: set[int],
    row: Row, anything: Any, kind: type[Bad], rounds: Iterator[int], options: dict[str, str],
    changes: dict[str, Any],
"""


def programs() -> dict[str, tuple[str, str]]:
    """Each program by what is refused of it, with what is said to be found."""
    head = f"def given({PARAMETERS}) -> Any:\n"
    made = {name: (f"{HEAD}\n\n{text}\n", found) for name, (text, found) in TOPS.items()}
    for name, (text, found) in STATEMENTS.items():
        body = "".join(f"    {line}\n" for line in text.splitlines())
        made[name] = f"{HEAD}\n\n{head}{body}    return n\n", found
    for name, (text, found) in EXPRESSIONS.items():
        made[name] = f"{HEAD}\n\n{head}    return {text}  # here\n", found
    return made


TOPS = {
    "the text of an error that makes it": (
        """class Own(ValueError):
    def __str__(self) -> str:
        return '1'


def given(bad: Own) -> str:
    return str(bad)  # here""",
        "the text of a Own",
    ),
    "a decorator": ("@cache\ndef given(n: int) -> int:  # here\n    return n", "a decorator"),
    "a circle of two names": ("one = two = 3  # here", "a chain of assignments at the top"),
    "a loop": ("for each in (1, 2):  # here\n    LOG.append('a')", "a For at the top"),
    "a call": ("noted('a')  # here", "a Expr at the top"),
    "a condition": ("if LOG:  # here\n    LOG.append('a')", "a If at the top"),
    "a plain class": ("class Plainest:  # here\n    pass", "a class"),
    "inheritance": ("class Longer(Row):  # here\n    pass", "a class"),
    "a dataclass with a base": (
        "@dataclass(frozen=True)\nclass Longer(Row):  # here\n    more: int = 2",
        "a dataclass with a base",
    ),
    "a generic class": (
        "@dataclass\nclass Box(Generic[T]):  # here\n    held: T",
        "a dataclass with a base",
    ),
    "another option of a dataclass": (
        "@dataclass(order=True)  # here\nclass Sorted:\n    n: int",
        "an option of @dataclass",
    ),
    "a class variable": (
        "@dataclass\nclass Own:\n    n: ClassVar[int] = 1  # here",
        "what is no field of a dataclass",
    ),
    "fields by name from here": (
        "@dataclass\nclass Own:\n    _: KW_ONLY  # here\n    n: int = 1",
        "what is no field of a dataclass",
    ),
    "after __init__": (
        "@dataclass\nclass Own:\n    n: int\n    def __post_init__(self) -> None:  # here\n        pass",
        "the method __post_init__",
    ),
    "a property": (
        "@dataclass\nclass Own:\n    n: int\n    @property\n    def more(self) -> int:  # here\n        return 1",
        "the method more",
    ),
    "a method of a class": (
        "@dataclass\nclass Own:\n    n: int\n    @classmethod\n    def made(cls) -> int:  # here\n        return 1",
        "the method made",
    ),
    "an operator": (
        "@dataclass\nclass Own:\n    n: int\n    def __add__(self, other: int) -> int:  # here\n        return 1",
        "the method __add__",
    ),
    "a default that is made by another": (
        "@dataclass\nclass Own:\n    n: list[str] = field(default_factory=lambda: ['a'])  # here",
        "this default",
    ),
    "a field not compared": (
        "@dataclass\nclass Own:\n    n: int = field(default=1, compare=False)  # here",
        "the argument compare",
    ),
    "a method of an enum": (
        "class Kind(IntEnum):\n    A = 1\n    def more(self) -> int:  # here\n        return 2",
        "this part of an enum",
    ),
    "a truth of an enum": (
        "class Kind(IntEnum):\n    A = 1\n    def __bool__(self) -> bool:  # here\n        return True",
        "the truth of an enum",
    ),
    "a default that is made": (
        "def given(n: list[int] = []) -> int:  # here\n    return 1",
        "a default that is made",
    ),
    "* beside names": (
        "def given(*words: str, deep: bool = False) -> int:  # here\n    return 1",
        "* with arguments by name",
    ),
    "keys of any type": (
        "def keys(table: dict[K, int]) -> list[K]:\n    return list(table.keys())  # here",
        "the method keys of a unclear",
    ),
    "two names of one script's": (
        "def day_of(n: int) -> int:\n    return n\n\n\ndef days(dayOf: int) -> int:  # here\n    return day_of(dayOf)",
        "the names day_of and dayOf",
    ),
    "a class method called before": (
        "async def given() -> int:  # here\n    return 1",
        "a AsyncFunctionDef at the top",
    ),
}
