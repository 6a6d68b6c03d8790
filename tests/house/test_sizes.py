"""Modules, functions and folders stay small; a long one asks for a second idea to move out."""

import ast
from collections import Counter
from pathlib import PurePath

from tests.house.tree import FILES, text

CODE = [name for name in FILES if name.endswith((".py", ".js", ".mjs", ".css"))]
PYTHON = [name for name in CODE if name.startswith("migrant_helper/") and name.endswith(".py")]
MODULES = [name for name in PYTHON if not name.endswith("__.py")]
MARKS = ("TO" + "DO", "FIX" + "ME", "mark.sk" + "ip", "mark.x" + "fail", "test.on" + "ly(")


def test_no_file_is_over_300_lines() -> None:
    assert [name for name in CODE if len(text(name).splitlines()) > 300] == []


def test_no_function_is_over_40_lines() -> None:
    functions = [
        (name, node)
        for name in PYTHON
        for node in ast.walk(ast.parse(text(name)))
        # Holds one function a route, each measured for itself.
        if isinstance(node, ast.FunctionDef) and node.name != "blueprint"
    ]

    assert [
        f"{name}: {node.name}"
        for name, node in functions
        if (node.end_lineno or 0) - node.lineno >= 40
    ] == []


def test_no_folder_holds_over_20_modules() -> None:
    counted = Counter(str(PurePath(name).parent) for name in MODULES)

    assert [folder for folder, modules in counted.items() if modules > 20] == []


def test_no_two_modules_of_a_folder_share_a_first_word() -> None:
    """What two names share is a folder's name: card_rows and card_room are card/rows and card/room."""
    paths = [PurePath(name) for name in MODULES]
    words = [(str(path.parent), path.stem.split("_")[0]) for path in paths if "_" in path.stem]

    assert [word for word, modules in Counter(words).items() if modules > 1] == []


def test_the_readme_stays_under_120_lines() -> None:
    assert len(text("README.md").splitlines()) < 120


def test_nothing_is_left_unfinished_or_silenced() -> None:
    assert [f"{name}: {mark}" for name in CODE for mark in MARKS if mark in text(name)] == []
