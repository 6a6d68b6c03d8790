"""Files and functions stay short; a long one asks for a second idea to move out."""

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
TRACKED = subprocess.run(
    ["git", "ls-files", "-co", "--exclude-standard"],
    cwd=ROOT,
    capture_output=True,
    text=True,
    check=True,
).stdout.split()
CODE = [ROOT / name for name in TRACKED if name.endswith((".py", ".js", ".mjs", ".css"))]


@pytest.mark.parametrize("path", CODE, ids=str)
def test_no_file_is_over_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize(
    "path", [p for p in CODE if "migrant_helper" in p.parts and "versions" not in p.parts], ids=str
)
def test_no_function_is_over_40_lines(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    functions = [f for f in functions if f.name != "blueprint"]  # holds one function a route
    long = [f.name for f in functions if (f.end_lineno or 0) - f.lineno >= LONGEST_FUNCTION]

    assert long == []


def test_the_readme_stays_under_120_lines() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) < 120


def test_nothing_is_left_unfinished_or_silenced() -> None:
    marks = (
        "TO" + "DO",
        "FIX" + "ME",
        "mark.sk" + "ip",
        "mark.x" + "fail",
        "test.on" + "ly(",
    )
    found = [
        f"{path.relative_to(ROOT)}: {mark}"
        for path in CODE
        for mark in marks
        if mark in path.read_text(encoding="utf-8")
    ]

    assert found == []
