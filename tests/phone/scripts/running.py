"""Makes small programs with the translator, and runs them in both languages."""

import importlib.util
import json
import subprocess
from collections.abc import Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from migrant_helper.phone.scripts import make as scripts
from migrant_helper.phone.scripts.code import camel

ROOT = Path(__file__).resolve().parents[3]
RUNTIME = ROOT / "static/js/core/python.js"


def made(folder: Path, modules: Mapping[str, str]) -> Path:
    """The folder with js/ and checked/ of these modules, by name their Python."""
    files = {}
    (folder / "made").mkdir(exist_ok=True)
    (folder / "made/__init__.py").write_text('"""Small programs."""\n', "utf-8")
    for name, text in modules.items():
        file = folder / f"made/{name}.py"
        file.write_text(text, "utf-8")
        files[f"made.{name}"] = file
    out = folder / "out"
    scripts.make(scripts.Sources(files, {}), folder, RUNTIME, out=out, package="made")
    return out


def in_python(file: Path, calls: Sequence[tuple[str, Sequence[Any]]]) -> list[Any]:
    """What each call of a function of the module gives: {"is": value} or {"error": class}."""
    spec = importlib.util.spec_from_file_location(f"program_{file.stem}", file)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: list[Any] = []
    for name, arguments in calls:
        try:
            found.append({"is": plain(getattr(module, name)(*deepcopy(arguments)))})
        except Exception as error:  # noqa: BLE001 - whatever the program raises is compared
            found.append({"error": type(error).__name__})
    return found


def in_javascript(
    out: Path, calls: Mapping[str, Sequence[tuple[str, Any]]]
) -> dict[str, list[Any]]:
    """The same of the made modules below `out`, by module, in one process."""
    named = {
        name: [(camel(called), given) for called, given in some] for name, some in calls.items()
    }
    given = {"folder": out.as_posix(), "calls": named}
    ran = subprocess.run(
        ["node", str(ROOT / "tests/phone/scripts/running.mjs")],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    answers: dict[str, list[Any]] = json.loads(ran.stdout)
    return answers


def plain(value: Any) -> Any:
    """A value as JSON has it: a tuple is a list, a set its sorted items, a dict its pairs in order."""
    if isinstance(value, set | frozenset):
        return {"set": sorted(map(plain, value), key=json.dumps)}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {"pairs": [[plain(key), plain(each)] for key, each in value.items()]}
    if isinstance(value, str):
        return {"text": [ord(sign) for sign in value]}
    return value
