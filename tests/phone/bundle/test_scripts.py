"""What the scripts of the last build rest on: any other Python, the translator's too, makes them anew."""

import shutil
from pathlib import Path

import pytest

from migrant_helper import paths
from migrant_helper.phone.bundle import scripts


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package, to change."""
    return Path(shutil.copytree(paths.ROOT / "migrant_helper", tmp_path / "migrant_helper"))


def mark(package: Path, runtime: str = "static/js/core/python.js") -> str:
    return scripts.mark_of(package, package.parent / runtime, package.parent / "build")


def test_the_same_python_has_the_same_mark(package: Path, tmp_path: Path) -> None:
    other = shutil.copytree(package, tmp_path / "elsewhere/migrant_helper")

    assert mark(package) == mark(Path(other))


@pytest.mark.parametrize(
    "name",
    ["core/rules/truth.py", "pages/parts/journey.py", "phone/scripts/reading/kinds.py", "paths.py"],
)
def test_a_line_more_in_any_module_has_another_mark(package: Path, name: str) -> None:
    before = mark(package)
    with (package / name).open("a", encoding="utf-8") as file:
        file.write("MORE = 1\n")

    assert mark(package) != before


def test_a_module_of_another_name_has_another_mark(package: Path) -> None:
    before = mark(package)
    (package / "core/rules/truth.py").rename(package / "core/rules/truths.py")

    assert mark(package) != before


def test_another_mypy_and_another_way_to_the_runtime_have_another_mark(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = mark(package)

    assert mark(package, "elsewhere/python.js") != before
    monkeypatch.setattr(scripts, "__version__", "0.0")
    assert mark(package) != before
