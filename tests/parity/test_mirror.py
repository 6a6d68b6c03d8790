"""The mirror: each module of core/ and pages/ has a twin with the same public names in camelCase.

`core/would_change.py` <-> `static/js/core/wouldChange.js`; so with pages/. The public functions and
constants of the one are the exports of the other; a class of the Python module may be exported too,
or a plain object may do.

A module without a twin says why in its docstring: "Not mirrored: <reason>." A JavaScript file
without one says so in its first comment: "No twin: <reason>."
"""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("core", "pages")
EXPORT = re.compile(
    r"^export (?:async )?(?:function\*?|const|class) ([A-Za-z0-9_$]+)", re.MULTILINE
)


def python_modules(room: str) -> dict[str, Path]:
    return {path.stem: path for path in (ROOT / "migrant_helper" / room).glob("[!_]*.py")}


def scripts(room: str) -> dict[str, Path]:
    return {path.stem: path for path in (ROOT / "static/js" / room).glob("*.js")}


def camel(name: str) -> str:
    """A constant and a class keep their names; would_change is wouldChange."""
    if not name.islower():
        return name
    first, *rest = name.split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


def public_names(path: Path) -> set[str]:
    names: set[str] = set()
    for part in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(part, ast.FunctionDef):
            names.add(part.name)
        elif isinstance(part, ast.Assign | ast.AnnAssign):
            targets = part.targets if isinstance(part, ast.Assign) else [part.target]
            names |= {
                name.id for name in targets if isinstance(name, ast.Name) and name.id.isupper()
            }
    return {name for name in names if not name.startswith("_")}


def classes(path: Path) -> set[str]:
    parts = ast.parse(path.read_text(encoding="utf-8")).body
    return {part.name for part in parts if isinstance(part, ast.ClassDef)}


def exports(path: Path) -> set[str]:
    return set(EXPORT.findall(path.read_text(encoding="utf-8")))


def is_exempt(path: Path) -> bool:
    head = path.read_text(encoding="utf-8")[:1500]
    return re.search(r"(Not mirrored|No twin): \w", head) is not None


def pairs() -> list[tuple[str, str]]:
    return [
        (room, module)
        for room in ROOMS
        for module, path in sorted(python_modules(room).items())
        if not is_exempt(path)
    ]


@pytest.mark.parametrize(("room", "module"), pairs())
def test_the_twin_exports_the_same_names(room, module):
    script = scripts(room).get(camel(module))
    assert script is not None, f"static/js/{room}/{camel(module)}.js is missing"

    path = python_modules(room)[module]
    expected = {camel(name) for name in public_names(path)}
    assert exports(script) - classes(path) == expected


@pytest.mark.parametrize("room", ROOMS)
def test_no_script_is_without_a_twin(room):
    twins = {camel(module) for module in python_modules(room)}

    lonely = [
        path for name, path in scripts(room).items() if name not in twins and not is_exempt(path)
    ]

    assert lonely == []


def test_names_that_do_not_match_are_found(tmp_path):
    (tmp_path / "a.py").write_text("LIMIT = 1\n\n\ndef first_day(): ...\n\n\ndef _own(): ...\n")
    (tmp_path / "a.js").write_text(
        "export const LIMIT = 1;\nexport function firstday() {}\nfunction own() {}\n"
    )

    assert {camel(name) for name in public_names(tmp_path / "a.py")} == {"LIMIT", "firstDay"}
    assert exports(tmp_path / "a.js") == {"LIMIT", "firstday"}
