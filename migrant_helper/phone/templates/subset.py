"""The part of Jinja that server and phone both speak; whatever is not listed here is refused."""

import re
from functools import cache
from typing import Any

from jinja2 import Environment, Undefined, nodes
from markupsafe import Markup

FILTERS = frozenset(
    {
        "default",
        "e",
        "escape",
        "first",
        "items",
        "join",
        "last",
        "length",
        "map",
        "safe",
        "string",
    }
)
TESTS = frozenset({"defined", "false", "mapping", "none", "string", "true", "undefined"})
MESSAGES = {"_": 1, "gettext": 1, "pgettext": 2, "ngettext": 2}
"""Message functions, and how many of their first arguments are literal strings."""

PLACE = re.compile(r"%(?:%|\(([a-z][a-z0-9_]*)\)s)?")
NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
RESERVED = frozenset({"self", "varargs", "kwargs", "loop", "caller", "super", *MESSAGES})
LARGEST = 2**53 - 1


class TemplateRefused(Exception):
    """A template holds something the phone cannot do. Names the file, the line and a remedy."""

    def __init__(self, where: str, line: int, found: str, remedy: str) -> None:
        super().__init__(f"{where}:{line}: found {found}; {remedy}")


@cache
def syntax() -> Environment:
    """The environment that parses, without any template or language."""
    return Environment(trim_blocks=True, lstrip_blocks=True, autoescape=True)


def printable(value: Any) -> str | int | Undefined:
    """The value itself, if both engines print it alike: str, Markup or a whole number."""
    if (type(value) is int and abs(value) <= LARGEST) or type(value) in (str, Markup):
        return value  # type: ignore[no-any-return]
    if isinstance(value, Undefined):
        str(value)
    raise TypeError(f"a template prints {value!r}: pages give text and whole numbers")


def places(message: str) -> set[str]:
    """Names of the `%(name)s` places of a message; `%%` is a percent sign.

    Raises ValueError for any other use of `%`, since the two engines would read it differently.
    """
    found = set()
    for match in PLACE.finditer(message):
        if match.group() == "%":
            raise ValueError(f"{message!r} has a lone %: write %% or %(name)s")
        if match.group(1):
            found.add(match.group(1))
    return found


class Refusing:
    """Base of the two compilers: knows the file, and refuses with file and line."""

    def __init__(self, file: str) -> None:
        self.file = file

    def refuse(self, node: nodes.Node, found: str, remedy: str) -> TemplateRefused:
        """The exception to raise for a node outside the subset."""
        lines = (inner.lineno for inner in node.find_all(nodes.Node) if inner.lineno)
        return TemplateRefused(self.file, node.lineno or next(lines, 1), found, remedy)

    def assignable(self, node: nodes.Node, name: str) -> str:
        """The name, if a template may give it a value."""
        if name in RESERVED or not NAME.fullmatch(name):
            raise self.refuse(node, f"the name {name!r}", "choose a name that is not reserved")
        return name
