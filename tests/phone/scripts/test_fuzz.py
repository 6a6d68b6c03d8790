"""Random programs of the subset give the same in Python and on the phone."""

from ast import literal_eval
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.phone.scripts.head import HEAD
from tests.phone.scripts.programs import Program
from tests.phone.scripts.running import in_javascript, in_python, made, plain
from tests.sweep import tries

SEED, MODULES, EACH, TRIES = 20261128, tries(7, whole=20), 100, 3
Calls = dict[str, list[tuple[str, list[Any]]]]
Programs = tuple[Path, Calls, dict[str, list[Any]]]


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Programs:
    """The folder of the programs, made; with what each is called; and what Python answers."""
    chance = Random(SEED)
    folder = tmp_path_factory.mktemp("programs")
    modules, calls = {}, {}
    for number in range(MODULES):
        name = f"m{number}"
        some = [Program(chance, f"f{at}") for at in range(EACH)]
        modules[name] = HEAD + "".join(f"\n\n{one.text}" for one in some)
        calls[name] = [
            (f"f{at}", [literal_eval(text) for text in one.arguments().values()])
            for at, one in enumerate(some)
            for _ in range(TRIES)
        ]
    made(folder, modules)
    return folder, calls, {n: in_python(folder / f"made/{n}.py", each) for n, each in calls.items()}


@pytest.mark.parametrize("build", ["checked", "js"])
def test_every_program_gives_the_same(programs: Programs, build: str) -> None:
    """With every check; and, where Python fails at nothing, without."""
    folder, calls, ours = programs
    given = {
        name: [(called, [plain(each) for each in values]) for called, values in some]
        for name, some in calls.items()
    }
    theirs = in_javascript(folder / "out" / build, given)
    seen: Counter[str] = Counter()
    for name, some in calls.items():
        for call, one, other in zip(some, ours[name], theirs[name], strict=True):
            verdict = told(one, other, build)
            seen[verdict] += 1
            assert verdict != "other", (name, call, one, other)

    assert seen["same"] > MODULES * EACH * TRIES * 0.9, seen


def told(one: dict[str, Any], other: dict[str, Any], build: str) -> str:
    """How Python's answer and the phone's go together: "same", "both fail", "refused" (a number or
    a key that the phone's build with checks does not take), "unchecked" or "other"."""
    if one == other:
        return "same"
    if "error" in one:
        return "both fail" if "error" in other else "unchecked" if build == "js" else "other"
    is_refused = other.get("error") == "Slip" and (
        "2^53" in other["said"] or "digits" in other["said"]
    )
    return "refused" if is_refused else "other"
