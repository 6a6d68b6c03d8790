"""Small programs that the phone cannot run, by what is refused of them.

In each the line with `# here` is refused; the second text says what was found there.
"""

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


STATEMENTS = {
    "with": ("with contextlib.nullcontext():  # here\n    pass", "a With statement"),
    "del": ("del table['a']  # here", "a Delete statement"),
    "global": ("global LOG  # here\nLOG = []", "a Global statement"),
    "assert": ("assert n  # here", "a Assert statement"),
    "import": ("import math as m  # here\nm.floor(2.5)", "a Import statement"),
    "a class inside": ("class Own:  # here\n    pass", "a ClassDef statement"),
    "while else": ("while n:  # here\n    n -= 1\nelse:\n    n = 2", "while … else"),
    "try else": (
        "try:  # here\n    n = int(word)\nexcept ValueError:\n    n = 1\nelse:\n    n = 2",
        "try with else",
    ),
    "finally": ("try:  # here\n    n = int(word)\nfinally:\n    n = 1", "try with else or finally"),
    "a bare except": ("try:\n    n = int(word)\nexcept:  # here\n    n = 1", "a bare except"),
    "except KeyError": (
        "try:\n    n = table[word]\nexcept KeyError:  # here\n    n = 1",
        "except KeyError",
    ),
    "except Exception": (
        "try:\n    n = table[word]\nexcept Exception:  # here\n    n = 1",
        "except Exception",
    ),
    "raise alone": ("if n:\n    raise  # here", "raise outside of except"),
    "raise of another's": ("if n:\n    raise KeyError(word)  # here", "the name builtins.KeyError"),
    "a value that nobody takes": ("n + 1  # here", "a value that nobody takes"),
    "a slice that is set": ("ints[1:] = [2]  # here", "a slice that is set"),
    "a chain of assignments": ("ints[0] = n = 2  # here", "a chain of assignments"),
    "a change in place twice": (
        "rows()[0] += 1  # here",
        "a change in place of what is worked out",
    ),
    "a set changed in place": ("names &= {'a'}  # here", "this change in place"),
    "a view with a name": (
        "held = table.items()  # here\nlist(held)\nlist(held)",
        "a name for what is gone through once",
    ),
    "a generator with a name": (
        "held = (each for each in ints)  # here\nsum(held)\nsum(held)",
        "a name for what is gone through once",
    ),
    "a generator read in a loop": (
        "held = (each for each in ints)  # here\nfor each in ints:\n    n += sum(held)",
        "a name for what is gone through once",
    ),
    "zip with a name": (
        "held = zip(ints, ints, strict=True)  # here\nlist(held)\nlist(held)",
        "a name for what is gone through once",
    ),
    "a function of a loop": (
        "for each in ints:\n    def inner() -> int:  # here\n        return each\n    n += inner()",
        "a function",
    ),
    "a lambda of a loop": (
        "held = []\nfor each in ints:\n    held.append(lambda: each)  # here",
        "a function that reads each, which a loop changes",
    ),
    "a function of a branch": (
        (
            "if n:\n    def inner() -> int:  # here\n        return 1\n"
            "else:\n    def inner() -> int:\n        return 2\nn = inner()"
        ),
        "a function that a branch",
    ),
    "nonlocal": (
        "def inner() -> None:\n    nonlocal n  # here\n    n = 2\ninner()",
        "a Nonlocal statement",
    ),
    "a pattern of a list": (
        "match ints:\n    case [1, 2]:  # here\n        n = 1",
        "a pattern MatchSequence",
    ),
    "a pattern of a class": (
        "match row:\n    case Row():  # here\n        n = 1",
        "a pattern MatchClass",
    ),
    "a pattern None": (
        "match maybe:\n    case None:  # here\n        n = 1",
        "a pattern MatchSingleton",
    ),
    "a number matched with anything": (
        "match anything:\n    case 1:  # here\n        n = 1",
        "a number matched with a bool",
    ),
    "a capture with a guard": (
        "match word:\n    case other if other:  # here\n        n = 1",
        "a capture with a guard",
    ),
    "async": ("async def inner() -> int:  # here\n    return 1", "a AsyncFunctionDef statement"),
}

