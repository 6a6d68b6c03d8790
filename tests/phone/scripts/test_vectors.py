"""The vectors of tests/vectors/python.json: what Python gives, and the phone in both its builds.

A vector names a rule, a small program, and what its functions give that take nothing: a value, the
class of an error, or a `slip`, where the tests' build stops and says so ("python" is then the class
of Python's own error; a phone's build goes on).
"""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.phone.scripts.head import HEAD
from tests.phone.scripts.running import in_javascript, in_python, made, plain

VECTORS = json.loads((Path(__file__).parents[2] / "vectors/python.json").read_text("utf-8"))
IMPORTS = """
import json
import math
import re
from collections.abc import Iterator
from typing import Any
"""
PAIR = """

@dataclass(frozen=True)
class Pair:
    name: str
    count: int = 1
    parts: list[int] = field(default_factory=list)
"""
NAMES = [f"v{at}" for at in range(len(VECTORS))]
CASES = [
    pytest.param(at, name, id=f"{vector['rule']} {name}")
    for at, vector in enumerate(VECTORS)
    for name in vector["gives"]
]


def text(vector: dict[str, Any]) -> str:
    """The vector's program; its functions stand apart, as in a module."""
    first, rest = HEAD.split("\n", 1)
    lines = "\n".join(vector["program"])
    return f"{first}\n{IMPORTS}{rest}{PAIR}\n\n{lines}\n"


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list[Any]]]:
    """What each vector gives in Python, with every check, and without."""
    folder = tmp_path_factory.mktemp("vectors")
    out = made(folder, {name: text(one) for name, one in zip(NAMES, VECTORS, strict=True)})
    calls = {
        name: [(each, []) for each in one["gives"]]
        for name, one in zip(NAMES, VECTORS, strict=True)
    }
    python = {name: in_python(folder / f"made/{name}.py", some) for name, some in calls.items()}
    builds = {build: in_javascript(out / build, calls) for build in ("checked", "js")}
    return {"python": python, **builds}


@pytest.mark.parametrize(("at", "name"), CASES)
def test_a_vector_holds_in_both_languages(given: Any, at: int, name: str) -> None:
    gives = VECTORS[at]["gives"][name]
    place = list(VECTORS[at]["gives"]).index(name)
    python, checked, js = (given[build][f"v{at}"][place] for build in ("python", "checked", "js"))

    if isinstance(gives, dict) and "slip" in gives:
        assert checked["error"] == "Slip"
        assert gives["slip"] in checked["said"]
        assert "python" not in gives or python == {"error": gives["python"]}
        return
    wanted = gives if isinstance(gives, dict) else {"is": plain(gives)}
    assert python == wanted
    assert _kind(checked) == wanted
    assert _kind(js) == wanted


def _kind(answer: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in answer.items() if key != "said"}
