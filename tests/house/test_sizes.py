"""Files and functions stay short; a long one asks for a second idea to move out."""

import ast
import subprocess
from pathlib import Path

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


def test_no_file_is_over_300_lines() -> None:
    lines = {str(path): len(path.read_text(encoding="utf-8").splitlines()) for path in CODE}

    assert len(lines) > 300
    assert {path: count for path, count in lines.items() if count > LONGEST_FILE} == {}


def test_no_function_is_over_40_lines() -> None:
    ours = [path for path in CODE if path.suffix == ".py" and "migrant_helper" in path.parts]
    code = [path for path in ours if "versions" not in path.parts]
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in code}
    functions = [
        (f"{path}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno)
        for path, tree in trees.items()
        for node in ast.walk(tree)
        # A blueprint holds one function a route.
        if isinstance(node, ast.FunctionDef) and node.name != "blueprint"
    ]

    assert len(functions) > 500
    assert [name for name, lines in functions if lines >= LONGEST_FUNCTION] == []


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
