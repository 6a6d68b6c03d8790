"""What the phone could not run is refused when it is built, by file, line and remedy."""

import re
from pathlib import Path

import pytest

from migrant_helper.phone.scripts.modules import Module
from migrant_helper.phone.scripts.reading.looked import look
from migrant_helper.phone.scripts.reading.refusals import ScriptRefused
from migrant_helper.phone.scripts.reading.typed import Typed
from migrant_helper.phone.scripts.writer import Made
from tests.phone.scripts.refused import programs
from tests.phone.scripts.running import made

PROGRAMS = programs()


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Typed:
    """mypy's types of all the programs; each is right as Python."""
    folder = tmp_path_factory.mktemp("refused")
    files = {}
    for at, (name, (text, _)) in enumerate(PROGRAMS.items()):
        files[name] = folder / f"p{at}.py"
        files[name].write_text(text, "utf-8")
    return Typed({_module(name): file for name, file in files.items()}, folder)


def _module(name: str) -> str:
    return f"p{list(PROGRAMS).index(name)}"


@pytest.mark.parametrize("name", PROGRAMS)
def test_what_the_phone_could_not_run_is_refused(typed: Typed, name: str) -> None:
    text, found = PROGRAMS[name]
    line = next(at for at, each in enumerate(text.splitlines(), 1) if each.endswith("# here"))
    module = _module(name)
    paths = {module: f"/made/{module}.js", "$": "/python.js"}
    made = Made(typed, {module: f"made/{module}.py"}, {}, checked=False)

    with pytest.raises(ScriptRefused) as refused:
        Module(made, module, look(typed.texts[module])).written(paths)

    said = str(refused.value)
    assert said.startswith(f"made/{module}.py:{line}: found {found}")
    assert re.search(r"; .{5,}", said), "no remedy"


def _made(folder: Path, **texts: str) -> None:
    made(folder, {name: f'"""A module."""\n\n{text}\n' for name, text in texts.items()})


def test_a_circle_of_imports_is_refused(tmp_path: Path) -> None:
    circle = "made.one > made.two > made.one; move what both need"

    with pytest.raises(ScriptRefused, match=circle):
        _made(
            tmp_path,
            one="from made.two import b\n\n\ndef a() -> int:\n    return b()",
            two="from made import one\n\n\ndef b() -> int:\n    return one.a()",
        )


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("return word", "Incompatible return value type"),
        ("return int(word", "Unexpected EOF"),
        ("return 1\n    return 2", "Statement is unreachable"),
        ("return missing", 'Name "missing" is not defined'),
    ],
)
def test_what_mypy_refuses_is_refused_in_its_words(tmp_path: Path, line: str, found: str) -> None:
    with pytest.raises(ScriptRefused, match=rf"a\.py:[45]: found .*({found}).*; make `mypy` pass"):
        _made(tmp_path, a=f"def given(word: str) -> int:\n    {line}")


def test_what_may_be_anything_is_not_counted_with(tmp_path: Path) -> None:
    with pytest.raises(ScriptRefused, match=r"a\.py:4: found Add of any and any; annotate both"):
        _made(
            tmp_path, a="def given(word):  # type: ignore[no-untyped-def]\n    return word + word"
        )
