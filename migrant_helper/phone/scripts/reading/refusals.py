"""Refuses Python that the phone could not run, and whatever of it the translator did not read."""

import ast
from collections.abc import Iterator
from functools import cache
from typing import Any

_FREE = ("ctx", "kind", "type_comment", "type_ignores", "simple")


class ScriptRefused(Exception):
    """Python holds something the phone cannot do. Names the file, the line and a remedy."""

    def __init__(self, where: str, line: int, found: str, remedy: str) -> None:
        super().__init__(f"{where}:{line}: found {found}; {remedy}")


@cache
def _watched(kind: Any) -> type[ast.AST]:
    """The node class that notes which of its fields were read."""

    fields, get = frozenset(kind._fields), object.__getattribute__  # called ten million times

    def read(self: Any, name: str) -> Any:
        if name in fields:
            held = get(self, "__dict__")
            if "_read" in held:
                held["_read"].add(name)
            else:
                held["_read"] = {name}
        return get(self, name)

    return type(kind.__name__, (kind,), {"__slots__": (), "__getattribute__": read})


def kind_of(node: ast.AST) -> type[ast.AST]:
    """The class of a node as `ast` names it, watched or not."""
    kind = type(node)
    return kind.__mro__[1] if kind.__mro__[1].__name__ == kind.__name__ else kind


def is_watched(tree: ast.AST) -> bool:
    """Whether what is read of the tree is noted."""
    return type(tree) is not kind_of(tree)


def peek(node: ast.AST, name: str) -> Any:
    """A field of a node that is only asked for, and does not count as read by it."""
    return object.__getattribute__(node, name)


def walk(tree: ast.AST) -> Iterator[ast.AST]:
    """As `ast.walk` but for what says nothing, in a quarter of the time; nothing counts as read."""
    waiting = [tree]
    for node in waiting:
        yield node
        waiting += below(node)


def below(node: ast.AST) -> list[ast.AST]:
    """As `ast.iter_child_nodes`, likewise; the node keeps them, as no tree is changed here."""
    held: dict[str, Any] = object.__getattribute__(node, "__dict__")
    found: list[ast.AST] | None = held.get("_below")
    if found is not None:
        return found
    kind: Any = type(node)
    held["_below"] = found = []
    for name in _telling(kind):
        part = held.get(name)
        if part.__class__ is list:
            found += [each for each in part if isinstance(each, ast.AST)]
        elif isinstance(part, ast.AST):
            found.append(part)
    return found


@cache
def _telling(kind: Any) -> list[str]:
    return [name for name in kind._fields if name not in _FREE]


def watch(tree: ast.AST) -> None:
    """From now on every field that is read of any node below `tree` is noted."""
    for node in list(walk(tree)):
        if node._fields:  # `ast` shares its operators between trees, and they have nothing to read
            kind: Any = type(node)
            node.__class__ = _watched(kind)


def unwatch(tree: ast.AST) -> None:
    """Nothing that is read below `tree` is noted any more, which is quicker."""
    for node in walk(tree):
        node.__class__ = kind_of(node)


def ignore(node: ast.AST | None) -> None:
    """Counts a part as read: it says nothing to the phone (types, docstrings)."""
    if node is None:
        return
    for name, value in ast.iter_fields(node):
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, ast.AST) and name not in _FREE:
                ignore(part)


def unread(tree: ast.AST) -> tuple[ast.AST, str] | None:
    """The first node, in the order of the text, of which a field that says something was not
    read, with that field's name; None where all was read."""
    waiting: list[tuple[ast.AST, ast.AST]] = [(tree, tree)]
    while waiting:
        node, placed = waiting.pop()
        placed = node if hasattr(node, "lineno") else placed
        held = object.__getattribute__(node, "__dict__")
        read = held.get("_read", set())
        inside: list[tuple[ast.AST, ast.AST]] = []
        for name in node._fields:
            value = held.get(name)
            if name in _FREE or value is None or value == []:
                continue
            if name not in read:
                return placed, name
            parts = value if isinstance(value, list) else [value]
            inside += [(part, placed) for part in parts if isinstance(part, ast.AST)]
        waiting += reversed(inside)
    return None