EXPRESSIONS = {
    "is between numbers": ("n is 3", "`is` between values"),
    "a chain over a call": ("1 < rows()[0] < 3", "a chain through more than a name"),
    "the truth of an enum": ("1 if truth else 2", "the truth of an enum"),
    "the truth of a generator": (
        "1 if rounds else 2",
        "the truth of what is gone through once",
    ),
    "a plus": ("+n", "this sign"),
    "an inverted number": ("~n", "this sign"),
    "division of fractions": ("fraction // 2", "FloorDiv of these numbers"),
    "rest of fractions": ("fraction % 2", "Mod of these numbers"),
    "power of fractions": ("fraction ** 2", "Pow of these numbers"),
    "exclusive or": ("n ^ 2", "BitXor of these numbers"),
    "a list times from the left": ("2 * ints", "Mult of"),
    "an order of sets and dicts": (
        "row < row  # type: ignore[operator]",
        "an order of what has none",
    ),
    "an equality of functions": ("noted == noted", "an equality of functions"),
    "an equality of exceptions": ("Bad('a') == Bad('a')", "an equality of Bad"),
    "an equality told apart": ("Held(1) == Held(1)", "an equality of Held"),
    "a bool among whole numbers": ("flag in numbers", "a bool among keys"),
    "a text with !r": ('f"{word!r}"', "a conversion such as !r"),
    "a format": ('f"{word:>5}"', "a format"),
    "a width that is made": ('f"{n:0{n}d}"', "a format"),
    "the text of a fraction": ("str(fraction)", "the text of a fraction"),
    "the text of a fraction in a text": ('f"{fraction}"', "the text of a fraction"),
    "the text of an enum": ("str(truth)", "the text of a fraction or an enum"),
    "the text of a row": ("str(row)", "the text of an instance"),
    "a key of digits": ("{'12': 1, 'a': 2}", "the key '12'"),
    "keys that are bools": ("{flag: 1}", "keys of an unclear type"),
    "keys that are fractions": ("{fraction: 1}", "keys of an unclear type"),
    "a set of rows": ("{row}", "keys of an unclear type"),
    "a large number": ("9007199254740993", "the constant 9007199254740993"),
    "a complex number": ("abs(3j)", "the constant 3j"),
    "a slice with a step": ("ints[::2]", "this slice"),
    "an end that may be None": ("ints[:end]", "an end of a slice that is no whole number"),
    "a lambda with a default": (
        "(lambda a, b=1: a)(n)",
        "a lambda with more than plain parameters",
    ),
    "a walrus in a comprehension": ("[last := each for each in ints]", "a name bound inside"),
    "a class in a variable": ("kind('a')", "a class in a variable"),
    "an attribute of an exception": ("Bad('a').args", "the attribute args"),
    "an attribute of a number": ("n.real", "the attribute real"),
    "print": ("print(n)", "the name builtins.print"),
    "round": ("round(fraction)", "the name builtins.round"),
    "sorted by len": ("sorted(words, key=len)", "the name builtins.len"),
    "defaultdict": ("defaultdict(int)", "the name collections.defaultdict"),
    "chain": ("list(chain(ints, ints))", "the name itertools.chain"),
    "math.sqrt": ("math.sqrt(n)", "the name math.sqrt"),
    "json.loads": ("json.loads(word)", "the name json.loads"),
    "json.dumps of ASCII": ("json.dumps(word)", "json.dumps"),
    "json.dumps of a list": ("json.dumps(ints, ensure_ascii=False)", "json.dumps"),
    "zip without strict": ("list(zip(ints, ints))", "zip without strict"),
    "sum with a start": ("sum(ints, 3)", "2 arguments"),
    "filter by a function": ("list(filter(noted, words))", "filter by a function"),
    "map of two lists": ("list(map(max, ints, ints))", "map of several lists"),
    "reduce with a start": ("reduce(lambda a, b: a + b, ints, 1)", "reduce with a start"),
    "next of a name": ("next(rounds)", "next of what is gone through elsewhere"),
    "isinstance of a call": ("isinstance(noted(word), str)", "isinstance of what is worked out"),
    "int told from float": ("isinstance(anything, int)", "int told from float"),
    "str of bytes": ("str(b'a', 'utf-8')", "str of nothing or of bytes"),
    "bytes of a number": ("bytes(3)", "bytes()"),
    "another encoding": ("word.encode('latin-1')", "another encoding"),
    "split at spaces": ("word.split()", "0 arguments"),
    "split a few times": ("word.split(',', 1)", "2 arguments"),
    "strip of spaces": ("word.strip()", "0 arguments"),
    "a start among several": ("word.startswith(('a', 'b'))", "several texts for startsWith"),
    "an end among several": ("word.endswith(('a', 'b'))", "several texts for endsWith"),
    "replacing nothing": ("word.replace('', 'a')", "replacing nothing"),
    "title": ("word.title()", "the method title of a str"),
    "format": ("'{}'.format(word)", "the method format of a str"),
    "remove": ("ints.remove(1)", "the method remove of a list"),
    "popitem": ("table.popitem()", "the method popitem of a dict"),
    "set.pop": ("names.pop()", "the method pop of a set"),
    "sort by place": ("ints.index(1, 2)", "2 arguments"),
    "a method of Any's own": ("anything.shape", "the attribute shape"),
    "arguments by a star and by name": (
        "joined(*words, second='a')",
        "a star beside arguments by name",
    ),
    "arguments spread by name": ("joined(**options)", "an argument that is spread"),
    "an exception of two": ("Plain(word, word)", "an exception of more than a text"),
    "an exception of a number": ("Plain(n)", "an exception of more than a text"),
    "replace spread": ("replace(row, **changes)", "fields that are spread"),
    "a pattern that is made": ("re.fullmatch(word, word)", "a pattern that is made"),
    "digits of all scripts": (r"re.fullmatch(r'\d+', word)", "the pattern"),
    "letters of all scripts": (r"re.fullmatch(r'\w+', word)", "the pattern"),
    "spaces of all scripts": (r"re.fullmatch(r'[\s]', word)", "the pattern"),
    "a start": ("re.fullmatch('^a', word)", "the pattern"),
    "an end": ("re.fullmatch('a$', word)", "the pattern"),
    "a border of a word": (r"re.fullmatch(r'\ba', word)", "the pattern"),
    "any letter": ("re.fullmatch('a.', word)", "the pattern"),
    "looking ahead": ("re.fullmatch('a(?=b)b', word)", "the pattern"),
    "looking behind": ("re.fullmatch('a(?<!b)b', word)", "the pattern"),
    "the same group again": (r"re.fullmatch(r'(a)\1', word)", "the pattern"),
    "a flag": ("re.fullmatch('(?i)a', word)", "the pattern"),
    "a flag of a group": ("re.fullmatch('(?i:a)', word)", "the pattern"),
    "a flag by place": ("re.fullmatch('a', word, re.IGNORECASE)", "these arguments of a pattern"),
    "what never gives back": ("re.fullmatch('(?>a+)b', word)", "the pattern"),
    "search": ("re.search('a', word)", "the name re.search"),
    "re.sub a few times": ("re.sub('a', 'b', word, 1)", "these arguments of a pattern"),
    "a text with groups": (
        r"re.sub('(a)', r'\1', word)",
        "a text that is made, or with a backslash",
    ),
    "a text that is made": ("re.sub('a', word, word)", "a text that is made"),
    "a group by its name": (
        "[found['a'] for found in [re.fullmatch('(?P<a>b)', word)] if found]",
        "a group by its name",
    ),
}

TOPS = {
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
