"""What the translator leaves unread of a module is found, whatever it is."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from migrant_helper.phone.scripts.builtins import BUILTINS
from migrant_helper.phone.scripts.code import Code
from migrant_helper.phone.scripts.modules import Module
from migrant_helper.phone.scripts.reading.refusals import (
    ScriptRefused,
    ignore,
    is_watched,
    peek,
    unread,
    unwatch,
    watch,
)
from tests.phone.scripts.running import made

SAMPLE = """
@dataclass(frozen=True)
class Row(Base):
    name: str = "a"

def given(a: int, *rest: int, b: int = 2, **more: int) -> int:
    for x, [y, *z] in table.items():
        total += x if y else -z[0:2]
    else:
        raise Odd(f"{a!r:>{b}}") from error
    try:
        return [n for n in rest if n < 3 <= 4 and not n], {"k": 1, **more}, {1, 2}, (lambda q: q)(1)
    except (Odd, Even) as error:
        pass
    match a:
        case 1 | Row(name="b") if b:
            del more["a"]
        case [1, *others] | {"k": v, **w} as whole:
            assert a, b
    while (n := next(it)):
        yield n
"""


def fields(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Every field that says something, of every node."""
    free = ("ctx", "kind", "type_comment", "type_ignores", "simple")
    for node in ast.walk(tree):
        for name, value in ast.iter_fields(node):
            if name not in free and value is not None and value != []:
                yield node, name


def sample() -> tuple[ast.AST, list[tuple[ast.AST, str]]]:
    """A watched tree of its own, and its fields."""
    tree = ast.parse(SAMPLE)
    found = list(fields(tree))
    watch(tree)
    return tree, found


def read(some: list[tuple[ast.AST, str]]) -> None:
    for node, name in some:
        getattr(node, name)


FIELDS = len(sample()[1])


def test_a_tree_that_was_read_has_nothing_unread() -> None:
    tree, all_of_it = sample()
    read(all_of_it)

    assert unread(tree) is None


@pytest.mark.parametrize("at", range(FIELDS))
def test_any_field_that_was_not_read_is_found(at: int) -> None:
    tree, all_of_it = sample()
    read(all_of_it[:at] + all_of_it[at + 1 :])

    found = unread(tree)

    assert found is not None
    assert found[1] == all_of_it[at][1]


def test_a_tree_that_is_watched_no_more_is_as_python_made_it() -> None:
    tree, all_of_it = sample()
    assert is_watched(tree)
    unwatch(tree)
    read(all_of_it)

    assert not is_watched(tree)
    assert all(type(node) is getattr(ast, type(node).__name__) for node, _ in all_of_it)
    assert unread(tree) == (tree, "body")


def test_what_is_only_asked_for_is_not_read() -> None:
    tree = ast.parse("a")
    watch(tree)
    peek(tree.body[0], "value")

    assert unread(tree) == (tree.body[0], "value")


def test_what_is_ignored_is_read() -> None:
    tree = ast.parse(SAMPLE)
    watch(tree)
    ignore(tree)

    assert unread(tree) is None


def _first_alone(writer: Any, node: Any) -> Code:
    return Code(writer.value(node.values[0]))


def _without_else(writer: Any, node: Any, indent: str) -> str:
    names = writer.parameter(node.target)
    return f"{indent}for (const {names} of {writer.iterable(node.iter)}) {{}}\n"


def _without_names(writer: Any, node: Any) -> Code:
    return Code(writer.value(node.args[0]))


@pytest.mark.parametrize(
    ("hole", "line", "field"),
    [
        ({"_boolop": _first_alone}, "n = n and 2", "op"),
        (
            {"_do_for": _without_else},
            "for n in [1]:\n        pass\n    else:\n        n = 2",
            "body",
        ),
        ({"builtins.max": _without_names}, "n = max([1], default=n)", "keywords"),
        ({"builtins.max": _without_names}, "n = max(1, n)", "id"),
    ],
)
def test_a_translator_with_a_hole_is_told(
    hole: dict[str, Any], line: str, field: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, method in hole.items():
        if name in BUILTINS:
            monkeypatch.setitem(BUILTINS, name, method)
        else:
            monkeypatch.setattr(Module, name, method)
    text = f'"""A module."""\n\n\ndef given(n: int) -> int:\n    {line}\n    return n\n'

    with pytest.raises(ScriptRefused, match=rf"a\.py:[5-8]: .*did not read `{field}` of it"):
        made(tmp_path, {"a": text})
