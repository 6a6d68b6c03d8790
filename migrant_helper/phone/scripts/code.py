"""JavaScript as it is written: its text, how tightly it binds, and the Python line it comes from."""

import json
import re
from typing import Self

# How tightly an expression binds; a weaker one in a stronger place gets brackets.
ARROW, CHOICE, OR, AND, COMPARE, SUM, PRODUCT, SIGN, TIGHT = range(9)
MARK = re.compile("\x01([0-9]+):([0-9]+)\x02")
_NAME = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")
_RESERVED = frozenset(
    [
        "arguments",
        "await",
        "break",
        "case",
        "catch",
        "class",
        "const",
        "continue",
        "debugger",
        "default",
        "delete",
        "do",
        "else",
        "enum",
        "eval",
        "export",
        "extends",
        "false",
        "finally",
        "for",
        "function",
        "if",
        "implements",
        "import",
        "in",
        "instanceof",
        "interface",
        "let",
        "new",
        "null",
        "package",
        "private",
        "protected",
        "public",
        "return",
        "static",
        "super",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "var",
        "void",
        "while",
        "with",
        "yield",
        "undefined",
        "Object",
        "Array",
        "Math",
        "Number",
        "String",
        "Boolean",
        "Map",
        "Set",
        "JSON",
        "Uint8Array",
        "Infinity",
    ]
)
# What every object has besides its own keys: such a key is read as one of its own, by a function.
INHERITED = frozenset(
    [
        "constructor",
        "hasOwnProperty",
        "isPrototypeOf",
        "propertyIsEnumerable",
        "toLocaleString",
        "toString",
        "valueOf",
        "__proto__",
        "__defineGetter__",
        "__defineSetter__",
        "__lookupGetter__",
        "__lookupSetter__",
    ]
)


class Code(str):
    """An expression of JavaScript."""

    __slots__ = ("level",)
    level: int

    def __new__(cls, text: str, level: int = TIGHT) -> Self:
        """`level` is one of ARROW to TIGHT."""
        made = super().__new__(cls, text)
        made.level = level
        return made


def inside(code: Code, level: int) -> str:
    """The text, in brackets where it binds weaker than `level`."""
    return f"({code})" if code.level < level else str(code)


def literal(text: str) -> Code:
    """A string literal; half characters and line separators are escaped."""
    quoted = json.dumps(text, ensure_ascii=False)
    odd = re.compile("[\x7f\u2028\u2029\ud800-\udfff]")
    return Code(odd.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted))


def name_of(python: str) -> str:
    """A name as it stands in JavaScript: "default" becomes "default_"."""
    return f"{python}_" if python in _RESERVED else python


def camel(python: str) -> str:
    """A function's name: "would_change" is "wouldChange", "_by_day" is "_byDay"."""
    bare = python.lstrip("_")
    first, *rest = bare.split("_")
    words = [first, *(part[:1].upper() + part[1:] for part in rest)]
    return name_of("_" * (len(python) - len(bare)) + "".join(words))


def member(base: Code, key: str) -> Code:
    """`base.key`, or `base["key"]` where the key is no name."""
    dotted = f".{key}" if _NAME.fullmatch(key) else f"[{literal(key)}]"
    return Code(f"{inside(base, TIGHT)}{dotted}")


def call(function: str, *arguments: str) -> Code:
    """`function(arguments)`."""
    return Code(f"{function}({', '.join(arguments)})")


def body(code: Code) -> str:
    """The expression as the body of an arrow function."""
    return f"({code})" if MARK.sub("", code).startswith("{") or code.level == ARROW else str(code)


def mark(line: int, column: int) -> str:
    """Stands in the text for a place in the Python until the source map is made."""
    return f"\x01{line}:{column}\x02"
